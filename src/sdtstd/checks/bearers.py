"""What bears a name: a waiver by a name that two things bear would silence the wrong one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.compare.names import own_names
from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.model.register import Register

    Bearers = dict[str, tuple[Message, ...]]


def bearers_of(register: Register) -> Bearers:
    """Give the things that bear each name, in words; former ids and joint codes are names too."""
    named: defaultdict[str, dict[Message, None]] = defaultdict(dict)
    for name, thing in _named(register):
        named[name][thing] = None
    return {name: tuple(things) for name, things in named.items()}


def bearing(name: str, bearers: Bearers) -> tuple[Message, ...]:
    """Give the things that bear a name, which may be a code in any written form."""
    found = (*bearers.get(name, ()), *bearers.get(canonical(name), ()))
    return tuple(dict.fromkeys(found))


def _named(register: Register) -> Iterator[tuple[str, Message]]:
    for standard in register.standards:
        thing = say("the standard {name}", name=standard.key)
        yield from ((name, thing) for name in own_names(standard))
    yield from ((each.id, say("the pilot {name}", name=each.id)) for each in register.pilots)
    yield from ((each.id, say("the measure {name}", name=each.id)) for each in register.measures)
    yield from ((each.id, say("the plan {name}", name=each.id)) for each in register.plans)
    yield from ((each.id, say("the target {name}", name=each.id)) for each in register.targets)
    yield from (
        (each, say("the task, field or topic {name}", name=each)) for each in register.places
    )
