"""A line that states a target, cut into its words: before the colon how it is measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.frozen import frozen
from sdtstd.model.vocabulary import word_of
from sdtstd.nearest import near

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_COLON = re.compile(r'(?:[^:："]|"[^"]*")*')
_WORD = re.compile(r'(?:[^\s"]|"[^"]*")+')
_PIECES = 3


@frozen
class Titles:
    """What a target is called and how the plan words it; the title is the wording by default."""

    title: str
    english: str | None
    wording: str


def cut(text: str) -> tuple[list[str], Titles]:
    """Give the words before the first colon, and what stands behind it.

    Raises:
        CannotRun: there is no colon, or no wording behind it.
    """
    found = _COLON.match(text)
    before = found.group() if found else ""
    if text[len(before) : len(before) + 1] not in {":", "："}:
        raise CannotRun(say("a colon is missing, and behind it the plan's wording"))
    behind = [each.strip() for each in text[len(before) + 1 :].replace("｜", "|").split("|")]
    if not (behind[0] and behind[-1]) or len(behind) > _PIECES:
        raise CannotRun(say("behind the colon write the plan's wording, or TITLE | WORDING"))
    english = behind[1] if len(behind) == _PIECES else ""
    words = [each.replace('"', "") for each in _WORD.findall(before)]
    return words, Titles(behind[0], english or None, behind[-1])


def settings(words: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Read `key=value` words, each key once.

    Raises:
        CannotRun: a word is none, or its key is not known here.
    """
    found: dict[str, str] = {}
    offered = tuple(known)
    for each in words:
        key, equals, value = each.partition("=")
        if not (equals and value):
            form = _form(offered)
            raise CannotRun(say("{word!r} is none of the settings {form}", word=each, form=form))
        if key not in offered:
            raise CannotRun(meant(say("there is no setting {key!r} here", key=key), key, offered))
        if key in found:
            raise CannotRun(say("{key!r} is set twice", key=key))
        found[key] = value
    return found


def _form(known: Iterable[str]) -> str:
    return ", ".join(f"{each}=…" for each in known)


def member(members: Iterable[StrEnum], word: str) -> str | None:
    """Give the member that a word names, by its id or in either language."""
    wanted = _plain(word)
    return next((each.value for each in members if wanted in map(_plain, words_of(each))), None)


def words_of(each: StrEnum) -> tuple[str, ...]:
    """Give the words by which a member is named."""
    told = word_of(each)
    return each.value, *(told.translated(translator(language)) for language in LANGUAGES)


def meant(what: Message, word: str, known: Iterable[str]) -> Message:
    """Add the known word that is nearest; where none is near, all of them."""
    offered = tuple(dict.fromkeys(known))
    otherwise = say("{what}: write one of {known}", what=what, known=", ".join(offered))
    return near(what, word.lower(), offered) or otherwise


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")
