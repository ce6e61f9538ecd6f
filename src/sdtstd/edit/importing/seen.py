"""The day on which a list was seen, and what had happened by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.dates import parse_date
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.dates import PartialDate


@frozen
class Seen:
    """The day on which a list was seen, `text` as the data files write it."""

    text: str

    @property
    def date(self) -> PartialDate:
        """The day."""
        return parse_date(self.text)

    @property
    def by(self) -> str:
        """By that day."""
        return f"../{self.text}"

    def has(self, stages: Mapping[str, str], key: str) -> bool:
        """Tell whether a stage has surely begun by that day."""
        return key in stages and parse_date(stages[key]).surely_by(self.date.last)

    def has_not(self, stages: Mapping[str, str], key: str) -> bool:
        """Tell whether a stage has surely not begun by that day."""
        return key in stages and not parse_date(stages[key]).possibly_by(self.date.last)
