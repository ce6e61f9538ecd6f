"""What is committed: the count, and what is on its way to it, each at its usual day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.forecast.usual_times import Basis
from sdtstd.measure.query import Reason
from sdtstd.model.standard import PROJECT_STAGES, Stage, Standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.dates import PartialDate
    from sdtstd.measure.forecast.usual_times import UsualTimes
    from sdtstd.measure.partition import Partition, Verdict
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.register import AnyRecord


class Outlook(Term):
    """When something on its way is to be counted."""

    DUE = "due", say("due by the last day")
    LATER = "later", say("later")
    OVERDUE = "overdue", say("past its usual time")
    UNKNOWN = "unknown", say("no usual time")


@frozen
class Coming:
    """A record on its way: its usual day, or that it has none (any more).

    `stage` is the last one that has surely begun, `since` its date; `basis` is None without a day,
    for an overdue one it is that of the day which has passed. `texts` show the usual time.
    """

    verdict: Verdict
    outlook: Outlook
    day: date | None
    basis: Basis | None
    stage: Stage | None
    since: PartialDate | None
    texts: int


@frozen
class Committed:
    """The count with what is due by the last day; `reached` is when that alone makes the goal."""

    counted: int
    coming: tuple[Coming, ...]
    reached: date | None

    def number(self, outlook: Outlook) -> int:
        """Give how many on their way have an outlook."""
        return sum(each.outlook is outlook for each in self.coming)

    @property
    def by_last_day(self) -> int:
        """What is counted by the last day if nothing else comes, and nothing comes late."""
        return self.counted + self.number(Outlook.DUE)


def committed(target: CountTarget, members: Partition, day: date, usual: UsualTimes) -> Committed:
    """Add to the count what is on its way; the window is open."""
    coming = tuple(sorted(_coming(target, members, day, usual), key=_order))
    counted, dated = (
        members.numbers.counted,
        [each.day for each in coming if each.outlook in _DATED],
    )
    lacking = target.needed - counted
    reached = dated[lacking - 1] if 0 < lacking <= len(dated) else None
    return Committed(counted, coming, reached)


_DATED = (Outlook.DUE, Outlook.LATER)


def _order(each: Coming) -> tuple[int, date, str]:
    """Give the order: those with a day by it, so that the first ones are there first."""
    return (list(Outlook).index(each.outlook), each.day or date.max, each.verdict.id)


def _coming(
    target: CountTarget, members: Partition, day: date, usual: UsualTimes
) -> Iterator[Coming]:
    closes = target.window.to.last
    dated = [each for each in members.ahead if _has_day(each, target, day)]
    for each in dated:
        assert each.event is not None
        stage, since = _last_stage(each, day)
        outlook = Outlook.DUE if each.event.last <= closes else Outlook.LATER
        yield Coming(each, outlook, each.event.last, Basis.STATED, stage, since, 0)
    known = {id(each.record) for each in dated}
    for each in members.pipeline:
        if id(each.record) not in known:
            yield _by_usual_time(each, usual, day, closes)


def _has_day(each: Verdict, target: CountTarget, day: date) -> bool:
    """Tell whether the event has a day, still to come, on which it surely counts."""
    event = each.event
    if event is None or event.last <= day or event.first < target.window.from_.first:
        return False
    return each.reason in (Reason.NOT_PUBLISHED, Reason.NOT_SURELY_YET) and _known(each.record, day)


def _known(record: AnyRecord, day: date) -> bool:
    """Tell whether the day was known by then: no forecast knows more than its own day does.

    It was where no source of the record was seen later, and where the text was out.
    """
    if isinstance(record, Standard):
        end, out = record.stages.abandonment, record.stages.publication
        if end is not None and end.possibly_by(day):
            return False
        if out is not None and out.surely_by(day):
            return True
    return all(each.seen.surely_by(day) for each in record.sources)


def _by_usual_time(each: Verdict, usual: UsualTimes, day: date, closes: date) -> Coming:
    stage, since = _last_stage(each, day)
    time = usual.of(stage) if stage else None
    if time is None or since is None:
        return Coming(each, Outlook.UNKNOWN, None, None, stage, since, 0)
    due = time.after(since.last)
    if due <= day:
        return Coming(each, Outlook.OVERDUE, None, time.basis, stage, since, time.texts)
    outlook = Outlook.DUE if due <= closes else Outlook.LATER
    return Coming(each, outlook, due, time.basis, stage, since, time.texts)


def _last_stage(each: Verdict, day: date) -> tuple[Stage | None, PartialDate | None]:
    """Give the last stage of the project that has surely begun; of a pilot there is none."""
    if not isinstance(each.record, Standard):
        return None, None
    known = reversed(each.record.stages.known())
    begun = ((stage, when) for stage, when in known if stage in PROJECT_STAGES)
    return next(((stage, when) for stage, when in begun if when.surely_by(day)), (None, None))
