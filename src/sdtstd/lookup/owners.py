"""Who must bring something about (责任单位), by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import unknown
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import Register


def find_owner(register: Register, name: str) -> frozenset[str]:
    """Give the forms in which the register writes an owner's name.

    Raises:
        CannotRun: nothing has such an owner; names the nearest.
    """
    known = tuple(dict.fromkeys(_owners(register)))
    wanted = plain(name)
    found = frozenset(each for each in known if plain(each) == wanted)
    if found:
        return found
    otherwise = say("the register names no owner") if not known else say("see sdtstd coverage")
    raise unknown(say("no owner {name!r}", name=name), name, known, otherwise)


def _owners(register: Register) -> Iterator[str]:
    for place in register.named_places.by_path.values():
        yield from place.owner
    for plan in register.plans:
        yield from plan.owner
    for target in register.targets:
        yield from target.owner
