"""What a day makes of a record that a count asks for: counted, possible, too early, too late.

Source: docs/numbers.md. With the window [a, b] and the day D, a record counts where its event
surely lies in [a, min(b, D)], and is possible where it only may lie there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.lives import has_begun
from sdtstd.measure.query import Reason
from sdtstd.model.records import Milepost, Pilot
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.members import Member
    from sdtstd.model.plan import CountTarget

POSSIBLE = (Reason.NOT_SURELY_YET, Reason.WINDOW_EDGE)
"""The reasons of a record that may count."""


def reason_of_time(target: CountTarget, member: Member, day: date) -> Reason | None:
    """Give why a record that the query takes does not surely count on a day; None where it does."""
    event = member.event
    if event is None:
        happened = _known_to_have_happened(target, member, day)
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


def _known_to_have_happened(target: CountTarget, member: Member, day: date) -> bool:
    """Tell whether an undated event is known to lie behind: the label, or a later stage."""
    record, event = member.record, target.count.event
    if isinstance(record, Pilot):
        dates = [record.stages.accepted] if event is Milepost.STARTED else []
    elif event == "label":
        return True
    else:
        order = list(Stage)
        later = order[order.index(Stage(event)) + 1 :]
        dates = [record.stages.on(each) for each in later if each is not Stage.ABANDONMENT]
    return any(each is not None and each.surely_by(day) for each in dates)


def is_on_its_way(target: CountTarget, member: Member, day: date) -> bool:
    """Tell whether a project has begun whose publication the target still awaits."""
    record = member.record
    awaits = target.count.event == Stage.PUBLICATION.value and day <= target.window.to.last
    if not awaits or isinstance(record, Pilot):
        return False
    stages = record.stages
    ends = (stages.publication, stages.in_force, stages.withdrawal, stages.abandonment)
    over = any(end is not None and end.possibly_by(day) for end in ends)
    return not over and has_begun(record, day)
