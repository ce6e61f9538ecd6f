"""What is no code is refused, with a reason for programs and a sentence for people."""

from __future__ import annotations

import pickle

import pytest

from sdtstd.codes import CodeError, Reason, is_code, joint_codes, normalize_series, parse_code

UNKNOWN = [
    "GB", "GB/T", "19001-2016", "GB/T XXXX", "DB31/T XXXX-202X", "GB/T 19OO1-2016",
    "GB A12-2000", "GB/T 1.2020", "GB/T 19001-16", "GB/T 19001-2016-2018", "GB/T 19001-",
    "DB33/T 2351-2131", "DB31283-2015", "DB1311-2021", "DB 1311-2021", "DB31-2021",
    "DB31 SW 012-2026", "DB31/32/33/34 310018-2024", "DG/TJ 08", "DG/TJ 2406-2022",
    "DB31/T 329.6 (year not seen)", "DB31/T 1311-2021 自动驾驶", "一", "GB/T 一",
    "XYT 12-2020", "ABCDE 12-2020", "JTGD60-2015", "TSGD7005-2018", "T/ 1-2020", "Q/1-2020",
    "T/123 456-2020", "IEEE 802.3", "RFC 8259", "DIN 820-1", "ICS 35.240", "ISO", "ITU-T 4904",
    "ISO/IEC JTC 1", "ISO 9001:15", "GB/T 1.1-2020\x1b[31m", "GB/T １.1-2020 ☃", "\ud800",
    "GB/T 1.1-2020/XG1-2021/XG2-2022",
]  # fmt: skip


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown_forms(text: str) -> None:
    with pytest.raises(CodeError) as caught:
        parse_code(text)
    assert caught.value.reason is Reason.UNKNOWN_FORM
    assert caught.value.detail == text
    assert not is_code(text)


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        ("", Reason.EMPTY, ""),
        (" \u3000\n", Reason.EMPTY, ""),
        ("《》", Reason.EMPTY, ""),
        ("“ 《 》 ”", Reason.EMPTY, ""),
        (".pdf", Reason.EMPTY, ""),
        ("GB/T " + "1" * 60, Reason.TOO_LONG, "65"),
        ("\ufdfa" * 4, Reason.TOO_LONG, "72"),
        ("DВ31/T 1-2020", Reason.LOOK_ALIKE, "CYRILLIC CAPITAL LETTER VE"),
        ("DB31/Τ 1-2020", Reason.LOOK_ALIKE, "GREEK CAPITAL LETTER TAU"),
        ("ıSO 9001", Reason.LOOK_ALIKE, "LATIN SMALL LETTER DOTLESS I"),
        ("GB/T ١-2020", Reason.LOOK_ALIKE, "ARABIC-INDIC DIGIT ONE"),
        ("GB\u200b/T 1-2020", Reason.INVISIBLE, "ZERO WIDTH SPACE"),
        ("\ufeffGB/T 1-2020", Reason.INVISIBLE, "ZERO WIDTH NO-BREAK SPACE"),
        ("GB/T 1\u00ad2020", Reason.INVISIBLE, "SOFT HYPHEN"),
        ("GB/T 1\u202e2020", Reason.INVISIBLE, "RIGHT-TO-LEFT OVERRIDE"),
        ("DB99/T 1-2020", Reason.UNKNOWN_PLACE, "99"),
        ("db 16/t 1-2020", Reason.UNKNOWN_PLACE, "16"),
        ("DBS99 1-2020", Reason.UNKNOWN_PLACE, "99"),
    ],
)
def test_reasons(text: str, reason: Reason, detail: str) -> None:
    with pytest.raises(CodeError) as caught:
        parse_code(text)
    assert (caught.value.reason, caught.value.detail) == (reason, detail)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (CodeError(Reason.EMPTY), "no code is given"),
        (CodeError(Reason.TOO_LONG, "65"), "65 characters are too long for a code"),
        (CodeError(Reason.INVISIBLE, "SPACE"), "invisible character SPACE; delete it"),
        (CodeError(Reason.LOOK_ALIKE, "X"), "X is not an ASCII letter or digit; type it anew"),
        (CodeError(Reason.UNKNOWN_PLACE, "99"), "no province has the area code '99'"),
        (
            CodeError(Reason.UNKNOWN_FORM, "\x1b"),
            r"'\x1b' has no known form of a code, such as 'GB/T 1.1-2020'",
        ),
    ],
)
def test_each_reason_has_a_sentence(error: CodeError, sentence: str) -> None:
    assert str(error) == sentence
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.reason, copy.detail) == (error.reason, error.detail)


def test_sixty_four_characters_are_read() -> None:
    assert parse_code("《" * 25 + "GB/T  1.1-2020" + "》" * 25).key == "GB/T 1.1-2020"


def test_space_around_a_code_has_no_length() -> None:
    assert parse_code(" " * 99 + "GB/T 1.1-2020\n").key == "GB/T 1.1-2020"


@pytest.mark.parametrize(
    "text",
    [
        head + filler * ((63 - len(head)) // len(filler)) + "!"
        for head in (
            *("", "GB/T ", "T/", "Q/", "DB31", "DB31/T 1", "ISO ", "ISO/IEC 1", "ITU-T A."),
            *("Q/A ", "DB/T29", "DB62/T25-", "DBJ41", "NB/SH/T ", "ISO 1:2000+", "GB/T 1/ISO "),
        )
        for filler in (
            *("A", "1", "-", " ", "/", ".", "(", "一", "1-", "-1", ".1", "A1", "/T", "- "),
            *("+", " 1", "/ISO 1", "+A1"),
        )
    ]
    + ["GB/T " + "1" * 58 + "X", "T/" + "1A" * 30 + " !", "ISO 1" + "-1A" * 19 + "!"],
)
def test_adversarial_texts_end(text: str) -> None:
    """Bounded by 64 characters and linear regexes; a blow-up would hang this test."""
    with pytest.raises(CodeError):
        parse_code(text)


@pytest.mark.parametrize("text", ["A1-2020/" * 120, "/" * 1000, "GB/T 1-2020/ISO " * 60])
def test_adversarial_lists_end(text: str) -> None:
    with pytest.raises(CodeError):
        joint_codes(text + "!")


@pytest.mark.parametrize("text", ["DG/TJ", "T/", "Q/", "GB/T 1.1", "DB31/T 1311-2021", "IEEE", "T"])
def test_series_refused(text: str) -> None:
    with pytest.raises(CodeError) as caught:
        normalize_series(text)
    assert caught.value.reason is Reason.UNKNOWN_FORM


def test_series_of_an_unknown_place_is_refused() -> None:
    with pytest.raises(CodeError) as caught:
        normalize_series("DB99/T")
    assert caught.value.reason is Reason.UNKNOWN_PLACE
