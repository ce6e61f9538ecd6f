"""What every answer of a command begins with: the version of the contract, and the day."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.rows.moved import MovedRow

FORMAT_VERSION = 2


class Row(Protocol):
    """A frozen class of this package, whose fields are a part of the contract."""

    @property
    def __match_args__(self) -> tuple[str, ...]:
        """The names of its fields."""


@frozen
class AtRow:
    """The commit whose register was read: as it was asked for, and its whole id."""

    rev: str
    commit: str


@frozen
class Answer:
    """The row that answers a command, and the day that it is of (None: of no day).

    A long one is made where a format asks for it. `at` and `moved` are there only where they were
    asked for.
    """

    given: Row | Callable[[], Row]
    as_of: date | None = None
    at: AtRow | None = None
    moved: MovedRow | None = None

    @property
    def row(self) -> Row:
        """The row, made now where it is a long one."""
        return self.given() if callable(self.given) else self.given

    @property
    def items(self) -> dict[str, object]:
        """The keys of the answer in their order: the envelope, then those of the row."""
        before = {"format_version": FORMAT_VERSION, "as_of": self.as_of, "at": self.at}
        row = self.row
        every = {**before, **items_of(row), "moved": self.moved}
        own = row.__match_args__
        return {name: each for name, each in every.items() if each is not None or name in own}


def items_of(row: Row) -> dict[str, object]:
    """Give the fields of a row under the names of the contract."""
    names, values = _fields(type(row))
    return dict(zip(names, values(row), strict=True))


@cache
def _fields(kind: type[Row]) -> tuple[tuple[str, ...], Callable[[Row], tuple[object, ...]]]:
    own: Any = kind.__match_args__
    names = tuple(name.removesuffix("_") for name in own)
    return names, attrgetter(*own) if len(own) > 1 else lambda row: (getattr(row, own[0]),)
