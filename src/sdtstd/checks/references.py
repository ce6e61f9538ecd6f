"""Family 2: references between entries find what they name, and do not go in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Message, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@check(
    "SDT203",
    "unknown-topic",
    Severity.ERROR,
    what=say("a topic that the standards system does not have"),
    why=say("the record would cover nothing, and nobody would notice"),
    mend=say("write task/field or task/field/topic as the system has them"),
)
def unknown_topic(register: Register, _today: date) -> Faults:
    """Find topics that are not in the tree."""
    if "system" in register.absent or (register.system is None and not register.whole):
        return
    for record in (*register.standards, *register.pilots, *register.measures):
        for n, topic in enumerate(record.topics):
            if topic not in register.places:
                message = say("the system has no topic {topic!r}", topic=topic)
                hint = _did_you_mean(topic, register.places)
                yield Fault(record.at("topics", n), record.key, message, hint)


@check(
    "SDT204",
    "unknown-standard",
    Severity.INFO,
    what=say("`replaces` names a standard that is not in the register"),
    why=say("often the earlier edition is simply not recorded; a misspelt code looks the same"),
    mend=say("check the code; add the earlier edition if the register should hold it"),
)
def unknown_standard(register: Register, _today: date) -> Faults:
    """Find replaced editions without a record."""
    for standard in register.standards:
        for n, reference in enumerate(standard.replaces):
            name = reference if isinstance(reference, str) else reference.key
            if name not in register.by_name and name not in register.absent and register.whole:
                message = say("no record of {name}", name=name)
                yield Fault(standard.at("replaces", n), standard.key, message)


@check(
    "SDT205",
    "unknown-target",
    Severity.ERROR,
    what=say("an observation of a target that no plan has"),
    why=say("the reported value would stand beside nothing"),
    mend=say("write plan/target as the plans have them"),
)
def unknown_target(register: Register, _today: date) -> Faults:
    """Find observations of no target."""
    known = {each.id for each in register.targets}
    for each in register.observations:
        plan = each.target.partition("/")[0]
        unread = each.target in register.absent or plan in register.absent
        if each.target not in known and not unread and register.whole:
            message = say("no plan has the target {target!r}", target=each.target)
            yield Fault(each.at("target"), each.target, message, _did_you_mean(each.target, known))


@check(
    "SDT208",
    "replacement-cycle",
    Severity.ERROR,
    what=say("standards that replace each other in a circle"),
    why=say("each of them would be replaced, and none would stand"),
    mend=say("a text replaces earlier editions only: remove the wrong `replaces`"),
)
def replacement_cycle(register: Register, _today: date) -> Faults:
    """Find circles of `replaces`, each once, at its first record."""
    order = {each.key: n for n, each in enumerate(register.standards)}
    for circle in _circles(register):
        first = min(circle, key=order.__getitem__)
        start = circle.index(first)
        names = (*circle[start:], *circle[:start], first)
        message = say("{names}: each replaces the next", names=" → ".join(names))
        yield Fault(register.by_name[first].at("replaces"), first, message)


def _did_you_mean(name: str, known: Iterable[str]) -> Message | None:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    close = get_close_matches(name, sorted(known), n=1)
    return say("did you mean {close!r}?", close=close[0]) if close else None


def _circles(register: Register) -> Iterator[list[str]]:
    """Walk `replaces` in depth; a key met again on the way closes a circle."""
    done: set[str] = set()
    for start in register.standards:
        path: dict[str, None] = {}
        waiting = [(start, 0)]
        while waiting:
            standard, depth = waiting.pop()
            while len(path) > depth:
                path.popitem()
            if standard.key in path:
                keys = list(path)
                yield keys[keys.index(standard.key) :]
            elif standard.key not in done:
                path[standard.key] = None
                done.add(standard.key)
                waiting += [(each, depth + 1) for each in _replaced(standard, register)]


def _replaced(standard: Standard, register: Register) -> Iterator[Standard]:
    for reference in standard.replaces:
        name = reference if isinstance(reference, str) else reference.key
        replaced = register.by_name.get(name)
        if replaced is not None:
            yield replaced
