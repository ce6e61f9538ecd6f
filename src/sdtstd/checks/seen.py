"""Family 3: what a record says to have happened after anybody looked at its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.model.plan import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.dates import PartialDate
    from sdtstd.model.register import Register
    from sdtstd.model.source import Sources

    Dated = tuple[Address, str, PartialDate | None, Sources]


@check(
    "SDT303",
    "future-date",
    Severity.WARNING,
    what=say("a publication, award, start or deliverable later than the day its sources were seen"),
    why=say("nobody can have seen it yet; often a digit is mistyped"),
    mend=say(
        "compare the date with the source; if you look at the source again, write the new day in "
        "`seen`"
    ),
)
def future_date(register: Register, _today: date) -> Faults:
    """Find events surely later than the latest day on which a source of the record was seen."""
    for at, about, when, sources in _events(register):
        seen = max((each.seen.last for each in sources), default=None)
        if when is not None and seen is not None and when.first > seen:
            message = say(
                "{when} is after {seen}, the last day on which a source was seen",
                when=when,
                seen=seen,
            )
            yield Fault(at, about, message)


def _events(register: Register) -> Iterator[Dated]:
    for standard in register.standards:
        at, key, sources = standard.at("stages", "publication"), standard.key, standard.sources
        yield at, key, standard.stages.publication, sources
        for n, label in enumerate(standard.labels):
            yield standard.at("labels", n, "awarded"), key, label.awarded, sources
    for pilot in register.pilots:
        yield pilot.at("stages", "started"), pilot.key, pilot.stages.started, pilot.sources
    for placed in register.targets:
        target = placed.target
        if isinstance(target, Milestone):
            yield placed.address.at("reached"), placed.id, target.reached, target.sources
