"""A register on a day whole, as the formats get it that hold all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.rows.records import LineOf


@frozen
class Whole:
    """A snapshot, where its records stand, the language of words for people.

    `since` is the day after which the period of stock and flow begins.
    """

    snapshot: Snapshot
    line_of: LineOf
    language: str
    since: date
