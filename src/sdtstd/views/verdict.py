"""The verdict in one line: how many goals are met, and how much of the system is covered."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.views.assessed import SAMPLE, rests_on_sample, word_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.measure.leaves import Tally
    from sdtstd.measure.progress import Progress
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
INEXACT = say("an inexact date, a rounded value or a peak does not prove that it is met")


def verdict(targets: Sequence[Progress], total: Tally, marks: Marks) -> Message:
    """Tell in one line how many goals are met, and how many leaves are covered."""
    goals, leaves = goals_line(targets, marks), leaves_line(total, marks)
    return say("{goals} · {leaves}", goals=goals, leaves=leaves)


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
    for assessment in _ORDER:
        here = [each for each in targets if each.assessment is assessment]
        by_sample = [each for each in here if rests_on_sample(each)]
        surely = [each for each in here if not rests_on_sample(each)]
        if surely:
            number = _number(len(surely), assessment.word)
            inexact = assessment is Assessment.POSSIBLY_MET
            yield marks.marked(number, INEXACT) if inexact else number
        if by_sample:
            yield marks.marked(_number(len(by_sample), word_of(by_sample[0])), SAMPLE)


def leaves_line(total: Tally, marks: Marks) -> Message:
    """Tell how many leaves are covered, of how many; those that nobody can find are no number."""
    if not total.leaves:
        return say("the system has no leaves")
    line = say("{covered} of {n} leaves covered", covered=total.covered, n=total.leaves)
    if total.partly:
        line = say("{first}, {more}", first=line, more=_number(total.partly, LeafState.PARTLY.word))
    if not total.unplaced:
        return line
    return marks.marked(line, say("{n} more standards at no leaf", n=total.unplaced))


def _number(n: int, word: Message) -> Message:
    return say("{n} {word}", n=n, word=word)


def listed(messages: Iterable[Message]) -> Message:
    """Put messages one after the other, with the commas of the language."""
    return reduce(lambda first, more: say("{first}, {more}", first=first, more=more), messages)
