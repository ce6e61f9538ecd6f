"""One thing to do: what it is, of what, by when, and where it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.measure.assessment import Assessment
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.model.register import AnyRecord, PlanTarget, Register
    from sdtstd.model.standard import Stage, Standard

HORIZON = 90
"""So many days ahead is looked, unless another number is asked for."""


class TodoKind(Term):
    """What needs attention, in the order of kinds; named as the check of it, where there is one."""

    STALE_STAGE = "stale-stage", say("past the usual stage time")
    CONSULTATION_END = "consultation-end", say("consultation ends")
    ENTRY_INTO_FORCE = "entry-into-force", say("comes into force")
    TARGET_DUE = "target-due", say("target due")
    STALE_OBSERVATION = "stale-observation", say("reported value grown old")
    WAIVER_END = "waiver-end", say("waiver ends")
    WINDOW_EDGE = "window-edge", say("date that decides a goal")
    WEAK_SOURCE = "weak-source", say("only copies or press as sources")
    UNPLACED = "unplaced", say("record to place")


@frozen
class Subject:
    """What a thing to do is of: a record, a target or what a waiver names; who must see to it.

    `places` are the tasks, fields and topics where it stands, none of a target.
    """

    id: str
    title: str | None = None
    title_en: str | None = None
    owner: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@frozen
class Todo:
    """A thing to do as it stands on `day`; without `due` it can be done at any time.

    `at` is what settles it. `dated` is as written: since when a project is in `stage`, for at most
    `months`; the last day of a consultation, a waiver or a target; the entry into force; the day
    of a reported value; the event by which a record may count for `targets`. `by_sample` says that
    the `assessment` of a target goes by the pace of records that are not claimed to be all. `rule`
    is what a waiver silences. Of a `standard` to place `unplaced` are the places that are no
    leaves, none where it has no place, and `candidate` is a leaf below them.
    """

    kind: TodoKind
    subject: Subject
    at: Address
    day: date
    due: date | None = None
    dated: str | None = None
    stage: Stage | None = None
    months: int | None = None
    assessment: Assessment | None = None
    by_sample: bool = False
    targets: tuple[str, ...] = ()
    rule: str | None = None
    standard: Standard | None = None
    unplaced: tuple[str, ...] = ()
    candidate: Suggestion | None = None

    @property
    def days(self) -> int | None:
        """How many days there are left; below 0 it is overdue, None is any time."""
        return None if self.due is None else (self.due - self.day).days

    def is_within(self, days: int) -> bool:
        """Tell whether it is overdue, due within so many days, or for any time."""
        return self.days is None or self.days <= days


def of_record(record: AnyRecord, register: Register) -> Subject:
    """Give a record; its owners are those of the places where it stands."""
    owner = register.owner_of(record)
    return Subject(record.key, record.title, record.title_en, owner, record.topics)


def of_target(placed: PlanTarget) -> Subject:
    """Give a target."""
    target = placed.target
    return Subject(placed.id, target.title, target.title_en, placed.owner)
