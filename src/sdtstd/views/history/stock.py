"""Leaves and texts on one day after the other: how many there are of each state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.leaves import LeafState
from sdtstd.measure.lives import TextStatus
from sdtstd.report import Column, Share, Timeline
from sdtstd.views.history.rows import columns, kept, together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sdtstd.diagnostics import Message, Term
    from sdtstd.measure.course.points import Point
    from sdtstd.measure.leaves import Tally
    from sdtstd.periods import By
    from sdtstd.report import Name

    States = Mapping[LeafState, int] | Mapping[TextStatus, int]


def coverage_timeline(points: Sequence[Point], by: By, title: Name | Message) -> Timeline:
    """Show the leaves by state; `title` is that of the place they are of."""
    tallies = [each.figures.coverage if each.figures else None for each in points]
    states = [None if each is None else each.by_state for each in tallies]
    bars = [None if each is None else Share(tuple(each.values())) for each in states]
    rows = _rows(states, LeafState)
    shown = kept(rows)
    return Timeline(
        title=title,
        told=_told([each for each in tallies if each is not None]),
        columns=columns(by, _names(shown, LeafState)),
        rows=tuple(together(points, zip(bars, _cells(states, rows, shown), strict=True))),
    )


def texts_timeline(points: Sequence[Point], by: By) -> Timeline:
    """Show the standards by their text status.

    Those that had not begun are left out: that they were to come is known only today.
    """
    states = [each.figures.statuses if each.figures else None for each in points]
    rows = _rows(states, TextStatus)
    shown = [n for n in kept(rows) if n != _PLANNED]
    cells = _cells(states, rows, shown)
    known = [sum(each.values()) for each in states if each is not None]
    return Timeline(
        title=say("standards by status"),
        told=say("{n} in the register", n=known[-1]),
        columns=columns(by, _names(shown, TextStatus)),
        rows=tuple(together(points, ((None, each) for each in cells))) if shown else (),
    )


_NOT_KNOWN = "?"
_PLANNED = list(TextStatus).index(TextStatus.PLANNED)


def _rows(states: Sequence[States | None], kinds: type[Term]) -> list[tuple[str | None, ...]]:
    """Give the numbers of each state, none where there is none."""
    found = [dict(each.items()) if each else {} for each in states]
    return [tuple(str(each[kind]) if each.get(kind) else None for kind in kinds) for each in found]


def _cells(
    states: Sequence[States | None], rows: Sequence[tuple[str | None, ...]], shown: Sequence[int]
) -> Iterator[tuple[str | None, ...]]:
    """Give some columns of them; what is not known is not none."""
    for state, row in zip(states, rows, strict=True):
        yield tuple(row[n] if state is not None else _NOT_KNOWN for n in shown)


def _names(shown: Sequence[int], kinds: type[Term]) -> list[Column]:
    words = [each.word for each in kinds]
    return [Column(words[n], "right") for n in shown]


def _told(tallies: Sequence[Tally]) -> Message:
    first, last = tallies[0], tallies[-1]
    told = say(
        "{before} → {after} of {n} leaves covered",
        before=first.covered,
        after=last.covered,
        n=last.leaves,
    )
    if not last.unplaced:
        return told
    return say("{told} · {n} standards at no leaf", told=told, n=last.unplaced)
