"""Whatever a report names, by its name: a rule, a target, a place of the system, a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import say
from sdtstd.lookup.former import Former
from sdtstd.lookup.records import RecordNames, choices
from sdtstd.lookup.rules import find_rule
from sdtstd.lookup.unknown import several, unknown
from sdtstd.model.places import Place
from sdtstd.model.register import PlanTarget
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Rule
    from sdtstd.lookup.unknown import Choice
    from sdtstd.model.register import AnyRecord, Register

    OfRegister = PlanTarget | Place | AnyRecord
    Thing = Rule | OfRegister


def find_thing(register: Register, name: str) -> Thing:
    """Find what a name means: ids, paths and codes go before titles and beginnings of codes.

    Raises:
        UnknownNameError: nothing has the name, or several things have it.
    """
    records = RecordNames(register)
    rule = find_rule(name)
    if rule is not None:
        return rule
    found = _named(register, records, name) or _moved(register, records, name)
    found = found or _called(register, records, name) or records.meant(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise several(name, [_choice(each) for each in found])
    what = say("{name!r} is no target, leaf, code or rule", name=name)
    known = _names(register, records)
    raise unknown(what, name, known, say("see sdtstd status, coverage, list"))


def _named(register: Register, records: RecordNames, name: str) -> tuple[OfRegister, ...]:
    """Give what has the name as its id, path or code, the first kind of thing that has."""
    targets = tuple(each for each in register.targets if name in (each.id, each.target.id))
    place = register.named_places.by_path.get(name)
    return targets or ((place,) if place else ()) or records.named(name)


def _moved(register: Register, records: RecordNames, name: str) -> tuple[OfRegister, ...]:
    """Give what took the place of a target or place that was removed."""
    present = {each.id for each in register.targets} | register.places.keys()
    led = Former(register).led(name, present)
    return () if led is None else _named(register, records, led)


def _called(register: Register, records: RecordNames, name: str) -> tuple[OfRegister, ...]:
    """Give all that has the name as its title; places also by their ids and the end of a path."""
    wanted = plain(name)
    targets = (each for each in register.targets if wanted in map(plain, each.target.titles))
    return (*targets, *register.named_places.meant(name), *records.titled(name))


def _choice(thing: OfRegister) -> Choice:
    match thing:
        case PlanTarget():
            return thing.id, thing.target.title
        case Place():
            return thing.path, thing.unit.title
        case _:
            return choices((thing,))[0]


def _names(register: Register, records: RecordNames) -> Iterator[str]:
    for placed in register.targets:
        yield from (placed.id, placed.target.id, *placed.target.titles)
    yield from register.named_places.names
    yield from records.every
    for rule in rules():
        yield from (rule.code, rule.name)
