"""Family 3: the dates of one life agree with each other, surely, whatever is not known."""

from __future__ import annotations

from itertools import combinations
from operator import attrgetter
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.measure.lives import is_in_force, is_replaced
from sdtstd.model.standard import PROJECT_STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.diagnostics import Message
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Stages, Standard

    _Dated = tuple[Stage, PartialDate]


@check(
    "SDT301",
    "stage-order",
    Severity.ERROR,
    what=say("a stage whose date is surely before that of an earlier stage"),
    why=say("stages follow each other in a fixed order; one of the two dates is wrong"),
    mend=say("compare both dates with the source"),
    alone=True,
)
def stage_order(register: Register, _today: date) -> Faults:
    """Find stages, of standards and pilots, and ends of consultations, surely out of order."""
    for standard in register.standards:
        for (earlier, before), (later, after) in _out_of_order(standard.stages):
            message = _lies_before(later, after, earlier, before)
            yield Fault(standard.at("stages", later), standard.key, message)
        begun, until = standard.stages.consultation, standard.consultation_until
        if begun and until and until.last < begun.first:
            message = _lies_before("consultation_until", until, Stage.CONSULTATION, begun)
            yield Fault(standard.at("consultation_until"), standard.key, message)
    for pilot in register.pilots:
        started, accepted = pilot.stages.started, pilot.stages.accepted
        if started and accepted and accepted.last < started.first:
            message = _lies_before("accepted", accepted, "started", started)
            yield Fault(pilot.at("stages", "accepted"), pilot.key, message)


@check(
    "SDT302",
    "in-force-before-publication",
    Severity.ERROR,
    what=say("a text that was surely in force before it was published"),
    why=say("a text cannot be in force before it is published; one of the two dates is wrong"),
    mend=say("compare both dates with the source"),
    alone=True,
)
def in_force_before_publication(register: Register, _today: date) -> Faults:
    """Find texts in force before their publication."""
    for standard in register.standards:
        published, in_force = standard.stages.publication, standard.stages.in_force
        if published and in_force and in_force.last < published.first:
            message = say(
                "in force {in_force} is surely before publication {published}",
                in_force=in_force,
                published=published,
            )
            yield Fault(standard.at("stages", "in_force"), standard.key, message)


@check(
    "SDT304",
    "missing-publication-date",
    Severity.ERROR,
    what=say("a text that is in force, withdrawn or labelled, but has no publication date"),
    why=say(
        "targets count texts by their publication date; without one, a text counts for no target"
    ),
    mend=say("add `publication`: the day, or ../ and a day by which the text was surely published"),
    alone=True,
)
def missing_publication_date(register: Register, today: date) -> Faults:
    """Find texts that are surely out and have no date of publication."""
    for standard in register.standards:
        stages = standard.stages
        if stages.publication is not None:
            continue
        later = (stages.in_force, stages.withdrawal)
        out = any(date is not None and date.surely_by(today) for date in later)
        if out or standard.labels:
            message = say("the text is published, but its publication date is missing")
            at = standard.at("stages", "publication")
            yield Fault(at, standard.key, message, _year_of_code(standard))


@check(
    "SDT305",
    "replaced-but-in-force",
    Severity.WARNING,
    what=say("a replaced text without a withdrawal date"),
    why=say("somebody who sees only this record would take the old edition for the current one"),
    mend=say("add `withdrawal`, usually the day on which the new edition came into force"),
)
def replaced_but_in_force(register: Register, today: date) -> Faults:
    """Find texts in force that are replaced and not withdrawn."""
    replacing = register.replacing  # few are replaced
    for standard in (each for each in register.standards if each.key in replacing):
        replaced = is_replaced(standard, register, today)
        if replaced and is_in_force(standard, today) and standard.stages.withdrawal is None:
            message = say("{key} is replaced, but has no withdrawal date", key=standard.key)
            yield Fault(standard.at("stages"), standard.key, message)


@check(
    "SDT307",
    "code-year-mismatch",
    Severity.INFO,
    what=say("the year in the code is not the year of publication"),
    why=say(
        "this is often right, since many texts appear a year later; but a mistyped year looks the "
        "same"
    ),
    mend=say("compare the date with the source; if both are right, leave them"),
    alone=True,
)
def code_year_mismatch(register: Register, _today: date) -> Faults:
    """Find codes whose year the publication surely misses."""
    for standard in register.standards:
        published = standard.stages.publication
        year = standard.code.code.full_year if standard.code else None
        if published is None or year is None:
            continue
        if published.first.year > year or published.last.year < year:
            message = say("published {date}, but the code says {year}", date=published, year=year)
            yield Fault(standard.at("stages", "publication"), standard.key, message)


def _year_of_code(standard: Standard) -> Message | None:
    year = standard.code.code.full_year if standard.code else None
    if year is None:
        return None
    return say(
        "add `publication`: the day, or {year}/{next} if only the year in the code is known",
        year=year,
        next=year + 1,
    )


def _lies_before(later: str, after: PartialDate, earlier: str, before: PartialDate) -> Message:
    return say(
        "{later} {after} is surely before {earlier} {before}",
        later=later,
        after=after,
        earlier=earlier,
        before=before,
    )


def _out_of_order(stages: Stages) -> Iterator[tuple[_Dated, _Dated]]:
    """Give each stage that surely lies before an earlier one, with the first such one."""
    firsts = [when.first for when in _dates(stages) if when is not None]
    if firsts == sorted(firsts):
        return  # nearly all lives, at a fraction of the time
    known = stages.known()
    found: set[Stage] = set()
    for earlier, later in combinations(known, 2):
        if later[1].last < earlier[1].first and _ordered(earlier[0], later[0]) - found:
            found.add(later[0])
            yield earlier, later


_dates = attrgetter(*Stage)


def _ordered(earlier: Stage, later: Stage) -> set[Stage]:
    """Give the later stage where the two have an order."""
    if (earlier, later) == (Stage.PUBLICATION, Stage.IN_FORCE):
        return set()  # in-force-before-publication has a word for it
    # A project may be given up at any time, but nothing says so of a text that is out.
    given_up = later is Stage.ABANDONMENT and earlier not in PROJECT_STAGES
    return set() if given_up else {later}
