"""Names of new entries that the register has given already."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.compare.names import own_names
from sdtstd.diagnostics import CannotRun, say
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.model.register import AnyRecord, Register

_NAMING = ("code", "id", "joint_codes")


def demand_free(register: Register, section: str, told: Mapping[str, object]) -> None:
    """Demand that no record has a name of the new one.

    Raises:
        CannotRun: one has; it is named, with the commands that show and change it. Or an entry of
            that name could not be read.
    """
    if section == "observations":
        return
    wanted = {canonical(each) for key in _NAMING for each in _listed(told.get(key))}
    unread = wanted & set(map(canonical, register.absent))
    if unread:
        raise has_faults(min(unread))
    for record in register.records:
        taken = wanted & _names(record)
        if taken:
            raise CannotRun(
                say(
                    "the register has {name} already ({title}): sdtstd show {typed} shows it,"
                    " sdtstd set {typed} KEY=VALUE changes it",
                    name=min(taken),
                    title=record.title,
                    typed=shlex.quote(record.key),
                )
            )


def has_faults(name: str) -> CannotRun:
    """Refuse the name of an entry that is written down and could not be read."""
    return CannotRun(
        say("the entry of {name!r} has faults: mend them first: sdtstd check", name=name)
    )


def _names(record: AnyRecord) -> set[str]:
    return set(own_names(record)) if isinstance(record, Standard) else {record.id}


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list) else []
