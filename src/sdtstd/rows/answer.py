"""What every answer of a command begins with: the version of the contract, and the day."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from sdtstd.frozen import frozen

FORMAT_VERSION = 2


class Row(Protocol):
    """A frozen class of this package, whose fields are a part of the contract."""

    @property
    def __match_args__(self) -> tuple[str, ...]:
        """The names of its fields."""


@frozen
class Answer:
    """The row that answers a command, and the day that it is of (None: of no day)."""

    row: Row
    as_of: date | None = None

    @property
    def items(self) -> dict[str, object]:
        """The keys of the answer in their order: the envelope, then those of the row."""
        day = {} if self.as_of is None else {"as_of": self.as_of}
        return {"format_version": FORMAT_VERSION, **day, **items_of(self.row)}


def items_of(row: Row) -> dict[str, object]:
    """Give the fields of a row under the names of the contract."""
    return {name.removesuffix("_"): getattr(row, name) for name in row.__match_args__}
