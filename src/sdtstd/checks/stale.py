"""Families 3 and 4: what has not moved, or has not been looked at, for too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.checks.sources import entries, name_of
from sdtstd.diagnostics import Severity, say
from sdtstd.measure.old_values import old_value
from sdtstd.measure.progress import measure
from sdtstd.measure.reading import age
from sdtstd.measure.stage_times import after_months, overstay

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.model.register import Register
    from sdtstd.model.source import Source

_TWO_YEARS = 24


@check(
    "SDT306",
    "stale-stage",
    Severity.WARNING,
    what=say("a project that stays in a stage longer than GB/T 16733 allows"),
    why=say("proposal 3 months, drafting 10, consultation 2; an older record is often out of date"),
    mend=say("look for the next stage and add it, or `abandonment` where the project ended"),
    alone=True,
)
def stale_stage(register: Register, today: date) -> Faults:
    """Find projects whose last known stage is surely too long ago."""
    for standard in register.standards:
        stay = overstay(standard, today)
        if stay is not None:
            gaps = {"stage": stay.stage, "since": stay.since, "limit": stay.months}
            message = say("in {stage} since {since}, for longer than {limit} months", **gaps)
            yield Fault(standard.at("stages", str(stay.stage)), standard.key, message)


@check(
    "SDT403",
    "stale-source",
    Severity.INFO,
    what=say("a source seen more than two years ago"),
    why=say("pages move, and a text may have been withdrawn or replaced since"),
    mend=say("open the source again and write the day under `seen`"),
    alone=True,
)
def stale_source(register: Register, today: date) -> Faults:
    """Find sources that nobody has looked at for more than two years."""
    for entry in entries(register):
        for n, source in enumerate(entry.sources):
            if _is_old(source, today):
                yield _last_seen(entry.at("sources", n, "seen"), name_of(entry), source)
    for placed in register.targets:
        for n, source in enumerate(placed.target.sources):
            if _is_old(source, today):
                yield _last_seen(placed.address.at("sources", n, "seen"), placed.id, source)


@check(
    "SDT404",
    "stale-observation",
    Severity.INFO,
    what=say("an open target whose latest value is older than 400 days"),
    why=say("an old value says little about today; an indicator with an old value is pending"),
    mend=say("look for a newer report and add its value"),
)
def stale_observation(register: Register, today: date) -> Faults:
    """Find latest values that are old, of targets that are open and not met."""
    for placed in register.targets:
        value = old_value(placed, register, today, lambda each: measure(each, register, today))
        if value is not None:
            gaps = {"date": value.date, "n": age(value, today)}
            message = say("the latest value is for {date}, {n} days ago", **gaps)
            yield Fault(value.at("date"), placed.id, message)


def _is_old(source: Source, today: date) -> bool:
    return after_months(source.seen.last, _TWO_YEARS) < today


def _last_seen(at: Address, about: str, source: Source) -> Fault:
    return Fault(at, about, say("last seen {seen}, over two years ago", seen=source.seen))
