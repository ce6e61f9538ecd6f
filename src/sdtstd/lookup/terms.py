"""Levels, stages, statuses and kinds by their id or by their word in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import CannotRun, joined, say
from sdtstd.model.titles import plain
from sdtstd.model.vocabulary import word_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    Member = TypeVar("Member", bound=StrEnum)


def find_member(members: Iterable[Member], name: str) -> Member:
    """Give the member of a name.

    Raises:
        CannotRun: none has it; all of them are listed.
    """
    choices = tuple(members)
    translate = tuple(map(translator, LANGUAGES))
    wanted = _spaced(name)
    for each in choices:
        words = (word_of(each).translated(into) for into in translate)
        if wanted in map(_spaced, (each.value, *words)):
            return each
    listed = (say("{name} ({word})", name=each.value, word=each) for each in choices)
    raise CannotRun(say("{name!r} is none of {known}", name=name, known=joined(listed, ", ")))


def _spaced(name: str) -> str:
    return plain(name.replace("-", " ").replace("_", " "))
