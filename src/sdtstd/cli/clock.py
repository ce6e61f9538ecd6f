"""The only clock: which day a run looks at, unless it is told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sdtstd.dates import single_day
from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from sdtstd.model.register import Register

_DEFAULT_ZONE = "Asia/Shanghai"


def day_of_run(given: str | None, register: Register) -> date:
    """Give the day asked for, else today in the register's time zone.

    Raises:
        CannotRun: the day asked for is no single day.
    """
    if given is None:
        zone = register.system.time_zone if register.system else _DEFAULT_ZONE
        return datetime.now(tz=UTC).astimezone(ZoneInfo(zone)).date()  # noqa: TID251 - the clock
    return parse_day(given)


def parse_day(given: str) -> date:
    """Read a single day.

    Raises:
        CannotRun: the text is no single day.
    """
    day = single_day(given)
    if day is None:
        raise CannotRun(say("{given!r} is not a day: write a day such as 2023-12-31", given=given))
    return day
