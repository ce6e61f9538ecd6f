"""Rows of what needs attention: each thing to do, how many of each kind, what was looked at."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.todo.item import TodoKind
from sdtstd.model.standard import Stage
from sdtstd.rows.numbers import Double

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.address import Address
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register
    from sdtstd.rows.settling import Settling

    Locate = Callable[[Address], tuple[str, int]]


@frozen
class CandidateRow:
    """The likeliest leaf for an unplaced record, as `suggest` gives it; `score` is 0.5 to 1."""

    id: str
    title: str
    title_en: str | None
    score: Double


@frozen
class TodoRow:
    """A thing to do; `days` is below 0 where it is overdue, null where any time will do.

    `id` and `title` are those of the record or target, of a waiver of what it names. `path` and
    `line` are where it is settled. `dated` is the date as written that it is about, `stage` and
    `months` the stage of a late project and its longest time, `assessment` that of a target that
    ends, `targets` those that count a record by its date or on weak sources, `rule` what a waiver
    silences, `unplaced` the places of a record that are no leaves. `command` is what settles it,
    with words in capitals for what is not known.
    """

    kind: TodoKind
    id: str
    title: str | None
    title_en: str | None
    due: date | None
    days: int | None
    owner: tuple[str, ...]
    path: str
    line: int
    dated: str | None
    stage: Stage | None
    months: int | None
    assessment: Assessment | None
    targets: tuple[str, ...]
    rule: str | None
    unplaced: tuple[str, ...]
    candidate: CandidateRow | None
    command: str


@frozen
class TodoSummaryRow:
    """How many things there are to do, and how many of each kind."""

    items: int
    stale_stage: int
    consultation_end: int
    entry_into_force: int
    target_due: int
    stale_observation: int
    waiver_end: int
    window_edge: int
    weak_source: int
    unplaced: int


@frozen
class LookedAtRow:
    """How many entries of the register were looked at: of none nothing is said."""

    standards: int
    pilots: int
    targets: int
    waivers: int


@frozen
class NextAnswer:
    """What needs attention, soonest first; `within` is how many days ahead was looked."""

    within: int
    looked_at: LookedAtRow
    summary: TodoSummaryRow
    items: tuple[TodoRow, ...]


def todo_row(each: Todo, locate: Locate, settling: Settling) -> TodoRow:
    """Give a thing to do with the file and line where it is settled, and the command for it."""
    subject = each.subject
    path, line = locate(each.at)
    return TodoRow(
        kind=each.kind,
        id=subject.id,
        title=subject.title,
        title_en=subject.title_en,
        due=each.due,
        days=each.days,
        owner=subject.owner,
        path=path,
        line=line,
        dated=each.dated,
        stage=each.stage,
        months=each.months,
        assessment=each.assessment,
        targets=each.targets,
        rule=each.rule,
        unplaced=each.unplaced,
        candidate=_candidate_row(each.candidate) if each.candidate else None,
        command=settling.command(each),
    )


def _candidate_row(each: Suggestion) -> CandidateRow:
    unit = each.leaf.unit
    return CandidateRow(each.leaf.id, unit.title, unit.title_en, Double(each.score))


def todo_summary_row(found: Iterable[Todo]) -> TodoSummaryRow:
    """Count things to do by kind; a kind without any is 0."""
    kinds = Counter(each.kind for each in found)
    named = {each.key: kinds[each] for each in TodoKind}
    return TodoSummaryRow(items=kinds.total(), **named)


def looked_at_row(register: Register) -> LookedAtRow:
    """Count what was looked at."""
    return LookedAtRow(
        standards=len(register.standards),
        pilots=len(register.pilots),
        targets=len(register.targets),
        waivers=len(register.waivers),
    )
