"""Whatever a report names, by its name: a rule, a target, a leaf or field, a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import say
from sdtstd.lookup.records import record_names, record_or_none
from sdtstd.lookup.rules import find_rule
from sdtstd.lookup.unknown import UnknownNameError, unknown

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule
    from sdtstd.model.register import AnyRecord, Leaf, PlanTarget, Register

    Thing = Rule | PlanTarget | tuple[Leaf, ...] | AnyRecord


def find_thing(register: Register, name: str) -> Thing:
    """Find what a name means, the first that fits; leaves come together, those of a field too.

    Raises:
        UnknownNameError: nothing has the name, or targets of two plans have it.
    """
    found = (
        find_rule(name)
        or _target(register, name)
        or _leaves(register, name)
        or record_or_none(register, name)
    )
    if found:
        return found
    what = say("{name!r} is no target, leaf, code or rule", name=name)
    raise unknown(what, name, _names(register), say("see sdtstd status, coverage, list"))


def _target(register: Register, name: str) -> PlanTarget | None:
    found = [each for each in register.targets if name in (each.id, each.target.id)]
    if len(found) > 1:
        names = " / ".join(each.id for each in found)
        raise UnknownNameError(
            say("{name!r} names {n} targets: {names}", name=name, n=len(found), names=names)
        )
    return found[0] if found else None


def _leaves(register: Register, name: str) -> tuple[Leaf, ...]:
    below = f"{name}/"
    return tuple(each for each in register.leaves if f"{each.id}/".startswith(below))


def _names(register: Register) -> list[str]:
    return [
        *(each.id for each in register.targets),
        *(each.target.id for each in register.targets),
        *(each.task.id for each in register.leaves),
        *register.places,
        *record_names(register),
        *(spelled for rule in rules() for spelled in (rule.code, rule.name)),
    ]
