"""What every model shares: strictness, the address it was read from, its two titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr, model_validator

from sdtstd.address import Address
from sdtstd.model.scalars import Text
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import PydanticCustomError

_NOWHERE = Address("")


class Part(BaseModel):
    """A mapping of the data files: frozen, and every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def __repr__(self) -> str:
        stated = ((key, value) for key, value in self.__dict__.items() if value not in (None, ()))
        return one_line(type(self).__name__, stated)

    __str__ = __repr__


class Whole(Part):
    """A mapping whose keys must also fit together; `unfit` says how they do not.

    It can be asked of a mapping as written too: pydantic asks a model that has no other fault
    only, and the checks report all faults in one run.
    """

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """Give what is wrong with these keys taken together; None is no value."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        fault = self.unfit(self.__dict__)
        if fault is not None:
            raise fault
        return self


class Titled(Part):
    """Something with a title as published and, optionally, one in English."""

    title: Text
    title_en: Text | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """What it is called, in every language and length that is stated."""
        return tuple(filter(None, (self.title, self.title_en)))


class Shortened(Titled):
    """Something with a short title too, for narrow places."""

    short: Text | None = None
    short_en: Text | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """What it is called, in every language and length that is stated."""
        return (*super().titles, *filter(None, (self.short, self.short_en)))


class Entry(Part):
    """An item of a top-level list (or the system): it knows where it stands."""

    _address: Address = PrivateAttr(default_factory=lambda: _NOWHERE)

    @property
    def address(self) -> Address:
        """Where the entry stands in the data files."""
        # As `self._address`, which pydantic looks up in many steps: checks ask very often.
        known = self.__pydantic_private__
        return known["_address"] if known else _NOWHERE

    def placed(self, address: Address) -> None:
        """Say where the entry was read; done once, by whoever reads it."""
        self._address = address

    def at(self, *steps: str | int) -> Address:
        """Give the address of a value of this entry."""
        return self.address.at(*steps)
