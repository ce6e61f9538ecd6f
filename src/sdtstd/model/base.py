"""What every model shares: strictness, the address it was read from, its two titles."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, PrivateAttr

from sdtstd.address import Address
from sdtstd.model.values import Text

_NOWHERE = Address("")


class Part(BaseModel):
    """A mapping of the data files: frozen, and every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Titled(Part):
    """Something with a title as published and, optionally, one in English."""

    title: Text
    title_en: Text | None = None


class Entry(Part):
    """An item of a top-level list (or the system): it knows where it stands."""

    _address: Address = PrivateAttr(default=_NOWHERE)

    @property
    def address(self) -> Address:
        """Where the entry stands in the data files."""
        return self._address

    def placed(self, address: Address) -> None:
        """Say where the entry was read; done once, by whoever reads it."""
        self._address = address

    def at(self, *steps: str | int) -> Address:
        """Give the address of a value of this entry."""
        return self._address.at(*steps)
