"""What a change does to each section of the data, field by field, and to the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.base import Titled
from sdtstd.model.records import Observation, Qualifier, Removal, Scope, Waiver
from sdtstd.report import Anchor, Column, Heading, Parts, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Changes, Thing
    from sdtstd.model.base import Part
    from sdtstd.report import Block, Cell
    from sdtstd.verify.difference import Difference

_HEADINGS = {
    "records": (say("records added"), say("records removed"), say("records changed")),
    "plans": (
        say("plans and targets added"),
        say("plans and targets removed"),
        say("plans and targets changed"),
    ),
    "places": (
        say("tasks, fields and topics added"),
        say("tasks, fields and topics removed"),
        say("tasks, fields and topics changed"),
    ),
    "observations": (
        say("reported values added"),
        say("reported values removed"),
        say("reported values changed"),
    ),
    "waivers": (say("waivers added"), say("waivers removed"), say("waivers changed")),
    "removals": (say("removals added"), say("removals removed"), say("removals changed")),
}


def section_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show what was added, removed and changed of each section."""
    for name, each in comparison.sections.items():
        added, removed, changed = _HEADINGS[name]
        for heading, items in ((added, each.added), (removed, each.removed)):
            if items:
                yield Heading(heading)
                yield Table(_NAMED, tuple(map(_named, items)))
        if each.changed:
            yield Heading(changed)
            fields = (Column(say("data field")), Column(say("before")), Column(say("after")))
            yield Table((_NAMED[0], *fields), tuple(_field_rows(each)))


_NAMED = (Column(say("code or id")), Column(say("title")))


def plain_value(observation: Observation) -> Cell:
    """Give a reported value with its qualifier, and whether it counts something else."""
    words: list[Cell] = [observation.value]
    if observation.qualifier is not Qualifier.EXACTLY:
        words.insert(0, observation.qualifier)
    if observation.scope is Scope.DIFFERS:
        words.append(say("(of another scope)"))
    return Parts(tuple(words), " ")


def _named(thing: Thing) -> tuple[Cell, ...]:
    return Anchor(thing.id, thing.address), _described(thing.part)


def _described(part: Part) -> Cell:
    """Give what tells a thing from others: its title, its value, or what is said of it."""
    match part:
        case Titled():
            return Title(part.title, part.title_en)
        case Observation():
            return plain_value(part)
        case Removal():
            to = say("now {to}", to=part.to) if part.to is not None else None
            return Parts((to, part.reason))
        case Waiver():
            return Parts((part.reason, say("until {day}", day=part.until)))
        case _:
            return None


def _field_rows(changes: Changes) -> Iterator[tuple[Cell, ...]]:
    for each in changes.changed:
        anchor = Anchor(each.thing.id, each.thing.address)
        for step in each.fields:
            yield anchor, step.field, _value_cell(step.before), _value_cell(step.after)


def _value_cell(value: object) -> Cell:
    if isinstance(value, list):
        between = "; " if any(isinstance(each, dict) for each in value) else ", "
        return Parts(tuple(_value_cell(each) for each in value), between)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)


def finding_blocks(found: Difference) -> Iterator[Block]:
    """Show the findings that come and go."""
    columns = (say("check"), say("severity"), say("place"), say("what"))
    for heading, findings in (
        (say("findings new"), found.new),
        (say("findings fixed"), found.fixed),
    ):
        if findings:
            yield Heading(heading)
            rows = tuple(
                (f"{one.rule.code} {one.rule.name}", one.rule.severity, str(one.place), one.message)
                for one in findings
            )
            yield Table(tuple(map(Column, columns)), rows)
