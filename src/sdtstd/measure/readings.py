"""The same count with its settings turned (其他口径): what hangs on a choice of counting."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.model.standard import Relevance

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sdtstd.measure.partition import Numbers
    from sdtstd.model.plan import StandardsTarget
    from sdtstd.model.query import Query
    from sdtstd.model.register import Register


class Setting(Term):
    """The settings of a query that a plan's wording may leave open."""

    REVISIONS = "revisions", say("revisions")
    PARTS = "parts", say("parts")
    RELEVANCE = "relevance", say("relevance")


@frozen
class OtherReading:
    """A setting, the value it is turned to, and what is counted then (numbers of records)."""

    setting: Setting
    value: str
    counted: int
    possible: int


@frozen
class Readings:
    """Each setting turned alone; and over all eight combinations the lowest and highest count.

    `lowest` is of the counted, `highest` of counted and possible together.
    """

    turned: tuple[OtherReading, ...]
    lowest: int
    highest: int


def readings(target: StandardsTarget, register: Register, day: date) -> Readings:
    """Count a target as set, and with every combination of its settings turned."""
    choices = {setting: (None, _turned(setting, target.count)) for setting in Setting}
    counts: dict[tuple[object, ...], Numbers] = {}
    every = Counts(register)
    for turned in product(*choices.values()):
        changes = {key: value for key, value in zip(choices, turned, strict=True) if value}
        counts[turned] = Partition(every.of(_with(target, changes)), day).numbers
    found = tuple(_one(setting, value, counts) for setting, (_, value) in choices.items())
    lowest = min(each.counted for each in counts.values())
    return Readings(found, lowest, max(each.counted + each.possible for each in counts.values()))


def _turned(setting: Setting, query: Query) -> str | tuple[Relevance, ...]:
    match setting:
        case Setting.REVISIONS:
            return "skip" if query.revisions == "count" else "count"
        case Setting.PARTS:
            return "once" if query.parts == "each" else "each"
        case Setting.RELEVANCE:
            both = {Relevance.CORE, Relevance.PARTIAL} <= set(query.relevance)
            return (Relevance.CORE,) if both else (Relevance.CORE, Relevance.PARTIAL)
        case _:
            assert_never(setting)


def _with(target: StandardsTarget, changes: Mapping[Setting, object]) -> StandardsTarget:
    changed = {setting.value: value for setting, value in changes.items()}
    return target.model_copy(update={"count": target.count.model_copy(update=changed)})


def _one(
    setting: Setting, value: object, counts: Mapping[tuple[object, ...], Numbers]
) -> OtherReading:
    alone = tuple(value if each is setting else None for each in Setting)
    members = counts[alone]
    written = ", ".join(value) if isinstance(value, tuple) else str(value)
    return OtherReading(setting, written, members.counted, members.possible)
