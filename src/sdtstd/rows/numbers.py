"""Numbers of the contract: doubles, which keep the number that they are nearest to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Self, overload

if TYPE_CHECKING:
    Exact = Decimal | Fraction


class Double(float):
    """The double nearest to a number; `exact` is a Decimal as written, or a computed Fraction."""

    __slots__ = ("exact",)
    exact: Exact

    def __new__(cls, exact: Exact) -> Self:
        """Round to the nearest double."""
        made = super().__new__(cls, exact)
        made.exact = exact
        return made

    def __reduce__(self) -> tuple[type[Double], tuple[Exact]]:
        return Double, (self.exact,)

    def __repr__(self) -> str:
        return f"{self.exact:f}" if isinstance(self.exact, Decimal) else super().__repr__()


@overload
def double(exact: Exact) -> Double: ...
@overload
def double(exact: None) -> None: ...
@overload
def double(exact: Exact | None) -> Double | None: ...
def double(exact: Exact | None) -> Double | None:
    """Give a number as rows have it; None is undefined."""
    return None if exact is None else Double(exact)
