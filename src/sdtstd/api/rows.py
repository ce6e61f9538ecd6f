"""Rows in a sequence that pandas takes as it is; one line to read, and a table in notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex, TypeVar, overload

from sdtstd.rows.answer import Row

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.rows.answer import Answer

_R = TypeVar("_R", bound=Row, covariant=True)  # noqa: PLC0105 - short, as it stands in signatures


class Rows(tuple[_R, ...]):  # noqa: SLOT001 - answers have more beside their rows
    """A tuple of rows of the contract; each is a frozen dataclass, as `pandas.DataFrame` takes."""

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> _R: ...
    @overload
    def __getitem__(self, at: slice, /) -> Rows[_R]: ...
    def __getitem__(self, at: SupportsIndex | slice, /) -> _R | Rows[_R]:
        if isinstance(at, slice):
            return Rows(super().__getitem__(at))
        return super().__getitem__(at)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._number}>"

    @property
    def _number(self) -> str:
        kinds = " or ".join(dict.fromkeys(type(each).__name__ for each in self))
        return f"{len(self)} {kinds}" if kinds else "no rows"

    def _repr_html_(self) -> str:
        from sdtstd.api.shown import html

        return html(self)


class Answered(Rows[_R]):
    """The rows that an answer is mainly of; its keys in the JSON contract are attributes.

    `as_of` is the day that it is of; None: of no day.
    """

    as_of: date | None

    def __repr__(self) -> str:
        day = f" on {self.as_of.isoformat()}" if self.as_of else ""
        return f"<{type(self).__name__}{day}: {self._number}>"


_A = TypeVar("_A", bound=Answered[Row])


def answered(kind: type[_A], answer: Answer, rows: tuple[Row, ...]) -> _A:
    """Give an answer its rows, and under the names of the contract what else it holds."""
    made = kind(rows)
    vars(made)["as_of"] = answer.as_of
    for name in answer.row.__match_args__:
        vars(made)[name] = _in_rows(getattr(answer.row, name))
    return made


def _in_rows(value: object) -> object:
    if isinstance(value, tuple) and not any(isinstance(each, str) for each in value):
        return Rows(value)
    return value
