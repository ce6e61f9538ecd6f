"""Laws: normalizing is idempotent, all variants have one key, nothing but CodeError is raised."""

from __future__ import annotations

import sys
import unicodedata
from contextlib import suppress

from hypothesis import assume, given
from hypothesis import strategies as st

from sdtstd.codes import (
    Code,
    CodeError,
    joint_codes,
    normalize_code,
    normalize_series,
    parse_code,
)
from sdtstd.codes.industries import INDUSTRY
from sdtstd.codes.prefixes import PROVINCES

WAVES = "\u301c\u3030"
DASHES = [
    *(each for each in map(chr, range(sys.maxunicode)) if unicodedata.category(each) == "Pd"),
    *("\u2212", "\u2500", "——", "- -"),
]
SLASHES = "/\u2215\u2044\uff0f\\"
SPACES = [" ", "  ", "\u3000", "\u00a0", "\t", "\n"]
WRAPS = ["{}", "《{}》", "“{}”", "({})", " {} ", "{}.pdf", "【{}】.docx"]
ALPHABET = "ABDGIJOSTZQXREC0123456789/ -.:_()—一ー／，"

places = st.builds(
    lambda province, city: province + city,
    st.sampled_from(sorted(PROVINCES)),
    st.sampled_from(["", "01", "117", "0115"]),
)
prefixes = st.one_of(
    st.sampled_from(["GB", "GB/T", "GB/Z", "GBZ", "GBZ/T", "CJJ", "TSG", "DB/T", "CECS"]),
    st.builds("{}{}".format, st.sampled_from(sorted(INDUSTRY)), st.sampled_from(["", "/T", "/Z"])),
    st.builds("DB{}{}".format, places, st.sampled_from(["", "/T", "/Z", "SW/Z", "DSJ/Z"])),
    st.builds("T/{}".format, st.text("ABCEHIS", min_size=2, max_size=7)),
    st.builds("Q/{}".format, st.text("ABCEHIS", min_size=2, max_size=7)),
    st.sampled_from(["DG/TJ 08", "DGJ 08", "DBJ/T 15", "DBJ50/T", "DGJ32/TJ", "DBJ41", "DBJ52/T"]),
    st.sampled_from(["DB/T 29", "DB 29", "DB62/T 25", "NB/SH/T", "XJJ", "SJG", "SZDB/Z"]),
)
numbers = st.builds(
    "{:0{}}{}".format,
    st.integers(1, 999_999),
    st.integers(1, 6),
    st.one_of(st.just(""), st.integers(1, 1899).map(".{}".format)),
)
dashes = st.sampled_from([each for each in DASHES if each not in WAVES])
years = st.one_of(st.integers(1950, 2049), st.integers(50, 99)).map(str)
changes = st.one_of(st.just(""), st.just("/XG1-2018"), st.just("/XG2"), st.just("(2018年版)"))


@st.composite
def chinese_keys(draw: st.DrawFn) -> str:
    prefix = draw(prefixes)
    gap = "-" if prefix[-3:] in {" 08", " 15", " 25", " 29"} else " "
    return f"{prefix}{gap}{draw(numbers)}-{draw(years)}{draw(changes)}"


iso_keys = st.builds(
    "{} {}{}{}{}".format,
    st.sampled_from(["ISO", "ISO/IEC", "ISO/IEC/IEEE"]),
    st.integers(1, 99_999),
    st.sampled_from(["", "-1", "-7-420", "-2-40"]),
    st.sampled_from([":1999", ":2022"]),
    st.sampled_from(["", "/AMD 1:2024", "/COR 2"]),
)
adopted = st.sampled_from(["ISO 9001:2015", "IEC 61850-7-1", "ISO/IEC TR 1", "ITU-T Y.4904"])
keys = st.one_of(chinese_keys(), iso_keys)


@st.composite
def variants(draw: st.DrawFn, key: str) -> str:
    """Give one of the ways to type a key: widths, cases, dashes, slashes, spaces, wrappings."""
    spaced = "".join(_typed(draw, key, at) for at in range(len(key)))
    return draw(st.sampled_from(WRAPS)).format(spaced)


def _typed(draw: st.DrawFn, key: str, at: int) -> str:
    character = key[at]
    if character == "-":
        return draw(st.sampled_from(["", " "])) + draw(dashes)
    if character == "/":
        return draw(st.sampled_from(SLASHES)) + draw(st.sampled_from(["", " "]))
    if character == " ":
        # between a letter and a digit the space may be missing
        missing = [""] if key[at - 1].isalpha() and key[at + 1].isdigit() else []
        return draw(st.sampled_from(SPACES + missing))
    wide = chr(ord(character) + 0xFEE0) if character.isascii() else character
    return draw(st.sampled_from([character, character.lower(), wide]))


@given(keys)
def test_a_key_is_its_own_normal_form(key: str) -> None:
    assert normalize_code(key) == key


@given(st.data(), keys)
def test_variants_of_one_code_have_one_key(data: st.DataObject, key: str) -> None:
    written = data.draw(variants(key))
    assume(len(written.strip()) <= 64)
    assert normalize_code(written) == key
    assert normalize_code(normalize_code(written)) == key
    assert parse_code(written) == parse_code(key) == parse_code(parse_code(key).display)


@given(chinese_keys(), adopted, st.sampled_from(["/", " / ", "／"]))
def test_what_a_text_adopts_changes_nothing(key: str, text: str, slash: str) -> None:
    assert parse_code(f"{key}{slash}{text}") == parse_code(key)


@given(keys)
def test_prefix_is_a_series_and_begins_the_key(key: str) -> None:
    code = parse_code(key)
    assert normalize_series(code.prefix) == code.prefix
    assert code.key.startswith(code.prefix)


@given(st.lists(chinese_keys(), min_size=1, max_size=4, unique=True))
def test_joint_codes_are_the_codes_in_order(written: list[str]) -> None:
    assert joint_codes("、".join(written)) == tuple(parse_code(key) for key in written)


@given(
    st.lists(chinese_keys(), min_size=1, max_size=4, unique=True),
    st.sampled_from(["/", " / ", "／"]),
)
def test_slashes_join_codes_too(written: list[str], slash: str) -> None:
    assert joint_codes(slash.join(written)) == tuple(parse_code(key) for key in written)


@given(st.one_of(st.text(max_size=80), st.text(ALPHABET, max_size=40)))
def test_any_text_is_a_code_or_a_code_error(text: str) -> None:
    with suppress(CodeError):
        _is_stable(parse_code(text))
    with suppress(CodeError):
        series = normalize_series(text)
        assert normalize_series(series) == series
    with suppress(CodeError):
        assert joint_codes(text)


@given(
    st.from_regex(
        r"\A(?:[A-Z]{1,4}|DBJ?[1-6][1-6]|DB29|DB/T29|DB62/T25|T/A1|Q/B2C|ISO)[ /-]?[TZ]?[ -]?",
        fullmatch=True,
    ),
    st.from_regex(
        r"\A(?:[A-Z]:?)?[0-9]{1,5}[A-Z]?(?:[./ -][0-9]{1,4}){0,3}(?:[ /+-](?:XG|A)1)?",
        fullmatch=True,
    ),
)
def test_what_is_read_is_stable(head: str, tail: str) -> None:
    with suppress(CodeError):
        _is_stable(parse_code(head + tail))


def _is_stable(code: Code) -> None:
    assert parse_code(code.key) == code
    assert parse_code(code.display) == code
    assert normalize_series(code.prefix) == code.prefix
