"""Two revisions of one thing, and how things pair by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sdtstd.compare.moves import Moves

T = TypeVar("T")
U = TypeVar("U")


@frozen
class Pair(Generic[T]):
    """A thing before and after; None on a side that does not have it."""

    before: T | None
    after: T | None

    @property
    def latest(self) -> T:
        """The thing as it is, or as it was last."""
        found = self.before if self.after is None else self.after
        assert found is not None
        return found

    def of(self, make: Callable[[T], U]) -> Pair[U]:
        """Give what is made of the thing on each side."""
        return Pair(
            None if self.before is None else make(self.before),
            None if self.after is None else make(self.after),
        )

    @property
    def both(self) -> tuple[T, T] | None:
        """The thing on both sides; None where one has it not."""
        if self.before is None or self.after is None:
            return None
        return self.before, self.after


def pair_named(old: Mapping[str, T], new: Mapping[str, T], moves: Moves) -> tuple[Pair[T], ...]:
    """Pair things by name, or by the name that took its place: one partner each.

    Those of `new` come first, in order, then those that are gone.
    """
    partners: dict[str, T] = {}
    gone: list[T] = []
    led = moves.leading(new.keys() - old.keys())
    for name, each in old.items():
        end = name if name in new else led(name)
        if end is None or end in partners:
            gone.append(each)
        else:
            partners[end] = each
    kept = (Pair(partners.get(name), each) for name, each in new.items())
    return (*kept, *(Pair(each, None) for each in gone))
