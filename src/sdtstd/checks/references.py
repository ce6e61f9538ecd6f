"""Family 2: references between entries find what they name, and do not go in a circle."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, as_counted, check
from sdtstd.diagnostics import Message, Severity, say
from sdtstd.nearest import Nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.model.records import Measure, Pilot
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

_SHOWN = 6  # names of a circle, or places of one title


@check(
    "SDT203",
    "unknown-topic",
    Severity.ERROR,
    what=say("a topic that the standards system does not have, or the title of several"),
    why=say("the record would cover nothing, and nobody would notice"),
    mend=say("write task, task/field or task/field/topic as the system has them"),
)
def unknown_topic(register: Register, _today: date) -> Faults:
    """Find topics that are not in the tree, or mean several places of it."""
    if "system" in register.absent or (register.system is None and not register.whole):
        return
    nearest, places = Nearest(), register.named_places
    known = tuple(places.names)

    def fault(record: Standard | Pilot | Measure, n: int) -> Fault:
        topic = record.topics[n]
        message = say("the system has no topic {topic!r}", topic=topic)
        hint = _did_you_mean(nearest.to(topic, known))
        meant = [each.path for each in places.meant(topic)]
        if meant:
            message = say("several places are called {topic!r}", topic=topic)
            hint = say("write the one that is meant: {paths}", paths=_listed(meant))
        return Fault(record.at("topics", n), record.key, message, hint)

    yield from as_counted(
        (record.address.file, partial(fault, record, n))
        for record in register.records
        for n, topic in enumerate(record.topics)
        if topic not in register.places
    )


@check(
    "SDT204",
    "unknown-standard",
    Severity.INFO,
    what=say("`replaces` names a standard that is not in the register"),
    why=say("the earlier edition is often simply not recorded; a misspelt code looks the same"),
    mend=say("check the code; add the earlier edition if it belongs in the register"),
)
def unknown_standard(register: Register, _today: date) -> Faults:
    """Find replaced editions without a record."""
    if not register.whole or "standards" in register.absent:
        return

    def fault(standard: Standard, n: int) -> Fault:
        message = say("no record of {name!r}", name=standard.replaces[n].name)
        return Fault(standard.at("replaces", n), standard.key, message)

    yield from as_counted(
        (standard.address.file, partial(fault, standard, n))
        for standard in register.standards
        if standard.replaces
        for n, name in enumerate(each.name for each in standard.replaces)
        if name not in register.by_name and name not in register.absent
    )


@check(
    "SDT205",
    "unknown-target",
    Severity.ERROR,
    what=say("an observation of a target that is in no plan"),
    why=say("the reported value would belong to no target"),
    mend=say("write plan/target as the plans have them"),
)
def unknown_target(register: Register, _today: date) -> Faults:
    """Find observations of no target."""
    if not register.whole or "plans" in register.absent:
        return
    nearest, known = Nearest(), dict.fromkeys(each.id for each in register.targets)
    for each in register.observations:
        unread = each.target.partition("/")[0] in register.absent
        if each.target not in known and not unread:
            message = say("no plan has the target {target!r}", target=each.target)
            hint = _did_you_mean(nearest.to(each.target, known))
            yield Fault(each.at("target"), each.target, message, hint)


@check(
    "SDT208",
    "replacement-cycle",
    Severity.ERROR,
    what=say("standards that replace each other in a circle"),
    why=say("each of them would be replaced, and none would be in force"),
    mend=say("a text replaces earlier editions only: remove the wrong `replaces`"),
)
def replacement_cycle(register: Register, _today: date) -> Faults:
    """Find circles of `replaces`, each once, at its oldest text, which replaces a younger one."""
    for circle in _circles(register):
        oldest = min(range(len(circle)), key=lambda n: _born(circle[n]))
        ring = [*circle[oldest:], *circle[:oldest], circle[oldest]]
        names = " → ".join(_shortened([each.key for each in ring]))
        message = say("{names}: each replaces the next", names=names)
        yield Fault(_reference(ring[0], ring[1], register), ring[0].key, message)


def _did_you_mean(close: str | None) -> Message | None:
    return say("did you mean {close!r}?", close=close) if close else None


def _listed(paths: list[str]) -> str:
    return ", ".join(paths if len(paths) <= _SHOWN else [*paths[:_SHOWN], "…"])


def _circles(register: Register) -> Iterator[list[Standard]]:
    """Walk `replaces` in depth; a standard met again on the way closes a circle."""
    done: set[str] = set()
    for start in (each for each in register.standards if each.replaces):
        path: dict[str, Standard] = {}
        waiting = [(start, 0)]
        while waiting:
            standard, depth = waiting.pop()
            while len(path) > depth:
                path.popitem()
            if standard.key in path:
                yield list(path.values())[list(path).index(standard.key) :]
            elif standard.key not in done:
                path[standard.key] = standard
                done.add(standard.key)
                waiting += [(each, depth + 1) for each in _replaced(standard, register)]


def _replaced(standard: Standard, register: Register) -> Iterator[Standard]:
    found = (register.by_name.get(each.name) for each in standard.replaces)
    return (each for each in found if each is not None)


def _shortened(names: list[str]) -> list[str]:
    return names if len(names) <= _SHOWN else [*names[: _SHOWN - 2], "…", names[-1]]


def _reference(standard: Standard, replaced: Standard, register: Register) -> Address:
    """Give the address of the item of `replaces` that names a standard."""
    found = (register.by_name.get(each.name) for each in standard.replaces)
    keys = [each.key if each else None for each in found]
    return standard.at("replaces", keys.index(replaced.key))


def _born(standard: Standard) -> tuple[int, date]:
    """Give the year of the code, else of the publication, then that day; projects come last."""
    published = standard.stages.publication
    day = published.last if published else date.max
    year = standard.code.code.full_year if standard.code else None
    return (day.year if year is None else year, day)
