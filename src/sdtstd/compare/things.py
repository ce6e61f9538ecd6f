"""The things of a register that are no records, by name: places, plans, targets, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.items import Thing
from sdtstd.compare.names import waiver_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.model.register import Register

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
