"""A line for each goal, leaf and record that moved: by how much, and because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.moved import Passing
from sdtstd.diagnostics import say
from sdtstd.measure.leaves import LeafState, exists
from sdtstd.measure.lives import TextStatus
from sdtstd.model.records import Scope
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasQuery
from sdtstd.report import Anchor, Branch, Linked, Name, Parts
from sdtstd.views.assessed import assessed
from sdtstd.views.goals import span_of
from sdtstd.views.titles import title_of
from sdtstd.views.values import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.between import Between, MovedRecord
    from sdtstd.compare.causes import Cause
    from sdtstd.compare.moved import MovedCause, MovedTarget
    from sdtstd.dates import PartialDate
    from sdtstd.diagnostics import Message
    from sdtstd.measure.events import Event
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.reading import Reading
    from sdtstd.model.records import Measure
    from sdtstd.report import Cell


_ARROW = " → "
_NAMED = 5


def goal_branch(each: MovedTarget) -> Branch:
    """Tell by how much a goal moved, and below it which records or values moved it."""
    target, before, after = each.after.target, each.before.reading, each.after.reading
    named = [_cause(one) for one in each.because[:_NAMED]]
    if len(each.because) > _NAMED:
        named.append(say("… and {n} more", n=len(each.because) - _NAMED))
    if each.time is not None:
        named.append(_time(each, each.time))
    cells = (
        _sign(_reach(before), _reach(after)),
        Parts(tuple(_goal_changes(each))),
        Linked(Name(title_of(target.target)), Anchor(target.id, target.address)),
    )
    return Branch(cells, tuple(named))


def leaf_branch(old: LeafCoverage, new: LeafCoverage, between: Between) -> Branch:
    """Tell the states of a leaf, and below it which of its records moved."""
    records = [Anchor(each.key, each.address) for each in new.records if _matters(each, between)]
    covered = LeafState.COVERED
    cells = (
        _sign((old.state is covered,), (new.state is covered,)),
        Parts((old.state, new.state), _ARROW),
        Linked(Name(title_of(new.leaf.unit)), Anchor(new.leaf.id, new.leaf.address)),
    )
    why = Parts(tuple(records)) if records else _survey(new, between)
    return Branch(cells, (why,) if why is not None else ())


def _matters(record: Standard | Measure, between: Between) -> bool:
    """Tell whether a record reaches its leaf, or is on its way to it, on one of the days alone."""
    if not isinstance(record, Standard):
        return record.date.possibly_by(between.after.day) and between.since < record.date.last
    sides = (between.before, between.after)
    there = [exists(record, each.register, each.day) for each in sides]
    coming = [each.status(record) is TextStatus.IN_DEVELOPMENT for each in sides]
    return there[0] is not there[1] or coming[0] is not coming[1]


def _survey(leaf: LeafCoverage, between: Between) -> Cell:
    field = leaf.leaf.field
    marks = (leaf.leaf.task.surveyed, field.surveyed if field is not None else None)
    inside = (each for each in marks if each is not None and between.since < each.last)
    return next((say("surveyed {day}", day=each.text) for each in inside), None)


def record_branch(each: MovedRecord, between: Between) -> Branch:
    """Tell the text status of a record on both days, and below it what happened to it."""
    record = each.record
    cells = (
        "~",
        _status(each) if each.before is not each.after else None,
        Anchor(record.key, record.address),
        Name(title_of(record)),
    )
    return Branch(cells, (Parts(tuple(_event(one, between) for one in each.events)),))


def _status(each: MovedRecord) -> Cell:
    """Tell the change of status; of a text of which nothing was known before, the new one."""
    if each.before is TextStatus.PLANNED:
        return Parts((say("not known before"), each.after), _ARROW)
    return Parts((each.before, each.after), _ARROW)


def _reach(reading: Reading) -> tuple[int, int]:
    counted = reading.counted or 0
    return counted, counted + (reading.possible or 0)


def _sign(before: tuple[int, ...], after: tuple[int, ...]) -> str:
    return "+" if after > before else "−" if after < before else "~"


def _goal_changes(each: MovedTarget) -> Iterator[Cell]:
    before, after = each.before.reading, each.after.reading
    if _counted(before) != _counted(after):
        yield Parts((_counted(before), _counted(after)), _ARROW)
    for word, old, new in (
        (say("pipeline"), before.pipeline, after.pipeline),
        (say("without a date"), before.undated, after.undated),
    ):
        if old != new:
            yield Parts((word, Parts((old, new), _ARROW)), " ")
    if before.reported is not after.reported and after.reported is not None:
        was = value_of(before.reported, None) if before.reported else say("none")
        yield Parts((say("reported"), Parts((was, value_of(after.reported, None)), _ARROW)), " ")
    if before.assessment is not after.assessment:
        yield Parts((assessed(each.before), assessed(each.after)), _ARROW)


def _counted(reading: Reading) -> Cell:
    return None if reading.counted is None else span_of(reading)


def _cause(each: MovedCause) -> Cell:
    cause = each.cause
    if cause.values is not None:
        return _value(cause)
    what = say("reached") if each.event is None else each.event.kind.word
    sign, record = cause.sign.value, Anchor(cause.id, cause.address)
    if cause.date is None:
        return Parts((sign, record), " ")
    return Parts((sign, record, what, _day(cause.date, possible=each.possible)), " ")


def _value(cause: Cause) -> Cell:
    assert cause.values is not None
    value = cause.values.latest
    word = say("reported") if value.scope is Scope.SAME else say("related")
    return Parts((cause.sign.value, word, value_of(value, None), value.date.text), " ")


def _event(event: Event, between: Between) -> Cell:
    possible = not event.surely_in(between.since, between.after.day)
    return Parts((event.kind.word, _day(event.when, possible=possible)), " ")


def _day(date: PartialDate, *, possible: bool) -> Message | str:
    return say("{day} (possibly then)", day=date.text) if possible else date.text


def _time(each: MovedTarget, time: Passing) -> Message:
    target, reading = each.after.target.target, each.after.reading
    if time is Passing.ELAPSED:
        return time.word
    if time is Passing.BEGUN:
        return say("{what} on {day}", what=time.word, day=reading.opens)
    what = time.word if isinstance(target, HasQuery) else say("it was due")
    return say("{what} on {day}", what=what, day=reading.closes)
