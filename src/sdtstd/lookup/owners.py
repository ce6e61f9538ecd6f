"""An owner by name, of all that the register names."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.lookup.unknown import unknown

if TYPE_CHECKING:
    from sdtstd.model.register import Register


_SOME = 9


def find_owner(register: Register, name: str) -> str:
    """Give the owner of a name.

    Raises:
        CannotRun: nothing has that owner; an empty answer would read as a fact. Names the nearest.
    """
    targets = (each.owner for each in register.targets)
    plans = (each.owner for each in register.plans)
    known = sorted(set(chain.from_iterable((*register.owners.values(), *plans, *targets))))
    if not known:
        raise CannotRun(say("--owner: the register names no owner of anything"))
    if name not in known:
        what = say("--owner: nothing has the owner {name!r}", name=name)
        some = ", ".join((*known[:_SOME], "…")[: len(known)])
        raise unknown(what, name, known, say("those named are {owners}", owners=some))
    return name
