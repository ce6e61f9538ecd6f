"""Levels, stages, statuses and kinds by their id or by their word in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import listed, say
from sdtstd.lookup.unknown import unknown
from sdtstd.model.titles import plain
from sdtstd.model.vocabulary import word_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from sdtstd.diagnostics import Message

    Member = TypeVar("Member", bound=StrEnum)


def find_member(option: str, members: Iterable[Member], name: str) -> Member:
    """Give the member of a name that an option was given.

    Raises:
        UnknownNameError: none has it; the nearest is named, or all of them are.
    """
    choices = tuple(members)
    wanted = _spaced(name)
    for each in choices:
        if wanted in map(_spaced, (each.value, *_words(each))):
            return each
    known = [word for each in choices for word in (each.value, *_words(each)) if " " not in word]
    otherwise = say("use one of {known}", known=listed(map(_choice, choices)))
    what = say("{option}: there is no {name!r}", option=option, name=name)
    raise unknown(what, name, known, otherwise)


def _words(member: StrEnum) -> tuple[str, ...]:
    return tuple(word_of(member).translated(translator(each)) for each in LANGUAGES)


def _choice(member: StrEnum) -> Message:
    return say("{name} ({word})", name=member.value, word=member)


def _spaced(name: str) -> str:
    return plain(name.replace("-", " ").replace("_", " "))
