"""Who must bring something about (责任单位), by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.lookup.unknown import unknown
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import Register

_SOME = 9


def find_owner(register: Register, name: str) -> frozenset[str]:
    """Give the forms in which the register writes an owner's name.

    Raises:
        CannotRun: the register names no owner.
        UnknownNameError: nothing has that owner; an empty answer would read as a fact.
    """
    known = sorted(set(_owners(register)))
    if not known:
        raise CannotRun(say("--owner: the register names no owner of anything"))
    wanted = plain(name)
    found = frozenset(each for each in known if plain(each) == wanted)
    if not found and wanted:
        within = frozenset(each for each in known if wanted in plain(each))
        found = within if len(set(map(plain, within))) == 1 else frozenset()
    if found:
        return found
    what = say("--owner: nothing has the owner {name!r}", name=name)
    some = ", ".join((*known[:_SOME], "…")[: len(known)])
    raise unknown(what, name, known, say("those named are {owners}", owners=some))


def _owners(register: Register) -> Iterator[str]:
    for place in register.named_places.by_path.values():
        yield from place.owner
    for plan in register.plans:
        yield from plan.owner
    for target in register.targets:
        yield from target.owner
