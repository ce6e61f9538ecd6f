"""The first and the last day of a history, as days or as periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.dates import single_day
from sdtstd.diagnostics import CannotRun, say
from sdtstd.periods import Period, parse_period

if TYPE_CHECKING:
    from datetime import date


def parse_stretch(text: str) -> Period | date:
    """Read a day or a period.

    Raises:
        CannotRun: it is neither.
    """
    found = parse_period(text) or single_day(text)
    if found is None:
        raise CannotRun(
            say(
                "{given!r} is neither a day nor a period: write 2023-12-31, 2023-05, 2023Q2, 2023",
                given=text,
            )
        )
    return found


def demand_day(metavar: str | None, text: str) -> None:
    """Refuse what is no day where DAY stands for a value, nor a period where one would do.

    Raises:
        CannotRun: the text is none.
    """
    from sdtstd.cli.clock import parse_day

    (parse_day if metavar == "DAY" else parse_stretch)(text)


def first_day(text: str | None) -> date | None:
    """Read a day, or give the first one of a period.

    Raises:
        CannotRun: it is neither.
    """
    found = None if text is None else parse_stretch(text)
    return found.first if isinstance(found, Period) else found


def last_day(text: str | None, today: date) -> date | None:
    """Read a day, or give the last one of a period; of one that is not over, the day of the run.

    Raises:
        CannotRun: it is neither.
    """
    found = None if text is None else parse_stretch(text)
    if not isinstance(found, Period):
        return found
    return today if found.first <= today < found.last else found.last
