"""The tables of characters hold what Unicode calls invisible, and nothing that a reader sees."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from sdtstd.characters import SUSPECT, is_harmful, may_hide, may_need_escape
from sdtstd.sinks.inert import shown

# Format characters with a glyph of their own: signs of Arabic, Syriac and Kaithi numbers.
ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
SEEN = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2}
SEEN |= {0x110BD, 0x110CD}
HIDDEN = ("\u3164", "\u2800", "\U0001d173", "\u034f", "\u115f", "\uffa0", "\U000e0041", "\u200b")
SELECTORS = ("\ufe00", "\ufe0f", "\u180b", "\U000e0100", "\U000e01ef")


def test_every_control_and_format_character_is_among_them() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    controls = [
        each for each in every if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    missed = [ord(each) for each in controls if not re.match(SUSPECT, each)]
    assert set(missed) == SEEN


@pytest.mark.parametrize("character", HIDDEN)
@pytest.mark.parametrize("before", ["", "a", "智"])
def test_what_hides_is_shown(character: str, before: str) -> None:
    assert shown(f"{before}{character}b") == f"{before}\\u{{{ord(character):x}}}b"
    assert may_hide(character)
    assert may_need_escape(character)


@pytest.mark.parametrize("character", SELECTORS)
def test_a_selector_stays_behind_the_character_whose_form_it_chooses(character: str) -> None:
    for before in ("葛", "\U00020bb7", "々"):
        assert shown(f"{before}{character}城") == f"{before}{character}城"
    for before in ("", "a", "ア", "☎"):
        assert shown(f"{before}{character}") == f"{before}\\u{{{ord(character):x}}}"
    assert shown(f"葛{character}{character}").count("\\u{") == 1


def test_what_people_write_stays() -> None:
    text = "上海标准 — “数据”：e\u0301 😀 𠮷 ＡＢ ½ ﬁ \u0e33 한국어 ไทย"
    assert not [each for each in re.finditer(SUSPECT, text) if is_harmful(each)]
    assert shown(text) == text
