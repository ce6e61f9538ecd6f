"""What an edit is of, by its name: as for `find_thing`, and reported values and plans too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.compare.names import waiver_id
from sdtstd.diagnostics import CannotRun, Rule, say
from sdtstd.edit.entries.subject import Subject
from sdtstd.lookup.taken import has_faults
from sdtstd.lookup.things import find_thing
from sdtstd.lookup.unknown import several
from sdtstd.model.places import Place
from sdtstd.model.register import PlanTarget

if TYPE_CHECKING:
    from sdtstd.address import Address
    from sdtstd.model.register import Register


def find_subject(register: Register, name: str) -> Subject:
    """Find what a name means that can be edited.

    Raises:
        CannotRun: nothing has the name, several things have it, or it is a check.
    """
    named = _plan_or_waiver(register, name) or _value(register, name)
    if named is not None:
        return named
    if canonical(name) in map(canonical, register.absent):
        raise has_faults(name)
    found = find_thing(register, name)
    match found:
        case PlanTarget():
            return Subject(found.id, found.target, found.address)
        case Place():
            return Subject(found.path, found.unit, address_of(register, found.path))
        case Rule():
            raise CannotRun(say("{name!r} is a check, and no part of the data", name=name))
        case _:
            return Subject(found.key, found, found.address)


def _plan_or_waiver(register: Register, name: str) -> Subject | None:
    for plan in register.plans:
        if plan.id == name:
            return Subject(plan.id, plan, plan.address)
    for waiver in register.waivers:
        if name in (waiver_id(waiver), f"{waiver.rule} {canonical(waiver.object)}"):
            return Subject(name, waiver, waiver.address)
    return None


def _value(register: Register, name: str) -> Subject | None:
    values = [each for each in register.observations if each.key == name]
    if len(values) > 1:
        choices = ((each.key, f"{each.address}") for each in values)
        raise several(name, list(choices))
    return Subject(name, values[0], values[0].address) if values else None


def find_place(register: Register, name: str) -> Subject:
    """Find a task, field or topic.

    Raises:
        CannotRun: it is something else, nothing has the name, or several have it.
    """
    places = register.named_places.meant(name)
    if len(places) == 1:
        return Subject(places[0].path, places[0].unit, address_of(register, places[0].path))
    found = find_subject(register, name)
    if found.name not in register.places:
        raise CannotRun(say("{name!r} is no task, field or topic", name=found.name))
    return found


def address_of(register: Register, path: str) -> Address:
    """Give where a task, field or topic of the system stands."""
    assert register.system is not None
    at, below = register.system.address, register.system.tasks
    for key, step in zip(("tasks", "fields", "topics"), path.split("/"), strict=False):
        index = next(n for n, each in enumerate(below) if each.id == step)
        at = at.at(key, index)
        below = getattr(below[index], {"tasks": "fields", "fields": "topics"}.get(key, ""), ())
    return at
