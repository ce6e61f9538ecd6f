"""Every term that people may be shown has its word, in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from enum import StrEnum
from typing import TYPE_CHECKING

import pytest

import sdtstd
from sdtstd.catalogue import translator
from sdtstd.codes import Level
from sdtstd.diagnostics import Message, Term, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.model.vocabulary import word_of
from sdtstd.render.text.style import COLOURS
from sdtstd.render.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

CHINESE = re.compile("[\u4e00-\u9fff]")
ZH = translator("zh")


def below(kind: type[StrEnum]) -> Iterator[type[StrEnum]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def terms() -> list[StrEnum]:
    for module in pkgutil.walk_packages(sdtstd.__path__, "sdtstd."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kinds: list[type[StrEnum]] = [*below(Term), Level]
    return [member for kind in kinds for member in kind]


@pytest.mark.parametrize("member", terms(), ids=lambda each: f"{type(each).__name__}.{each}")
def test_a_term_has_its_word_in_both_languages(member: StrEnum) -> None:
    word = word_of(member)
    assert str(word).strip()
    assert CHINESE.search(word.translated(ZH))
    assert Voice("zh", ZH).tell(member) == word.translated(ZH)
    assert say("{word}", word=member).translated(ZH) == word.translated(ZH)


def test_there_are_many() -> None:
    assert len(terms()) > 70


def test_a_member_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):

        class Nothing(Term):
            NAMELESS = "nameless"


def test_an_enum_without_words_is_no_cell() -> None:
    class Plain(StrEnum):
        MUTE = "mute"

    with pytest.raises(ValueError, match="mute"):
        Voice("en").tell(Plain.MUTE)


@pytest.mark.parametrize("member", [*Assessment, *LeafState])
def test_every_state_has_its_colour(member: StrEnum) -> None:
    assert member.value in COLOURS


def test_a_word_is_a_message() -> None:
    assert isinstance(word_of(Level.LOCAL), Message)
