"""The Chinese catalogue is whole, and says the same as the English: gaps, numbers, codes."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sdtstd.catalogue import translator
from support.runs import COMMANDS as EVERY
from support.runs import DAY, EXAMPLE, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
COMMANDS = EVERY | {
    "status-all": ("status", "--plan", "all"),
    "status-later": ("status", "--as-of", "2026-11-22"),
    "explain-rule": ("explain", "SDT306"),
    "report": ("report",),
}

_GAP = re.compile(r"\{[a-z_]+(?:![rs])?\}")
_HAN = "\u3400-\u9fff"
_WIDE = f"[{_HAN}“”（）《》，。：；？！、…]"
_NARROW_MARK = re.compile(rf"[{_HAN}”）] ?[,;:?!()]|[,;:?!()] ?[{_HAN}“（]")
_TIGHT = re.compile(rf"[{_HAN}][A-Za-z0-9`]|[A-Za-z0-9`][{_HAN}]")
_LOOSE = re.compile(r" [，。：；？！、（）]|[，。：；？！、（）] ")
_NUMBER = re.compile(r"\d+")
_CODE = re.compile(r"SDT\d{3}|[A-Z]+(?:/[A-Z]+)* \d+(?:\.\d+)*(?:[-:]\d{4})?")
_LEGEND = re.compile(r"^█ .*$", re.MULTILINE)  # its words share a glyph: counted/covered
_PATH = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")
_TYPED = re.compile(r"`[^`]*`|--[a-z]+(?:-[a-z]+)*")


def _tool() -> Any:
    """Import tools/catalogue.py, which is no package."""
    spec = importlib.util.spec_from_file_location("catalogue_tool", ROOT / "tools/catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Give every message with its translation."""
    tool = _tool()
    catalog = tool.read(tool.paths("zh")[0], "zh")
    return tuple((each.id, each.string) for each in catalog if each.id)


def test_a_message_is_found_as_gettext_finds_it() -> None:
    with _tool().paths("zh")[1].open("rb") as stream:
        whole = GNUTranslations(stream)
    find = translator("zh")
    for text, _ in _pairs():
        for each in (text, f"{text}x", text[:-1]):
            assert find(each) == whole.gettext(each)
    assert find("\udc80") == "\udc80"


def _differing(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Give the pairs of which the two sides do not hold the same matches."""
    return [
        (original, translation)
        for original, translation in _pairs()
        if Counter(pattern.findall(original)) != Counter(pattern.findall(translation))
    ]


def test_a_translation_has_the_gaps_of_its_original() -> None:
    assert any(_GAP.search(original) for original, _ in _pairs())
    assert _differing(_GAP) == []


def test_a_translation_keeps_what_is_to_be_typed() -> None:
    assert any("`" in original for original, _ in _pairs())
    assert _differing(_TYPED) == []
    commands = "|".join(_tool().COMMANDS)
    assert _differing(re.compile(rf"sdtstd (?:{commands})\b")) == []


def test_a_translation_has_the_numbers_of_its_original() -> None:
    assert _differing(_NUMBER) == []


def test_no_message_is_left_in_english() -> None:
    same = [original for original, translation in _pairs() if original == translation]
    assert [each for each in same if re.search("[A-Za-z]", _GAP.sub("", each))] == []
    wordless = [each for _, each in _pairs() if not re.search(_WIDE, each)]
    assert [each for each in wordless if re.search("[A-Za-z]", _GAP.sub("", each))] == []


def test_marks_beside_chinese_are_full_width() -> None:
    told = [translation for _, translation in _pairs()]
    assert [each for each in told if _NARROW_MARK.search(each)] == []
    assert [each for each in told if _LOOSE.search(each)] == []


def test_a_space_stands_between_chinese_and_latin() -> None:
    told = [each for original, each in _pairs() if not re.search(_WIDE, original)]
    assert [each for each in told if _TIGHT.search(_GAP.sub("", each))] == []


def test_a_translation_ends_as_its_original() -> None:
    ends = {".": "。", "?": "？"}
    wrong = [
        (original, translation)
        for original, translation in _pairs()
        if (translation[-1:] in ends.values() or original[-1] in ends)
        and ends.get(original[-1]) != translation[-1:]
    ]
    assert wrong == []


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("name", COMMANDS)
def test_both_languages_tell_the_same_numbers(name: str, form: str) -> None:
    english = _LEGEND.sub("", _without_titles(_run(name, "en", form)))
    chinese = _run(name, "zh", form)
    assert re.search(_WIDE, chinese)
    for pattern in (_NUMBER, _CODE, _PATH):
        assert Counter(pattern.findall(chinese)) == Counter(pattern.findall(english))
    assert _NUMBER.search(chinese)


@pytest.mark.parametrize("name", COMMANDS)
def test_both_languages_give_the_same_json(name: str) -> None:
    told = {language: _run(name, language, "json", errors=False) for language in ("en", "zh")}
    assert told["zh"] == told["en"] != ""


@pytest.mark.parametrize("name", COMMANDS)
def test_no_sentence_of_the_output_is_left_in_english(name: str) -> None:
    told = _run(name, "zh", "text").split("\n")
    chinese = "\n".join(line for line in told if not line.startswith("    "))  # source lines
    sentences = [original for original, _ in _pairs() if " " in _GAP.sub("", original).strip()]
    pieces = {piece for each in sentences for piece in _GAP.split(each) if piece.count(" ") > 2}
    assert len(pieces) > 100
    assert sorted(each for each in pieces if each in chinese) == []


def _run(name: str, language: str, form: str, *, errors: bool = True) -> str:
    """Give what a command writes on the example, into a pipe, with its stderr or without."""
    where = () if name == "explain-rule" else ("--data", str(EXAMPLE), "--as-of", DAY)
    command, *more = COMMANDS[name]
    words = (command, *where, "--lang", language, "--format", form, *more)
    out, err = _main(words)
    return out + err if errors else out


@cache
def _main(words: tuple[str, ...]) -> tuple[str, str]:
    run = inside(*words)
    assert run.code == 0, run.err
    return run.out, run.err


def _without_titles(text: str) -> str:
    """Leave out the English titles, which only English shows, and whose numbers are no figures."""
    for title in sorted(_titles(), key=len, reverse=True):
        text = text.replace(title, "")
    return text


@cache
def _titles() -> tuple[str, ...]:
    texts = (path.read_text("utf-8") for path in EXAMPLE.glob("*.yaml"))
    trees = (yaml.load(text, yaml.BaseLoader) for text in texts)
    return tuple(title for tree in trees for title in _english(tree))


def _english(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "title_en":
                yield str(each)
            else:
                yield from _english(each)
    elif isinstance(value, list):
        for each in value:
            yield from _english(each)
