"""How well `suggest` finds the leaf of a text again that stands at one, each left out in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.loading import load
from sdtstd.measure.suggestions.kin import are_kin
from sdtstd.measure.suggestions.suggesting import Suggestions

if TYPE_CHECKING:
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

ROOT = Path(__file__).parent.parent
Left = Callable[["Standard", "Standard"], bool]


class Measured(NamedTuple):
    """Of how many texts a leaf was found again: as the first one, among the first three."""

    texts: int
    first: int
    three: int

    def __str__(self) -> str:
        shares = (f"{100 * n // self.texts} % ({n})" for n in (self.first, self.three))
        return "first {}, first three {}, of {}".format(*shares, self.texts)


def measured(register: Register, is_left_out: Left) -> Measured:
    """Look for the leaf of each text that stands at one, without the texts that are left out."""
    leaves = {each.id for each in register.leaves}
    placed = [each for each in register.standards if not leaves.isdisjoint(each.topics)]
    ranks = [_rank(register, each, is_left_out) for each in placed]
    return Measured(len(placed), ranks.count(1), sum(1 for rank in ranks if rank))


def _rank(register: Register, text: Standard, is_left_out: Left) -> int:
    """Give the place of its first leaf that is suggested, from 1; 0 where none is."""
    kept = tuple(each for each in register.standards if not is_left_out(text, each))
    codes = (*(each.key for each in text.codes), *(each.name for each in text.replaces))
    found = Suggestions(replace(register, standards=kept)).of(text.title, text.organizations, codes)
    ranks = (n for n, each in enumerate(found, 1) if each.leaf.id in text.topics)
    return next(ranks, 0)


def itself(text: Standard, other: Standard) -> bool:
    """Leave out the text alone."""
    return text is other


def figures() -> dict[str, Measured]:
    """Measure the shipped register: each text left out, and its kin (number or title) too."""
    register = load(ROOT / "data").register
    return {"itself": measured(register, itself), "kin": measured(register, are_kin)}


def main() -> None:
    """Print both pairs of figures."""
    for left_out, found in figures().items():
        print(f"without {left_out}: {found}")


if __name__ == "__main__":
    main()
