"""Family 4: every fact has a source, and what counts has a good one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.frozen import replace
from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.model.plan import Plan
from sdtstd.model.records import Observation
from sdtstd.model.source import is_weak
from sdtstd.model.target import HasQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.records import Measure, Pilot
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

    Sourced = Standard | Pilot | Measure | Plan | Observation


@check(
    "SDT401",
    "missing-source",
    Severity.ERROR,
    what=say("a record, plan or observation without a source"),
    why=say("a fact that nobody can look up must not count"),
    mend=say("add `sources` with a title, a kind, the day seen, and an address or notice number"),
    alone=True,
)
def missing_source(register: Register, _today: date) -> Faults:
    """Find entries without sources."""
    for entry in entries(register):
        if not entry.sources:
            message = say("{about!r} has no source", about=name_of(entry))
            yield Fault(entry.at("sources"), name_of(entry), message)


@check(
    "SDT402",
    "weak-source",
    Severity.INFO,
    what=say("a record that counts for a target, without an official or index source"),
    why=say("copies and press reports are wrong more often, and their addresses do not last"),
    mend=say("add the notice of the authority, or the entry of a public index"),
)
def weak_source(register: Register, today: date) -> Faults:
    """Find records that count today on weak sources alone."""
    counts, named = Counts(_with_weak_sources(register)), set[str]()
    for placed in register.targets:
        target = placed.target
        if isinstance(target, HasQuery):
            for record in Partition(counts.of(target), today).counted_records:
                if is_weak(record.sources) and record.key not in named:
                    named.add(record.key)
                    message = say(
                        "counts for {target} with only copies or press reports as sources",
                        target=placed.id,
                    )
                    yield Fault(record.at("sources"), record.key, message)


def _with_weak_sources(register: Register) -> Register:
    """Keep the records with weak sources, and the other parts of their texts.

    Which part of a text counts depends on all its parts; else a record counts by itself.
    """
    weak = {_text_of(each) for each in register.standards if is_weak(each.sources)}
    return replace(
        register,
        standards=tuple(each for each in register.standards if _text_of(each) in weak),
        pilots=tuple(each for each in register.pilots if is_weak(each.sources)),
    )


def _text_of(standard: Standard) -> str | tuple[str, str]:
    code = standard.code.code if standard.code else None
    return (code.prefix, code.number) if code else standard.key


def entries(register: Register) -> Iterator[Sourced]:
    """Give everything that must have sources of its own."""
    return chain(register.records, register.plans, register.observations)


def name_of(entry: Sourced) -> str:
    """Give the name of an entry as waivers write it."""
    if isinstance(entry, Plan):
        return entry.id
    return entry.target if isinstance(entry, Observation) else entry.key
