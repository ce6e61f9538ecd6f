"""What a change does to everything but the records: plans, places, values, waivers, removals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.compare.items import Changes
from sdtstd.diagnostics import say
from sdtstd.model.base import Titled
from sdtstd.model.records import Observation, Removal, Waiver
from sdtstd.report import Anchor, Column, Parts, Table, Title
from sdtstd.views.changed_records import changed, place_titles
from sdtstd.views.changed_values import plain_value
from sdtstd.views.long_lists import listed
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Thing
    from sdtstd.model.base import Part
    from sdtstd.report import Block, Cell

    Titles = Mapping[str, Title]

_HEADINGS = {
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
    """Show what was added, changed and removed of each section."""
    common, places = comparison.common, place_titles(comparison)
    targets = {
        each.id: title_of(each.target) for each in (*common.before.targets, *common.after.targets)
    }
    named, described = partial(_named, targets), partial(_title, targets)
    for name, (came, went, differs) in _HEADINGS.items():
        found = untold(comparison, name)
        yield from listed(came, found.added, named)
        yield from listed(differs, found.changed, partial(changed, places, described))
        yield from listed(went, found.removed, named)


def untold(comparison: Comparison, section: str) -> Changes:
    """Give what a section shows beside the goals and leaves that came or went."""
    told = {each.id for each in comparison.target_changes if None in (each.before, each.after)}
    if comparison.has_leaves:
        leaves = comparison.leaves
        told |= {each.leaf.id for each in (*leaves.added, *leaves.removed)}
    found = comparison.sections[section]
    added, removed = (
        tuple(each for each in things if each.id not in told)
        for things in (found.added, found.removed)
    )
    return Changes(added, removed, found.changed)


def _named(targets: Titles, things: Sequence[Thing]) -> Block:
    columns = (Column(say("code or id")), Column(say("title")))
    rows = ((Anchor(each.id, each.address), _described(targets, each.part)) for each in things)
    return Table(columns, tuple(rows))


def _title(targets: Titles, part: Part) -> Cell:
    """Give the title of what has one; of a value, that of its target."""
    return targets.get(part.target) if isinstance(part, Observation) else _described(targets, part)


def _described(targets: Titles, part: Part) -> Cell:
    """Give what tells a thing from others: its title, its value, or what is said of it."""
    match part:
        case Titled():
            return title_of(part)
        case Observation():
            return Parts((targets.get(part.target), plain_value(part)), ": ")
        case Removal():
            to = say("now {to}", to=part.to) if part.to is not None else None
            return Parts((to, part.reason))
        case Waiver():
            return Parts((part.reason, say("until {day}", day=part.until)))
        case _:
            return None
