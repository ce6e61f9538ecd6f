"""How often forecasts hold: `tools/calibration.py` prints it, with `update` keeps it for the docs.

Each made-up history (`simulated`) is forecast on its day, and the truth is held against that.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sdtstd.measure.forecast.arrivals import Arrivals
from sdtstd.measure.forecast.forecast import HORIZON
from simulated import KINDS, MAIN, SEED, History, histories

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = Path(__file__).parent / "documents" / "calibration.tsv"
HISTORIES = 2000
CLASSES = {"4–7": range(4, 8), "8–15": range(8, 16), "16–": range(16, 10**6)}
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01)
"""Chances are held against what happened in these classes."""


@dataclass(frozen=True, slots=True)
class Held:
    """A forecast beside the truth: by which side it misses, its chance, and what happened."""

    batches: int
    early: bool
    late: bool
    chance: float
    happened: bool


def hold(history: History, after: int) -> Held:
    """Make the forecast of a history, and hold it against the truth; the chance is for a day."""
    days, sizes = tuple(history.batches), tuple(history.batches.values())
    reach = Arrivals(days, sizes, history.day).to_come(history.remaining)
    first, last = (reach.days(each, HORIZON) or HORIZON for each in (0.1, 0.9))
    early, late = history.truth < first, history.truth > last
    return Held(len(days), early, late, reach.chance(after), history.truth <= after)


def measured(name: str, number: int = HISTORIES) -> list[Held]:
    """Hold forecasts of a kind of histories against the truth."""
    windows = Random(SEED)  # noqa: S311 - the same ones each time
    every = histories(KINDS[name], number)
    return [hold(each, windows.randint(30, 730)) for each in every]


def inside(held: list[Held]) -> float:
    """Give the percentage of truths that the interval of 80 % holds."""
    return 100 * sum(not (each.early or each.late) for each in held) / len(held)


def rows(name: str, held: list[Held]) -> Iterator[tuple[str, ...]]:
    """Give a row of figures for all, then for each class of batches seen."""
    for title, kept in (("all", range(10**6)), *CLASSES.items()):
        some = [each for each in held if each.batches in kept]
        early, late = (100 * sum(each) / len(some) for each in _sides(some))
        figures = (inside(some), early, late)
        yield ("interval", name, title, f"{len(some)}", *(f"{each:.1f}" for each in figures))


def _sides(held: list[Held]) -> tuple[list[bool], list[bool]]:
    return [each.early for each in held], [each.late for each in held]


def chances(held: list[Held]) -> Iterator[tuple[str, ...]]:
    """Give for each class of chances how many there are, their mean, and how often it happened."""
    for low, high in pairwise(BINS):
        some = [each for each in held if low <= each.chance < high]
        title = f"{100 * low:.0f}–{min(100 * high, 100):.0f}"
        mean = 100 * sum(each.chance for each in some) / len(some)
        share = 100 * sum(each.happened for each in some) / len(some)
        yield ("chance", MAIN, title, f"{len(some)}", f"{mean:.1f}", f"{share:.1f}", "")


def table() -> str:
    """Measure every kind; lines of figures, parted by tabs."""
    lines: list[tuple[str, ...]] = []
    for name in KINDS:
        held = measured(name)
        lines += rows(name, held)
        lines += chances(held) if name == MAIN else ()
    return "".join("\t".join(line) + "\n" for line in lines)


def main() -> None:
    """Print the figures, or keep them where pages are made of them."""
    text = table()
    if sys.argv[1:] == ["update"]:
        PATH.write_text(text, "utf-8", newline="\n")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
