"""The texts that have no leaf, each with the leaves that are likeliest."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.suggestions.suggesting import Suggestion, Suggestions
from sdtstd.measure.unplaced import unplaced_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class ToPlace:
    """A text without a leaf, the places where it stands that are none, the likeliest leaves.

    The leaves are those below the places, of the whole system where there are none.
    """

    standard: Standard
    places: tuple[str, ...]
    leaves: tuple[Suggestion, ...]

    @property
    def score(self) -> Fraction:
        """The score of the first leaf; 0 without any."""
        return self.leaves[0].score if self.leaves else Fraction(0)


def to_place(
    register: Register, is_there: Callable[[str], bool] | None = None
) -> tuple[ToPlace, ...]:
    """Give the texts without a leaf, at places that are kept: the surest first, else in order."""
    suggestions, leaves = Suggestions(register), {each.id for each in register.leaves}
    found = []
    for each in register.standards:
        places = unplaced_of(each, leaves)
        kept = tuple(at.topic for at in places if at.topic and (not is_there or is_there(at.topic)))
        if kept or (places and is_there is None):
            found.append(ToPlace(each, kept, suggestions.for_record(each, kept)))
    return tuple(sorted(found, key=lambda each: -each.score))
