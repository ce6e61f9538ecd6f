"""One standard code as a value: its fields, its key, and how it is printed."""

from __future__ import annotations

import re

from sdtstd.codes.levels import Level, Mandate
from sdtstd.frozen import frozen


@frozen
class Code:
    """A code taken apart; make it with `parse_code`.

    `key` is the canonical form: ASCII hyphens, one space, half-width, upper case. `prefix` is
    the series, such as `DB31/T` or `DG/TJ 08`. `year` is as written ('88' stays '88').
    `amendment` is `XG1-2018`, `2018年版` or `Amd 1:2020`. `mandate` is None for group,
    enterprise and international standards. `level` is None where no table knows the prefix.
    """

    key: str
    level: Level | None
    prefix: str
    number: str
    part: str | None
    year: str | None
    amendment: str | None
    mandate: Mandate | None

    def __str__(self) -> str:
        return self.key

    @property
    def full_year(self) -> int | None:
        """The year in four digits; two digits are of the 20th century."""
        if self.year is None:
            return None
        return int(self.year) + (1900 if len(self.year) == 2 else 0)

    @property
    def display(self) -> str:
        """The printed form: Chinese codes have a dash before the year (一字线, GB/T 1.1, 8.1)."""
        if self.level is Level.INTERNATIONAL or self.year is None:
            return self.key
        return _BEFORE_YEAR.sub("—", self.key)


# the year ends the key or is followed by an amendment; the hyphen in 'DG/TJ 08-2406' stays
_BEFORE_YEAR = re.compile(r"-(?=(?:[0-9]{4}|[0-9]{2})(?:[/(]|\Z))")
