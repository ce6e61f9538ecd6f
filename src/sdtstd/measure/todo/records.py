"""What records ask for at any time: a date that decides a goal, a better source, a leaf."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.measure.query import Reason, award
from sdtstd.measure.todo.item import Todo, TodoKind, of_record
from sdtstd.measure.todo.targets import MET
from sdtstd.measure.unplaced import unplaced_of
from sdtstd.model.query import Query
from sdtstd.model.source import is_weak
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.progress import Progress
    from sdtstd.model.plan import Target
    from sdtstd.model.records import Pilot
    from sdtstd.model.register import Register


def of_records(register: Register, day: date, targets: Iterable[Progress]) -> Iterator[Todo]:
    """Give what targets ask of records, once for each place that settles it; then the unplaced."""
    every = tuple(targets)
    yield from _weak(register, day, every)
    yield from _edges(register, day, every)
    yield from _unplaced(register, day)


def _weak(register: Register, day: date, targets: Iterable[Progress]) -> Iterator[Todo]:
    records: Iterable[Standard | Pilot] = chain(register.standards, register.pilots)
    weak = {id(each): (each, list[str]()) for each in records if is_weak(each.sources)}
    for progress in targets:
        partition = progress.reading.partition
        for record in partition.counted_records if partition else ():
            if id(record) in weak:
                weak[id(record)][1].append(progress.target.id)
    for each, named in weak.values():
        if named:
            kind, at = TodoKind.WEAK_SOURCE, each.at("sources")
            yield Todo(kind, of_record(each, register), at, day, targets=tuple(named))


def _edges(register: Register, day: date, targets: Iterable[Progress]) -> Iterator[Todo]:
    asked: defaultdict[Address, list[tuple[str, Verdict]]] = defaultdict(list)
    for progress in targets:
        placed, partition = progress.target, progress.reading.partition
        for verdict in partition.possible if partition and progress.assessment not in MET else ():
            if verdict.reason is Reason.WINDOW_EDGE:
                asked[_event(verdict, placed.target)].append((placed.id, verdict))
    for at, named in asked.items():
        verdict, targeted = named[0][1], tuple(target for target, _ in named)
        dated = verdict.event.text if verdict.event else None
        subject = of_record(verdict.record, register)
        yield Todo(TodoKind.WINDOW_EDGE, subject, at, day, dated=dated, targets=targeted)


def _event(verdict: Verdict, target: Target) -> Address:
    """Give where the event stands by which a target takes a record."""
    assert isinstance(target, HasQuery)  # what has verdicts counts by an event
    record, query = verdict.record, target.count
    if isinstance(query, Query) and query.event == "label":
        assert isinstance(record, Standard)
        label = award(query, record)
        assert label is not None  # else the query would have left it out
        return record.at("labels", record.labels.index(label), "awarded")
    return record.at("stages", str(query.event))


def _unplaced(register: Register, day: date) -> Iterator[Todo]:
    leaves = {leaf.id for leaf in register.leaves}
    for each in register.standards:
        found = unplaced_of(each, leaves)
        if found:
            places = tuple(place.topic for place in found if place.topic is not None)
            at = each.at("topics", each.topics.index(places[0])) if places else each.at("topics")
            subject = of_record(each, register)
            yield Todo(TodoKind.UNPLACED, subject, at, day, standard=each, unplaced=places)
