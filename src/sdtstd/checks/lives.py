"""Family 3: the dates of one life agree with each other, surely, whatever is not known."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.measure.lives import is_in_force, is_replaced
from sdtstd.model.standard import PROJECT_STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard, Stages

_PUBLIC = (Stage.PUBLICATION, Stage.IN_FORCE, Stage.WITHDRAWAL)


@check(
    "SDT301",
    "stage-order",
    Severity.ERROR,
    what=say("a stage that surely lies before an earlier stage"),
    why=say("a life runs in the order of the stages; one of the two dates is wrong"),
    mend=say("compare both dates with the source"),
)
def stage_order(register: Register, _today: date) -> Faults:
    """Find stages, of standards and pilots, that are surely out of order."""
    for standard in register.standards:
        for earlier, later in _out_of_order(standard.stages):
            message = say("{later} surely lies before {earlier}", later=later, earlier=earlier)
            yield Fault(standard.at("stages", later.value), standard.key, message)
    for pilot in register.pilots:
        started, accepted = pilot.stages.started, pilot.stages.accepted
        if started and accepted and accepted.last < started.first:
            message = say("{later} surely lies before {earlier}", later="accepted", earlier="started")
            yield Fault(pilot.at("stages", "accepted"), pilot.key, message)


@check(
    "SDT302",
    "in-force-before-publication",
    Severity.ERROR,
    what=say("a text in force surely before it was published"),
    why=say("nobody can follow a text that is not out; one of the two dates is wrong"),
    mend=say("compare both dates with the source"),
)
def in_force_before_publication(register: Register, _today: date) -> Faults:
    """Find texts in force before their publication."""
    for standard in register.standards:
        published, in_force = standard.stages.publication, standard.stages.in_force
        if published and in_force and in_force.last < published.first:
            message = say(
                "in force {in_force}, before the publication {published}",
                in_force=in_force,
                published=published,
            )
            yield Fault(standard.at("stages", "in_force"), standard.key, message)


@check(
    "SDT303",
    "future-date",
    Severity.WARNING,
    what=say("a publication or an award after today"),
    why=say("what has not happened has no source yet; often a digit is mistyped"),
    mend=say("compare the date with the source; keep planned days out of the register"),
)
def future_date(register: Register, today: date) -> Faults:
    """Find publications and awards that surely lie after today."""
    for standard in register.standards:
        dated = [(standard.at("stages", "publication"), standard.stages.publication)]
        dated += [
            (standard.at("labels", n, "awarded"), label.awarded)
            for n, label in enumerate(standard.labels)
        ]
        for at, when in dated:
            if when is not None and when.first > today:
                message = say("{when} lies after {today}", when=when, today=today.isoformat())
                yield Fault(at, standard.key, message)


@check(
    "SDT304",
    "missing-publication-date",
    Severity.ERROR,
    what=say("a text that is in force, withdrawn or labelled, and has no publication"),
    why=say("a target counts by the day of publication; without one the text counts for none"),
    mend=say("add `publication`: the day, else the year and the next of the code, else ../SEEN"),
)
def missing_publication_date(register: Register, today: date) -> Faults:
    """Find texts that are surely out and have no date of publication."""
    for standard in register.standards:
        stages = standard.stages
        later = (stages.in_force, stages.withdrawal)
        out = any(date is not None and date.surely_by(today) for date in later)
        if stages.publication is None and (out or standard.labels):
            message = say("the text is out, and its publication has no date")
            yield Fault(standard.at("stages", "publication"), standard.key, message)


@check(
    "SDT305",
    "replaced-but-in-force",
    Severity.WARNING,
    what=say("a replaced text without a day of withdrawal"),
    why=say("a reader of the record alone would take the old edition for the present one"),
    mend=say("add `withdrawal`, mostly the day on which the new edition came into force"),
)
def replaced_but_in_force(register: Register, today: date) -> Faults:
    """Find texts in force that are replaced and not withdrawn."""
    for standard in register.standards:
        in_force = is_in_force(standard, today) and standard.stages.withdrawal is None
        if in_force and is_replaced(standard, register, today):
            message = say("{key} is replaced and has no withdrawal", key=standard.key)
            yield Fault(standard.at("stages"), standard.key, message)


@check(
    "SDT307",
    "code-year-mismatch",
    Severity.INFO,
    what=say("the year in the code is not the year of publication"),
    why=say("often true: many texts appear the year after; a mistyped year looks the same"),
    mend=say("compare the date with the source; if both are right, leave them"),
)
def code_year_mismatch(register: Register, _today: date) -> Faults:
    """Find codes whose year the publication surely misses."""
    for standard in register.standards:
        published = standard.stages.publication
        year = standard.code.code.full_year if standard.code else None
        if published is None or year is None:
            continue
        if published.first.year > year or published.last.year < year:
            message = say("published {published}, and the code says {year}", published=published, year=year)
            yield Fault(standard.at("stages", "publication"), standard.key, message)


def _out_of_order(stages: Stages) -> Iterator[tuple[Stage, Stage]]:
    """Give each stage that surely lies before an earlier one, with that one."""
    found: set[Stage] = set()
    for (earlier, before), (later, after) in combinations(stages.known(), 2):
        elsewhere = (earlier, later) == (Stage.PUBLICATION, Stage.IN_FORCE)
        # A project may be given up at any time, but nothing says so of a text that is out.
        unordered = later is Stage.ABANDONMENT and earlier not in PROJECT_STAGES
        if after.last < before.first and later not in found and not (elsewhere or unordered):
            found.add(later)
            yield earlier, later
