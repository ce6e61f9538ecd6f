"""The verdict in one line: how many goals are met, and how much of the system is covered."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, listed, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.views.amounts import amount
from sdtstd.views.assessed import note_of, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.measure.leaves import Tally
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.views.marks import Marks

# The good news first, then what is open, then what cannot be said.
_ORDER = (
    Assessment.MET_LATE,
    Assessment.POSSIBLY_MET,
    Assessment.ON_TRACK,
    Assessment.BEHIND,
    Assessment.FAR_BEHIND,
    Assessment.MISSED,
    Assessment.NOT_SHOWN,
    Assessment.PENDING,
    Assessment.NOT_STARTED,
    Assessment.NO_DATA,
)


def verdict(plans: Sequence[Plan], snapshot: Snapshot, marks: Marks) -> Message:
    """Tell in one line how many goals are met, and how many leaves are covered.

    The leaves are those of the standards system, which is none of a single further plan.
    """
    told = []
    if plans:
        told.append(goals_line(snapshot.progress(plans), marks))
    if covers(plans, snapshot):
        told.append(leaves_line(snapshot.coverage.total, marks))
    return reduce(lambda one, more: say("{goals} · {leaves}", goals=one, leaves=more), told)


def covers(plans: Sequence[Plan], snapshot: Snapshot) -> bool:
    """Tell whether the standards system belongs to what is shown: to the principal plan, or all."""
    return len(plans) != 1 or plans[0] is snapshot.register.principal


def goals_line(targets: Sequence[Progress], marks: Marks) -> Message:
    """Tell how many goals are met, and how the others stand."""
    if not targets:
        return say("the plan states no target")
    met = sum(each.assessment is Assessment.MET for each in targets)
    gaps = {"met": met, "n": len(targets)}
    others = list(_others(targets, marks))
    if not others:
        return say("{met} of {n} goals met", **gaps)
    return say("{met} of {n} goals met: {others}", others=listed(others), **gaps)


def _others(targets: Sequence[Progress], marks: Marks) -> Iterator[Message]:
    """Tell how many have each assessment, with a mark for whatever limits it."""
    for assessment in _ORDER:
        groups: dict[Message, list[Progress]] = {}
        for each in targets:
            if each.assessment is assessment:
                groups.setdefault(word_of(each), []).append(each)
        for word, group in groups.items():
            number = _number(len(group), word)
            yield marks.marked(number, *dict.fromkeys(filter(None, map(note_of, group))))


def leaves_line(total: Tally, marks: Marks) -> Message:
    """Tell how many leaves are covered, of how many; those that nobody can find are no number."""
    if not total.leaves:
        return say("the system has no leaves")
    line = say("{n} leaves: {covered} covered", covered=total.covered, n=total.leaves)
    if total.partly:
        line = say("{first}, {more}", first=line, more=_number(total.partly, LeafState.PARTLY.word))
    if not total.unplaced:
        return line
    more = say("{n} more standards at no leaf"), say("1 more standard at no leaf")
    return marks.marked(line, amount(total.unplaced, *more))


def _number(n: int, word: Message) -> Message:
    return say("{n} {word}", n=n, word=word)
