"""A goal on one day after the other: what is counted, what came, what was expected, its state."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.frozen import replace
from sdtstd.model.target import HasGoal, HasQuery
from sdtstd.periods import By
from sdtstd.report import APART, Column, Parts, Timeline
from sdtstd.views.assessed import marked, word_of
from sdtstd.views.goals import bar_of, span_of, whole
from sdtstd.views.history.goal_way import way_of
from sdtstd.views.history.rows import columns, kept, together
from sdtstd.views.titles import name_of
from sdtstd.views.values import reported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.measure.course.points import Point
    from sdtstd.measure.progress import Progress
    from sdtstd.report import Bar, Cell, TimelineRow
    from sdtstd.views.marks import Marks

    Series = Sequence[Progress | None]

_SMALL = 10
"""Below so many the part of a text that is expected decides."""
_NO_ENTRY = say("not in the register")
_NOT_READ = say("no register that loads")
_OTHER_KIND = say("a goal of another kind")


def goal_timeline(series: Series, points: Sequence[Point], by: By, marks: Marks) -> Timeline:
    """Show a target at every point of a history; None where the register did not have it."""
    latest = next(each for each in reversed(series) if each is not None)
    target = latest.target.target
    own = [each if each and each.target.target.kind == target.kind else None for each in series]
    names: tuple[Column, ...]
    if isinstance(target, HasQuery):
        rows = [_count(each, before, by, marks) for each, before in _pairs(own)]
        names = _OF_COUNTS
    elif isinstance(target, HasGoal):
        rows, names = [_value(each, marks) for each in own], _OF_VALUES
    else:
        rows, names = [(_NO_ENTRY if each is None else word_of(each),) for each in own], ()
    rows = [_known(*each) for each in zip(rows, series, own, points, strict=True)]
    if not names:
        return _deed(rows, points, latest)
    shown = kept(rows) or [len(names) - 1]
    cells = (tuple(row[n] for n in shown) for row in rows)
    return Timeline(
        title=name_of(target),
        told=way_of(own, latest),
        columns=columns(by, (names[n] for n in shown)),
        rows=tuple(together(points, zip(_bars(own, by), cells, strict=True))),
    )


_STATE = Column(say("state"))
_OF_COUNTS = (
    Column(say("counted"), "right"),
    Column(say("change"), "right", spare=True),
    Column(say("on pace"), "right", spare=True),
    Column(say("pipeline"), "right"),
    _STATE,
)
_OF_VALUES = (Column(say("value"), "right"), Column(say("on pace"), "right"), _STATE)


def _pairs(series: Series) -> Iterator[tuple[Progress | None, Progress | None]]:
    """Give each with the last one before it of which anything is known."""
    before = None
    for each in series:
        yield each, before
        before = each or before


def _known(
    row: tuple[Cell, ...], was: Progress | None, own: Progress | None, point: Point
) -> tuple[Cell, ...]:
    """Say in the state where nothing is known, and where something else was to be reached."""
    if point.figures is None:
        return (*row[:-1], _NOT_READ)
    return row if own is was else (*row[:-1], _OTHER_KIND)


def _count(
    each: Progress | None, before: Progress | None, by: By, marks: Marks
) -> tuple[Cell, ...]:
    if each is None:
        return (None, None, None, None, _NO_ENTRY)
    reading = each.reading
    expected = None if by is By.COMMIT else reading.expected
    return (
        span_of(reading),
        _change(each, before),
        expected if expected is None or expected < _SMALL else str(whole(expected)),
        str(reading.pipeline) if reading.pipeline else None,
        marked(each, marks),
    )


def _change(each: Progress, before: Progress | None) -> str | None:
    """Tell how many more or fewer are surely counted than a step before."""
    if before is None:
        return None
    more = (each.reading.counted or 0) - (before.reading.counted or 0)
    return f"{more:+d}".replace("-", "−") if more else None


def _value(each: Progress | None, marks: Marks) -> tuple[Cell, ...]:
    if each is None:
        return (None, None, _NO_ENTRY)
    reading = each.reading
    value = reported(reading.reported, None) if reading.reported else None
    return (value, reading.expected, marked(each, marks))


def _deed(
    states: Sequence[tuple[Cell, ...]], points: Sequence[Point], latest: Progress
) -> Timeline:
    """Tell the states of a deliverable, each with the time when it had it, in one line."""
    told = tuple(map(_timed, together(points, ((None, each) for each in states))))
    due = say("by {day}", day=latest.reading.closes.isoformat())
    return Timeline(
        title=name_of(latest.target.target),
        told=Parts((due, *told), APART),
        columns=(),
        rows=(),
    )


def _timed(row: TimelineRow) -> Message:
    """Tell a state, and behind it when it was that."""
    (state,), when = row.cells, row.when
    assert isinstance(state, Message)
    assert isinstance(when, Message | str)
    return say("{state} ({when})", state=state, when=when)


def _bars(series: Series, by: By) -> Iterator[Bar | None]:
    """Give the bars of a count, all on one scale; by commit without what time alone moves."""
    bars = [_bar(each) for each in series]
    most = max((_all(each) for each in bars if each is not None), default=0)
    for bar in bars:
        if bar is None:
            yield None
            continue
        expected = Fraction(0) if by is By.COMMIT else bar.expected
        yield replace(bar, scale=most, expected=expected)


def _bar(each: Progress | None) -> Bar | None:
    target = each.target.target if each is not None else None
    return bar_of(target, each.reading) if each and isinstance(target, HasQuery) else None


def _all(bar: Bar) -> int:
    return bar.counted + bar.possible + bar.pipeline
