"""Entries whose faults are counted and not told: exactly, as long as that is cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic_core import ValidationError

    from sdtstd.address import Address
    from sdtstd.diagnostics import Diagnostic
    from sdtstd.loading.shape import Unread

    Tell = Callable[[ValidationError, Unread], Iterable[Diagnostic]]


class PassedOver:
    """Counts faults that are not reported, and knows the place of the first one.

    `least` says that the count is a lower bound. Of very many faulty entries most are alike, and
    those have the same faults. Of 5,000 others the faults are found, as if they were reported; of
    the rest only the fewest that there can be are known.
    """

    def __init__(self) -> None:
        self.times = 0
        self.least = False
        self.first: Address | None = None
        self._examined = 0
        self._alike: dict[tuple[object, str], int] = {}

    def count(self, tell: Tell, error: ValidationError, unread: Unread) -> None:
        """Count the faults of an entry, which `tell` finds."""
        alike = (unread.model, repr(unread.raw))
        times = self._alike.get(alike)
        if times is None:
            times = self._of_new(tell, error, unread)
            # Of an empty value the text decides whether a comma cut it off.
            if not self.least and "None" not in alike[1]:
                self._alike[alike] = times
        self.add(times, unread.at)

    def add(self, times: int, at: Address) -> None:
        """Count so many faults from an address on."""
        self.times += times
        self.first = self.first or at

    def _of_new(self, tell: Tell, error: ValidationError, unread: Unread) -> int:
        self._examined += 1
        if self._examined <= MOST:
            return sum(each.times for each in tell(error, unread))
        self.least = True
        from sdtstd.loading.shape import fewest_faults

        return fewest_faults(error)
