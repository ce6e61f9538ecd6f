"""A thing to do in words: when, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Message, say
from sdtstd.measure.targets.indicators import OLD
from sdtstd.measure.todo.item import TodoKind
from sdtstd.report import APART, Anchor, Linked, Parts
from sdtstd.views.suggested import where, worded_score
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.measure.todo.item import Todo
    from sdtstd.report import Cell, Name


def when(each: Todo) -> Message:
    """Say how long there is, or since when it is overdue.

    A register that knows no later stage does not know that nothing happened, and a goal that is
    not shown may be reached: of these nothing is overdue.
    """
    days = each.days
    if days is not None and days < 0 and each.kind in (TodoKind.STALE_STAGE, TodoKind.TARGET_DUE):
        return say("1 day past") if days == -1 else say("{n} days past", n=-days)
    match days:
        case None:
            return say("any time")
        case 0:
            return say("today")
        case 1:
            return say("in 1 day")
        case -1:
            return say("overdue 1 day")
        case _ if days > 0:
            return say("in {n} days", n=days)
        case _:
            return say("overdue {n} days", n=-days)


def why(each: Todo, names: Mapping[str, Name], places: Mapping[str, Name] | None = None) -> Cell:
    """Say what is to be settled; `names` are those of the targets by their ids.

    Places are named by their paths, which a command takes, or with `places` by their titles.
    """
    targets = Parts(tuple(names[target] for target in each.targets))
    match each.kind:
        case TodoKind.STALE_STAGE:
            return _stale(each)
        case TodoKind.CONSULTATION_END:
            return say("consultation until {date}, the next stage is not known", date=each.dated)
        case TodoKind.ENTRY_INTO_FORCE:
            return say("comes into force on {date}", date=each.dated)
        case TodoKind.TARGET_DUE:
            return _due(each)
        case TodoKind.STALE_OBSERVATION:
            return say("the latest value is of {date}, older than {n} days", date=each.dated, n=OLD)
        case TodoKind.WAIVER_END:
            return say("waiver of {rule} until {date}", rule=each.rule, date=each.dated)
        case TodoKind.WINDOW_EDGE:
            return Parts((_decides(each.dated or ""), targets), " ")
        case TodoKind.WEAK_SOURCE:
            return Parts((say("counts on copies or press alone:"), targets), " ")
        case TodoKind.UNPLACED:
            return _unplaced(each) if places is None else _titled(each, places)
        case _:
            assert_never(each.kind)


_NO_FIRST = "../"


def _stale(each: Todo) -> Message:
    dated = each.dated or ""
    gaps = {"stage": each.stage, "date": dated.removeprefix(_NO_FIRST), "months": each.months}
    if dated.startswith(_NO_FIRST):
        return say(
            "{stage} since {date} at the latest, usually {months} months; no later stage on record",
            **gaps,
        )
    return say("{stage} since {date}, usually {months} months; no later stage on record", **gaps)


def _decides(dated: str) -> Message:
    first, _, last = dated.partition("/")
    if dated.startswith(_NO_FIRST):
        return say("its day, {last} at the latest, decides a goal:", last=last)
    if last:
        return say("its day between {first} and {last} decides a goal:", first=first, last=last)
    return say("its day within {date} decides a goal:", date=dated)


def _due(each: Todo) -> Message:
    gaps = {"date": each.dated, "state": each.assessment}
    if each.by_sample:
        return say("due {date}: {state} by the records at hand", **gaps)
    return say("due {date}: {state}", **gaps)


def _unplaced(each: Todo) -> Message:
    here = where(each.unplaced)
    return _likely(here, each.candidate) if each.candidate else here


def _titled(each: Todo, places: Mapping[str, Name]) -> Cell:
    names = tuple(places.get(path, path) for path in each.unplaced)
    here = (
        Parts((say("at no leaf yet, only at:"), Parts(names)), " ") if names else say("at no place")
    )
    if each.candidate is None:
        return here
    leaf = each.candidate.leaf
    likely = Linked(name_of(leaf.unit), Anchor(leaf.id, leaf.address))
    score = worded_score(each.candidate.score)
    return Parts((here, Parts((say("likely:"), likely, score), " ")), APART)


def _likely(here: Message, likely: Suggestion) -> Message:
    gaps = {"where": here, "leaf": likely.leaf.id, "score": worded_score(likely.score)}
    return say("{where}; likely {leaf} ({score})", **gaps)
