"""The partition behind a windowed count: every record of the kind, once, with its reason.

Source: docs/numbers.md. With the window [a, b] and the day D, a record counts where its event
surely lies in [a, min(b, D)], and is possible where it only may lie there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.lives import has_begun
from sdtstd.measure.query import Reason, event_of, excluded_by_query, excluded_by_rules
from sdtstd.model.plan import PilotsTarget, StandardsTarget
from sdtstd.model.records import Milepost
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.query import Query
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.standard import Standard


class Membership(Term):
    """Which part of the partition a record is in."""

    COUNTED = "counted", say("counted")
    POSSIBLE = "possible", say("possible")
    EXCLUDED = "excluded", say("excluded")


@frozen
class Verdict:
    """What a target makes of one record: counted (no reason), possible or excluded."""

    id: str
    record: AnyRecord
    event: PartialDate | None
    reason: Reason | None
    pipeline: bool = False

    @property
    def counted(self) -> bool:
        """Whether the record surely counts."""
        return self.reason is None

    @property
    def possible(self) -> bool:
        """Whether the record may count."""
        return self.reason in (Reason.NOT_SURELY_YET, Reason.WINDOW_EDGE)

    @property
    def membership(self) -> Membership:
        """The part that the record is in."""
        if self.counted:
            return Membership.COUNTED
        return Membership.POSSIBLE if self.possible else Membership.EXCLUDED


@frozen
class Partition:
    """All records of the target's kind, each once, in the order of the register.

    `asked` is the number of records of the query on any day, before its rules.
    """

    verdicts: tuple[Verdict, ...]
    asked: int

    @property
    def counted(self) -> tuple[Verdict, ...]:
        """Those that surely count."""
        return tuple(each for each in self.verdicts if each.counted)

    @property
    def possible(self) -> tuple[Verdict, ...]:
        """Those that may count."""
        return tuple(each for each in self.verdicts if each.possible)

    @property
    def excluded(self) -> tuple[Verdict, ...]:
        """Those that do not count."""
        return tuple(each for each in self.verdicts if not (each.counted or each.possible))

    @property
    def pipeline(self) -> tuple[Verdict, ...]:
        """Those among the excluded that are on their way."""
        return tuple(each for each in self.verdicts if each.pipeline)

    @property
    def undated(self) -> tuple[Verdict, ...]:
        """Those excluded only because their day is not known."""
        return tuple(each for each in self.verdicts if each.reason is Reason.NO_DATE)


def partition(target: CountTarget, register: Register, day: date) -> Partition:
    """Sort all records of the target's kind into counted, possible and excluded."""
    match target:
        case StandardsTarget():
            return _of_standards(target, register, day)
        case PilotsTarget():
            verdicts = tuple(_of_pilots(target, register, day))
            return Partition(verdicts, len(verdicts))
        case _:
            assert_never(target)


def _of_standards(target: StandardsTarget, register: Register, day: date) -> Partition:
    query = target.count
    keyed = [(each.key, each) for each in register.standards]
    reasons = {key: excluded_by_query(query, each) for key, each in keyed}
    members = [each for key, each in keyed if reasons[key] is None]
    reasons.update(excluded_by_rules(query, members))
    verdicts = []
    for key, each in keyed:
        event = event_of(query, each)
        pipeline = reasons[key] is None and _on_its_way(target, each, day)
        happened = event is None and _known_to_have_happened(query, each, day)
        reason = reasons[key] or _timing(target, event, day, happened=happened)
        verdicts.append(Verdict(key, each, event, reason, pipeline))
    return Partition(tuple(verdicts), len(members))


def _of_pilots(target: PilotsTarget, register: Register, day: date) -> Iterator[Verdict]:
    milepost = target.count.event
    for pilot in register.pilots:
        event = pilot.stages.on(milepost)
        accepted = pilot.stages.accepted
        happened = milepost is Milepost.STARTED and accepted is not None and accepted.surely_by(day)
        yield Verdict(pilot.key, pilot, event, _timing(target, event, day, happened=happened))


def _timing(
    target: CountTarget, event: PartialDate | None, day: date, *, happened: bool
) -> Reason | None:
    if event is None:
        return Reason.NO_DATE if happened else Reason.NOT_PUBLISHED
    if event.first > day:
        return Reason.NOT_PUBLISHED
    opens, closes = target.window.from_.first, target.window.to.last
    end = min(closes, day)
    if event.first > end or event.last < opens or day < opens:
        return Reason.OUTSIDE_WINDOW
    if opens <= event.first and event.last <= end:
        return None
    return Reason.NOT_SURELY_YET if day < event.last <= closes else Reason.WINDOW_EDGE


def _known_to_have_happened(query: Query, standard: Standard, day: date) -> bool:
    """Tell whether an undated event is known to lie behind: the label, or a later stage."""
    if query.event == "label":
        return True
    order = list(Stage)
    later = order[order.index(Stage(query.event)) + 1 :]
    dates = (standard.stages.on(stage) for stage in later if stage is not Stage.ABANDONMENT)
    return any(date is not None and date.surely_by(day) for date in dates)


def _on_its_way(target: StandardsTarget, standard: Standard, day: date) -> bool:
    if target.count.event != Stage.PUBLICATION.value or day > target.window.to.last:
        return False
    stages = standard.stages
    ends = (stages.publication, stages.in_force, stages.withdrawal, stages.abandonment)
    over = any(end is not None and end.possibly_by(day) for end in ends)
    return has_begun(standard, day) and not over
