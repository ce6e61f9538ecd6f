"""Nothing in the data can act on a terminal, and every printable character stays as it is."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from sdtstd.characters import SUSPECT
from sdtstd.diagnostics import Place
from sdtstd.render.text.findings import source_lines
from sdtstd.sinks.harmless import USUAL
from sdtstd.sinks.inert import shown
from support.acting import ACTING, acts
from support.runs import inside, on_terminal, register

if TYPE_CHECKING:
    from pathlib import Path


def is_seen(text: str) -> bool:
    return not re.search(SUSPECT, text)


@given(st.text(st.characters(categories=None) | st.sampled_from(ACTING)))
@example(ACTING)
def test_safe_lets_nothing_act(text: str) -> None:
    assert not any(map(acts, shown(text)))
    bidi = {"RLO", "LRO", "RLE", "LRE", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not any(unicodedata.bidirectional(each) in bidi for each in shown(text))
    assert not any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in shown(text))


def test_what_is_shown_without_a_closer_look_neither_acts_nor_hides() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    usual = [each for each in every if USUAL.fullmatch(each)]
    assert len(usual) > 20_000
    assert is_seen("".join(usual))


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])).filter(is_seen))
def test_printable_text_passes_unchanged(text: str) -> None:
    assert shown(text) == text


@given(st.text())
def test_safe_twice_is_safe_once(text: str) -> None:
    assert shown(shown(text)) == shown(text)


WIDE = st.text("数据 ab[]{}:,\t\x1b\u202e👍é", max_size=60)


@settings(max_examples=300)
@given(WIDE, WIDE.filter(str.strip), WIDE, st.integers(20, 120))
def test_carets_stand_under_the_value(before: str, value: str, after: str, width: int) -> None:
    value = value.strip()
    line = before + value + after
    start = len(before) + 1
    place = Place("a.yaml", 1, start, 1, start + len(value))
    whole, carets = source_lines(line, place, width, "^")
    assert cell_len(whole) <= width
    assert cell_len(carets) <= width
    assert set(carets) <= {" ", "^"}
    under = _cells(whole, carets.index("^"), len(carets))
    assert "^" in carets
    # Expanded as a piece of its own, as the line is: both begin where the value begins.
    wanted = shown(value.expandtabs(4))
    assert wanted.startswith(under.rstrip("…")) or under.startswith(wanted)


@pytest.mark.parametrize("value", ["数据", "x"])
def test_long_lines_keep_the_value_in_sight(value: str) -> None:
    line = "据" * 500_000 + value + "据" * 500_000
    place = Place("a.yaml", 1, 500_001, 1, 500_001 + len(value))
    whole, carets = source_lines(line, place, 40, "^")
    assert cell_len(whole) <= 40
    assert whole[0] == whole[-1] == "…"
    assert _cells(whole, carets.index("^"), len(carets)) == value


def _cells(text: str, start: int, end: int) -> str:
    """Give the characters that stand in the cells."""
    at, found = 0, []
    for each in text:
        if start <= at < end:
            found.append(each)
        at += cell_len(each)
    return "".join(found)


TITLES = (
    "NO", "1.10", "010", "12:30", "~", "0x1F", "1e3", "2022-01-01", "[/]", "[red]x[/red]",
    ":smile:", "[link=https://example.org]x[/link]", "{x}", "{0}", "%s", "\\x1b[31m", "<b>",
    "a|b", "👍🏽", "é", "＜", "*x*", "# x",
)  # fmt: skip
RECORD = """
  - code: DB31/T {n}-2022
    title: "{title}"
    topics: [a/b]
    stages: {{publication: 2022}}
    sources: [{{title: "{title}", url: "https://example.org/", kind: official, seen: 2023-01-01}}]
"""
SYSTEM = "system: {id: s, title: t, tasks: [{id: a, title: t, fields: [{id: b, title: t}]}]}\n"


def _titled(*titles: str) -> str:
    records = "".join(RECORD.format(n=n, title=title) for n, title in enumerate(titles, 1))
    return f"version: 1\n{SYSTEM}standards:{records}"


def test_titles_are_shown_as_they_are_written(tmp_path: Path) -> None:
    written = [title.replace("\\", "\\\\") for title in TITLES]
    data = str(register(tmp_path, _titled(*written)))
    words = ("list", "--data", data, "--lang", "en")
    found = json.loads(inside(*words, "--format", "json").out)
    assert [each["title"] for each in found["records"]] == list(TITLES)
    piped = inside(*words).out
    terminal = on_terminal(*words, columns=200, NO_COLOR="1").out
    for title in TITLES:
        assert f"  {title}  " in piped
        assert f"  {title}  " in terminal


@pytest.mark.parametrize("plain", ["NO", "1.10", "010", "12:30", "off", "1_000", "0o17"])
def test_plain_scalars_stay_what_was_written(plain: str, tmp_path: Path) -> None:
    data = register(tmp_path, _titled("x").replace('title: "x"', f"title: {plain}", 1))
    done = inside("list", "--data", str(data), "--format", "json")
    assert json.loads(done.out)["records"][0]["title"] == plain


@pytest.mark.parametrize(
    "escape", ["\\e[31mx", "\\x9b31mx", "\\u202ex", "\\u2066x", "\\0", "\\u200bx", "\\uFEFFx"]
)
def test_what_acts_is_a_finding_and_is_not_shown(escape: str, tmp_path: Path) -> None:
    places = {
        "title": _titled(escape),
        "key": _titled("x") + f'"{escape}": 1\n',
        "topic": _titled("x").replace("topics: [a/b]", f'topics: ["{escape}"]'),
        "code": _titled("x").replace("DB31/T 1-2022", f'"DB31/T {escape}"'),
    }
    for name, text in places.items():
        data = str(register(tmp_path / name, text))
        for words in (("check", "--format", "text"), ("check",), ("status",)):
            for run in (
                inside(*words, "--data", data),
                on_terminal(*words, "--data", data, columns=80, NO_COLOR="1"),
            ):
                assert run.code == (1 if "check" in words else 2)
                shown = (run.out + run.err).replace("\n", "")
                assert not any(map(acts, shown)), name
                assert "forbidden-character" in shown


@pytest.mark.parametrize("escape", ["\xad", "\u180e", "\U000e0041"])
def test_what_is_invisible_is_refused(escape: str, tmp_path: Path) -> None:
    data = str(register(tmp_path, _titled(f"a{escape}b")))
    assert inside("list", "--data", data).code == 2
    done = inside("check", "--data", data)
    assert f"SDT007 forbidden-character the character U+{ord(escape):04X}" in done.out


@pytest.mark.parametrize("markup", ["[/]", "[red]x", ":smile:", "{x}", "[link=https://e.org]x"])
def test_markup_in_what_messages_quote(markup: str, tmp_path: Path) -> None:
    text = _titled("x").replace("topics: [a/b]", f'topics: ["{markup}", a/c]')
    text += f'"{markup}": 1\n'
    data = str(register(tmp_path, text))
    run = on_terminal("check", "--data", data, "--format", "text", columns=120, NO_COLOR="1")
    assert (run.code, run.err) == (1, "")
    assert markup in run.out
    refused = inside("status", "--data", data)
    assert refused.code == 2
    assert markup in refused.err
