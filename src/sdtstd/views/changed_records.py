"""The records that a change adds, changes and removes, with their day, topics and source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.compare.records import record_names
from sdtstd.compare.things import places
from sdtstd.diagnostics import say
from sdtstd.model.base import Titled
from sdtstd.model.records import Measure, Milepost, Pilot
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Standard
from sdtstd.report import Anchor, Branch, Column, Outline, Parts, Table, Title, Url
from sdtstd.views.changed_values import field_lines
from sdtstd.views.long_lists import listed
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Changed, Thing
    from sdtstd.compare.moves import Moves
    from sdtstd.model.base import Part
    from sdtstd.model.register import AnyRecord
    from sdtstd.model.source import Source
    from sdtstd.report import Block, Cell

    Titles = Mapping[str, Title]


def record_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show the records that came, those that differ, field by field, and those that went."""
    found, titles = comparison.sections["records"], place_titles(comparison)
    yield from listed(say("records added"), found.added, partial(_added, titles))
    yield from listed(
        say("records changed"), found.changed, partial(changed, titles, title_of_part)
    )
    yield from listed(say("records removed"), found.removed, partial(_removed, comparison.moves))


def place_titles(comparison: Comparison) -> Titles:
    """Give the titles of tasks, fields and topics by path, as they are or were last."""
    common = comparison.common
    things = places(common.before) | places(common.after)
    return {path: title_of_part(each.part) for path, each in things.items()}


def title_of_part(part: Part) -> Title:
    """Give the title of what must have one."""
    assert isinstance(part, Titled)
    return title_of(part)


def latest_day(record: AnyRecord) -> Cell:
    """Tell when a record was published, or else its latest stage."""
    match record:
        case Standard():
            published = record.stages.publication
            if published is not None:
                return Parts((say("published"), published.text), " ")
            known = record.stages.known()
            return Parts((known[-1][0], known[-1][1].text), " ") if known else None
        case Pilot():
            days = ((each, record.stages.on(each)) for each in reversed(Milepost))
            return next((Parts((each, day.text), " ") for each, day in days if day), None)
        case Measure():
            return record.date.text


def changed(titles: Titles, named: Callable[[Part], Cell], things: Sequence[Changed]) -> Block:
    """Show what differs of each thing, a line a field; `named` tells it from others."""
    columns = (Column(say("code or id")), Column(say("title")), Column(say("what differs")))
    return Outline(columns, tuple(_branch(each, titles, named(each.thing.part)) for each in things))


def _branch(each: Changed, titles: Titles, name: Cell) -> Branch:
    lines = (line for step in each.fields for line in field_lines(step, titles))
    return Branch((Anchor(each.thing.id, each.thing.address), name), tuple(lines))


def _added(titles: Titles, things: Sequence[Thing]) -> Block:
    heads = (say("code or id"), say("title"), say("day"), say("topics"), say("source"))
    return Table(tuple(map(Column, heads)), tuple(_row(each, titles) for each in things))


def _row(thing: Thing, titles: Titles) -> tuple[Cell, ...]:
    record = thing.part
    assert isinstance(record, (Standard, Pilot, Measure))
    topics = Parts(tuple(titles.get(each) or each for each in record.topics))
    anchor = Anchor(thing.id, thing.address)
    return anchor, title_of(record), latest_day(record), topics, _source(record.sources)


def _source(sources: Sequence[Source]) -> Cell:
    """Give the source to look at first: an official one with an address, where there is one."""
    if not sources:
        return None
    kinds = list(SourceKind)
    best = min(sources, key=lambda each: (each.url is None, kinds.index(each.kind)))
    return Url(best.url, best.title) if best.url else Parts((best.title, best.notice), " ")


def _removed(moves: Moves, things: Sequence[Thing]) -> Block:
    heads = (say("code or id"), say("title"), say("day"), say("reason"))
    return Table(tuple(map(Column, heads)), tuple(_gone(each, moves) for each in things))


def _gone(thing: Thing, moves: Moves) -> tuple[Cell, ...]:
    record = thing.part
    assert isinstance(record, (Standard, Pilot, Measure))
    return Anchor(thing.id), title_of(record), latest_day(record), _reason(record, moves)


def _reason(record: AnyRecord, moves: Moves) -> Cell:
    stated = next(filter(None, map(moves.stated, record_names(record))), None)
    if stated is None:
        return say("no reason stated")
    return Parts((stated.reason, say("now {to}", to=stated.to) if stated.to else None))
