"""What a day makes of a record that a count asks for: counted, possible, too early, too late.

Source: docs/numbers.md. With the window [a, b] and the day D, a record counts where its event
surely lies in [a, min(b, D)], and is possible where it only may lie there.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.measure.lives import begun_on, over_from
from sdtstd.measure.query import Reason
from sdtstd.model.records import Milepost, Pilot
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from sdtstd.dates import PartialDate
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.standard import Standard
    from sdtstd.model.target import Window

POSSIBLE = (Reason.NOT_SURELY_YET, Reason.WINDOW_EDGE)
"""The reasons of a record that may count."""

_STAGES = tuple(Stage)


def reason_of_time(
    target: CountTarget, record: Standard | Pilot, event: PartialDate | None, day: date
) -> Reason | None:
    """Give why a record that the query takes does not surely count on a day; None where it does."""
    if event is not None:
        return reason_of_date(event, target.window, day)
    known = known_from(target.count.event, record)
    return Reason.NO_DATE if known is not None and known <= day else Reason.NOT_PUBLISHED


def reason_of_date(event: PartialDate, window: Window, day: date) -> Reason | None:
    """Give why an event that is dated does not surely count on a day; None where it does."""
    if event.first > day:
        return Reason.NOT_PUBLISHED
    opens, closes = window.from_.first, window.to.last
    end = min(closes, day)
    if event.first > end or event.last < opens or day < opens:
        return Reason.OUTSIDE_WINDOW
    if opens <= event.first and event.last <= end:
        return None
    return Reason.NOT_SURELY_YET if day < event.last <= closes else Reason.WINDOW_EDGE


def known_from(event: str, record: Standard | Pilot) -> date | None:
    """Give the day from which on an undated event is known to lie behind: the label, a later stage.

    None where nothing shows it.
    """
    if event == "label":
        return date.min
    if isinstance(record, Pilot):
        later = [record.stages.accepted] if event == Milepost.STARTED else []
    else:
        order = _STAGES[_STAGES.index(Stage(event)) + 1 :]
        later = [record.stages.on(each) for each in order if each is not Stage.ABANDONMENT]
    return min((each.last for each in later if each is not None), default=None)


def is_awaited(target: CountTarget, day: date) -> bool:
    """Tell whether the target still awaits the publication of projects."""
    return target.count.event == Stage.PUBLICATION.value and day <= target.window.to.last


def is_on_its_way(record: Standard | Pilot, day: date) -> bool:
    """Tell whether a project has begun, and is surely not over."""
    begun, over = way_of(record)
    return begun is not None and begun <= day and not (over is not None and over <= day)


def way_of(record: Standard | Pilot) -> tuple[date | None, date | None]:
    """Give the days from which on a project has surely begun, and may be over; a pilot is none.

    None is a day that is not known.
    """
    return (None, None) if isinstance(record, Pilot) else (begun_on(record), over_from(record))
