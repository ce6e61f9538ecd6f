"""Records by a code in any written form, by an id, or by a former one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import unknown

if TYPE_CHECKING:
    from sdtstd.model.register import AnyRecord, Register


def find_record(register: Register, name: str) -> AnyRecord:
    """Find a record by name.

    Raises:
        UnknownNameError: there is none; the sentence names the nearest.
    """
    found = record_or_none(register, name)
    if found is not None:
        return found
    what = say("no record of {name!r}", name=name)
    raise unknown(what, canonical(name), record_names(register), say("see sdtstd list"))


def record_or_none(register: Register, name: str) -> AnyRecord | None:
    """Find a record by name, or nothing."""
    standard = register.by_name.get(name) or register.by_name.get(canonical(name))
    if standard is not None:
        return standard
    others = register.pilots + register.measures
    return next((each for each in others if each.key == name), None)


def record_names(register: Register) -> list[str]:
    """Give every name of a record that can be asked for."""
    return [*register.by_name, *(each.key for each in register.pilots + register.measures)]
