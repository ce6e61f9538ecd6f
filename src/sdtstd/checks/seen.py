"""Family 3: what a record says to have happened after anybody looked at its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.model.plan import Milestone
from sdtstd.model.register import PlanTarget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Step
    from sdtstd.dates import PartialDate
    from sdtstd.model.records import Pilot
    from sdtstd.model.register import Register
    from sdtstd.model.source import Sources
    from sdtstd.model.standard import Standard

    Dated = tuple[Standard | Pilot | PlanTarget, tuple[Step, ...], PartialDate | None, Sources]


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
    alone=True,
)
def future_date(register: Register, _today: date) -> Faults:
    """Find events surely later than the latest day on which a source of the record was seen."""
    for of, steps, when, sources in _events(register):
        if when is not None and sources and all(each.seen.last < when.first for each in sources):
            message = say(
                "{when} is after {seen}, the last day on which a source was seen",
                when=when,
                seen=max(each.seen.last for each in sources),
            )
            about = of.id if isinstance(of, PlanTarget) else of.key
            yield Fault(of.address.at(*steps), about, message)


def _events(register: Register) -> Iterator[Dated]:
    for standard in register.standards:
        yield standard, ("stages", "publication"), standard.stages.publication, standard.sources
        for n, label in enumerate(standard.labels):
            yield standard, ("labels", n, "awarded"), label.awarded, standard.sources
    for pilot in register.pilots:
        yield pilot, ("stages", "started"), pilot.stages.started, pilot.sources
    for placed in register.targets:
        target = placed.target
        if isinstance(target, Milestone):
            yield placed, ("reached",), target.reached, target.sources
