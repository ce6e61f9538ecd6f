"""The things of a register that are no records, by name: places, plans, targets, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.fields import FieldChange
from sdtstd.compare.items import Changed, Changes, Thing, changes
from sdtstd.compare.names import waiver_id
from sdtstd.compare.pairs import pair_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.compare.moves import Moves
    from sdtstd.model.records import Observation
    from sdtstd.model.register import AnyRecord, Register

WITHIN = ("tasks", "fields", "topics")
"""The keys that hold places: they are compared as places of their own."""


def places(register: Register) -> dict[str, Thing]:
    """Give every place by its path; the system by its id."""
    return {each.id: each for each in _places(register)}


def _places(register: Register) -> Iterator[Thing]:
    system = register.system
    if system is None:
        return
    yield Thing(system.id, system, system.address)
    for t, task in enumerate(system.tasks):
        at = system.at("tasks", t)
        yield Thing(task.id, task, at)
        for f, field in enumerate(task.fields):
            within = at.at("fields", f)
            path = f"{task.id}/{field.id}"
            yield Thing(path, field, within)
            for p, topic in enumerate(field.topics):
                yield Thing(f"{path}/{topic.id}", topic, within.at("topics", p))


def plans(register: Register) -> dict[str, Thing]:
    """Give every plan by its id, and every target by PLAN/TARGET."""
    own = {each.id: Thing(each.id, each, each.address) for each in register.plans}
    return own | {each.id: Thing(each.id, each.target, each.address) for each in register.targets}


def waivers(register: Register) -> dict[str, Thing]:
    """Give every waiver by its check and object."""
    return _numbered(Thing(waiver_id(each), each, each.address) for each in register.waivers)


def removals(register: Register) -> dict[str, Thing]:
    """Give every removal by its object."""
    return _numbered(Thing(each.object, each, each.address) for each in register.removals)


def _numbered(things: Iterable[Thing]) -> dict[str, Thing]:
    """Name things; of one name the second is told apart by its number."""
    named: dict[str, Thing] = {}
    for each in things:
        name, n = each.id, 1
        while name in named:
            n += 1
            name = f"{each.id} ({n})"
        named[name] = each
    return named


def plan_changes(before: Register, after: Register, moves: Moves) -> Changes:
    """Give what differs of plans and targets; unmarked, the first plan is the principal one."""
    found = changes(pair_named(plans(before), plans(after), moves), ("targets",))
    old, new = before.principal, after.principal
    if old is None or new is None or old.id == new.id:
        return found
    thing = Thing(new.id, new, new.address)
    fields = {(each.thing.id, step.field) for each in found.changed for step in each.fields}
    if (new.id, "principal") in fields or thing in found.added:
        return found
    changed = Changed(thing, (FieldChange("principal", before=False, after=True),))
    return Changes(found.added, found.removed, (*found.changed, changed))


def as_record(record: AnyRecord) -> Thing:
    """Give a record by its key."""
    return Thing(record.key, record, record.address)


def as_value(observation: Observation) -> Thing:
    """Give a reported value as PLAN/TARGET@DATE."""
    return Thing(observation.key, observation, observation.address)
