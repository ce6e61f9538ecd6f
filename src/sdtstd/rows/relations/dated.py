"""What every relation is made of: a register on a day, and where its entries stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

    from sdtstd.dates import PartialDate
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.rows.records import LineOf


@frozen
class Dated:
    """A register on a day, and where its entries stand."""

    snapshot: Snapshot
    line_of: LineOf

    @property
    def id(self) -> str:
        """The id of its system; an empty text where it has none."""
        system = self.snapshot.register.system
        return system.id if system else ""


def word(member: StrEnum | None) -> str | None:
    """Give the word of a member."""
    return None if member is None else member.value


def iso(day: date | None) -> str | None:
    """Give a day as tables have it."""
    return None if day is None else day.isoformat()


def written(day: PartialDate | None) -> str | None:
    """Give a date as it was written."""
    return None if day is None else day.text


def bounds(day: PartialDate | None) -> tuple[str | None, str | None, str | None]:
    """Give a date as it was written, its first and its last possible day."""
    if day is None:
        return None, None, None
    return day.text, day.first.isoformat(), day.last.isoformat()
