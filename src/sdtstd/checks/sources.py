"""Family 4: every fact has a source, and what counts has a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.measure.partition import partition
from sdtstd.model.plan import Indicator, Milestone
from sdtstd.model.source import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.model.register import Register
    from sdtstd.model.source import Source, Sources

_STRONG = (SourceKind.OFFICIAL, SourceKind.INDEX)


@check(
    "SDT401",
    "missing-source",
    Severity.ERROR,
    what=say("a record, plan or observation without a source"),
    why=say("what nobody can look up again must not count"),
    mend=say("add `sources` with a title, a kind, the day seen, and an address or notice number"),
)
def missing_source(register: Register, _today: date) -> Faults:
    """Find entries without sources."""
    for at, about, sources in _entries(register):
        if not sources:
            yield Fault(at.at("sources"), about, say("{about} has no source", about=about))


@check(
    "SDT402",
    "weak-source",
    Severity.INFO,
    what=say("a record that counts for a target, without an official or index source"),
    why=say("copies and press reports err more often, and their addresses do not last"),
    mend=say("find the notice of the authority, or the entry of a public index"),
)
def weak_source(register: Register, today: date) -> Faults:
    """Find records that count today on weak sources alone."""
    told: set[str] = set()
    for placed in register.targets:
        if isinstance(placed.target, Indicator | Milestone):
            continue
        for verdict in partition(placed.target, register, today).counted:
            record = verdict.record
            strong = any(source.kind in _STRONG for source in record.sources)
            if record.sources and not strong and verdict.id not in told:
                told.add(verdict.id)
                message = say(
                    "{id} counts for {target} on copies or press alone",
                    id=verdict.id,
                    target=placed.id,
                )
                yield Fault(record.at("sources"), verdict.id, message)


def every_source(register: Register) -> Iterator[tuple[Address, str, Source]]:
    """Give every source of every entry and target, with the entry's name."""
    for at, about, sources in _entries(register):
        for n, source in enumerate(sources):
            yield at.at("sources", n), about, source
    for placed in register.targets:
        for n, source in enumerate(placed.target.sources):
            yield placed.address.at("sources", n), placed.id, source


def _entries(register: Register) -> Iterator[tuple[Address, str, Sources]]:
    for record in (*register.standards, *register.pilots, *register.measures):
        yield record.address, record.key, record.sources
    for plan in register.plans:
        yield plan.address, plan.id, plan.sources
    for observation in register.observations:
        yield observation.address, observation.target, observation.sources
