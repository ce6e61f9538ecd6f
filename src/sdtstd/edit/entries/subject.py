"""What an edit is of: a record, a plan, a target, a reported value, or a place of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import identities
from sdtstd.document.splice import Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.frozen import frozen
from sdtstd.model.base import Entry
from sdtstd.model.records import Observation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.loading import Loaded
    from sdtstd.model.base import Part


@frozen
class Subject:
    """A part of the register that an edit changes: its name, its model, where it stands."""

    name: str
    part: Part
    address: Address

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it bears, and those that its corrections say it had."""
        own = identities(self.part) if isinstance(self.part, Entry) else ()
        return (self.name, *own, *self._former())

    def _former(self) -> Iterator[str]:
        """Give the names that a reported value had by its former days."""
        if isinstance(self.part, Observation):
            days = (each.from_ for each in self.part.corrections if each.field == "date")
            yield from (f"{self.part.target}@{day}" for day in days if day is not None)

    def written(self, loaded: Loaded) -> dict[str, object]:
        """Give its keys and values as its file has them."""
        document = loaded.documents[self.address.file]
        found = document.numbered.find(self.address.steps)
        assert isinstance(found.value, dict)
        return dict(found.value)

    def becomes(self, entry: dict[str, object]) -> Drafted:
        """Draft that it has these keys and values; what stays the same is not written anew."""
        return Drafted(self.address.file, Put(self.address.steps, entry))
