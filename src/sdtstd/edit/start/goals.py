"""A goal or a milestone as one line: `local,group at_least 100 项: the plan's wording`.

Before the colon stand what is measured, the comparator with its number and unit, then settings as
`key=value`; a milestone has its day and settings alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline
from sdtstd.edit.start.measured import comparator, measured, number, valid
from sdtstd.edit.start.words import Titles, cut, meant, member, settings, words_of
from sdtstd.frozen import frozen
from sdtstd.model.scalars import COUNT, DATE, ID, NUMBER
from sdtstd.model.standard import Relevance, Role

if TYPE_CHECKING:
    from enum import StrEnum

    from sdtstd.document.emit import Plain


@frozen
class Window:
    """The first and the last day of the plan as stated; None where nobody did."""

    first: str | None = None
    last: str | None = None


@frozen
class Stated:
    """A target as stated: `id` where it was given; `keys` those of its kind.

    `lacks` names what is not stated: `first` or `last`, the days of the window.
    """

    kind: str
    id: str | None
    titles: Titles
    keys: dict[str, Plain]
    lacks: tuple[str, ...] = ()


_LISTS: dict[str, type[StrEnum] | None] = {
    "series": None,
    "exclude_series": None,
    "roles": Role,
    "relevance": Relevance,
}
_OF_QUERY = ("event", *_LISTS, "label", "revisions", "parts")
_OF_COUNT = ("id", "from", "to")
_SETTINGS = {
    "standards": (*_OF_COUNT, *_OF_QUERY),
    "pilots": (*_OF_COUNT, "event"),
    "indicator": ("id", "due", "baseline"),
    "milestone": ("id",),
}


def read_goal(text: str, window: Window) -> Stated:
    """Read a goal; its days are those of the window unless it has its own.

    Raises:
        CannotRun: it is written otherwise; the sentence names the word at fault.
    """
    words, titles = cut(text)
    if not words:
        raise CannotRun(say("before the colon write what is counted, as in {form}", form=GOAL_FORM))
    kind, levels = measured(words[0])
    compared, rest = comparator(words[1:], kind)
    goal, unit, rest = number(rest, NUMBER if kind == "indicator" else COUNT)
    given = settings(rest, _SETTINGS[kind])
    keys: dict[str, Plain] = {compared: goal, "unit": unit}
    if kind == "indicator":
        return _indicator(given, titles, keys, window)
    return _count(kind, given, titles, keys | _window(given, window) | _query(kind, levels, given))


GOAL_FORM = say("local,group at_least 100 项: 新增发布100项以上")
"""A goal as an example."""
MILESTONE_FORM = "2022-12-31: 标准体系基本建成"
"""A milestone as an example."""


def read_milestone(text: str) -> Stated:
    """Read a milestone: its day, a colon and the plan's wording.

    Raises:
        CannotRun: it is written otherwise.
    """
    words, titles = cut(text)
    if not words:
        raise CannotRun(say("before the colon write the day, as in {form}", form=MILESTONE_FORM))
    due = valid(words[0], DATE)
    given = settings(words[1:], _SETTINGS["milestone"])
    return Stated("milestone", _id(given), titles, {"due": due})


def _count(kind: str, given: dict[str, str], titles: Titles, keys: dict[str, Plain]) -> Stated:
    window = keys["window"]
    assert isinstance(window, dict)
    names = {"from": "first", "to": "last"}
    lacks = tuple(names[each] for each, day in window.items() if day is None)
    return Stated(kind, _id(given), titles, keys, lacks)


def _indicator(
    given: dict[str, str], titles: Titles, keys: dict[str, Plain], window: Window
) -> Stated:
    due = valid(given["due"], DATE) if "due" in given else window.last
    keys["due"] = due
    if "baseline" in given:
        day, sign, value = given["baseline"].partition("@")
        if not sign:
            raise CannotRun(say("write a baseline as {form}", form="baseline=2020-12-31@60"))
        keys["baseline"] = Inline(date=valid(day, DATE), value=valid(value, NUMBER))
    return Stated("indicator", _id(given), titles, keys, () if due else ("last",))


def _window(given: dict[str, str], window: Window) -> dict[str, Plain]:
    days: dict[str, Plain] = {"from": window.first, "to": window.last}
    days |= {each: valid(given[each], DATE) for each in ("from", "to") if each in given}
    return {"window": Inline(days)}


def _query(kind: str, levels: list[Plain], given: dict[str, str]) -> dict[str, Plain]:
    event = "label" if "label" in given else "publication"
    default = {"standards": event, "pilots": "started"}[kind]
    query: dict[str, Plain] = {"levels": levels} if levels else {}
    query["event"] = given.get("event", default)
    for key in _OF_QUERY[1:]:
        if key in given:
            query[key] = _listed(key, given[key]) if key in _LISTS else given[key]
    return {"count": Inline(query)}


def _listed(key: str, value: str) -> list[Plain]:
    kind = _LISTS[key]
    return [_named(kind, each) for each in re.split("[,，]", value)]


def _named(kind: type[StrEnum] | None, word: str) -> str:
    found = word if kind is None else member(kind, word)
    if found is None:
        known = [name for each in kind or () for name in words_of(each)]
        raise CannotRun(meant(say("there is no {name!r}", name=word), word, known))
    return found


def _id(given: dict[str, str]) -> str | None:
    return valid(given["id"], ID) if "id" in given else None
