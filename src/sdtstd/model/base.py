"""What every model shares: it is frozen and knows its fields; where it was read; its two titles.

A model is a plain class whose annotations say what the data files may hold; what they leave out
has the default of the class. A usual entry is read by `reading`, any other one by pydantic
(`judging`); both go by the annotations. The methods that pydantic's models have too do the same
here.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, Self

from sdtstd.address import Address
from sdtstd.model.fields import fields_of
from sdtstd.model.judging import core_schema_of, judged
from sdtstd.model.reading import made, put, usual
from sdtstd.model.scalars import Text
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import PydanticCustomError

    from sdtstd.address import Step

_NOWHERE = Address("")


class Part:
    """A mapping of the data files: frozen, and every key is known."""

    @classmethod
    def model_validate(cls, given: object) -> Self:
        """Give the part that a mapping is.

        Raises:
            ValidationError: it is none.
        """
        read: Self | None = usual(cls, given)
        return judged(cls, given) if read is None else read

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> Any:
        """Say how it is read; asked for by pydantic."""
        return core_schema_of(cls, handler)

    def model_copy(self, *, update: Mapping[str, object]) -> Self:
        """Give the same part, at the same place, but for some values."""
        copied: Self = made(type(self), {**vars(self), **update})
        return copied

    @property
    def model_fields_set(self) -> frozenset[str]:
        """The names of the fields that are written down."""
        return frozenset(fields_of(type(self))) & vars(self).keys()

    def values(self) -> tuple[object, ...]:
        """Give the values of all fields, in their order."""
        return _values_of(type(self), self)

    def by_name(self) -> dict[str, object]:
        """Give the values of all fields by their names."""
        return dict(zip(fields_of(type(self)), self.values(), strict=True))

    if not TYPE_CHECKING:  # mypy would not take the classes themselves for hashable

        def __eq__(self, other: object) -> bool:
            return type(self) is type(other) and self._all() == other._all()

        def __hash__(self) -> int:
            return hash(self.values())

    def _all(self) -> object:
        return self.values()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __repr__(self) -> str:
        given = self.by_name().items()
        stated = ((key, value) for key, value in given if value not in (None, ()))
        return one_line(type(self).__name__, stated)

    __str__ = __repr__


def _values_of(model: type, part: Part) -> tuple[object, ...]:
    values: tuple[object, ...] = _values(model)(part)
    return values


@cache
def _values(model: type) -> Any:
    return attrgetter(*fields_of(model))


class Whole(Part):
    """A mapping whose keys must also fit together; `unfit` says how they do not.

    It can be asked of a mapping as written too: pydantic asks a model that has no other fault
    only, and the checks report all faults in one run.
    """

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """Give what is wrong with these keys taken together; None is no value."""
        raise NotImplementedError


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
    """An item of a top-level list (or the system): it knows where it stands.

    `address` is where it was read in the data files; it is no field of theirs.
    """

    address = _NOWHERE

    def placed(self, address: Address) -> None:
        """Say where the entry was read; done once, by whoever reads it."""
        put(self, "address", address)

    def says_as(self, other: Entry) -> bool:
        """Tell whether another entry, wherever it stands, says the same."""
        return self is other or (type(self) is type(other) and self.values() == other.values())

    def moved(self, file: str, steps: tuple[Step, ...]) -> Self:
        """Give what an entry says as read elsewhere; both hold the same values, not equal ones."""
        if self.address.steps == steps and self.address.file == file:
            return self
        twin: Self = made(type(self), {**vars(self), "address": Address(file, steps)})
        return twin

    def at(self, *steps: str | int) -> Address:
        """Give the address of a value of this entry."""
        return self.address.at(*steps)

    def _all(self) -> object:
        return (*self.values(), self.address)
