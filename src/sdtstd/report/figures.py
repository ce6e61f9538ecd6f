"""Figures of a page: a goal on one scale, its course, the system as a diagram, texts by level.

They hold numbers and words; where a line is drawn is a matter of the format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum
    from fractions import Fraction

    from sdtstd.codes import Level
    from sdtstd.diagnostics import Message
    from sdtstd.report.cells import Anchor, Cell, Title
    from sdtstd.report.goals import Bar


@frozen
class Reported:
    """A value that somebody reported: the last day to which it may belong, and how it is told."""

    day: date
    value: Fraction
    words: Message


@frozen
class Track:
    """The way of an indicator: where it starts, where it was expected to be, the goal."""

    baseline: Fraction | None
    expected: Fraction | None
    goal: Fraction


@frozen
class Bullet:
    """A goal on one scale: the parts of a count, or the way of an indicator.

    `goal` is told with its sign, `expected` where it is neither nothing nor the goal. `reported`
    counts what the goal counts and lies on the scale; `related` values count something else, and
    are told beside it.
    """

    record: Anchor
    title: Title
    scale: Bar | Track
    goal: Cell
    expected: Cell = None
    reported: Reported | None = None
    related: tuple[Cell, ...] = ()
    undated: int = 0


@frozen
class Step:
    """A count on a day: what surely counts, what may besides, what was expected by then."""

    day: date
    counted: int
    possible: int
    expected: Fraction


@frozen
class BurnUp:
    """A count from the first day of its window to a day, held against the pace to its goal.

    `goal` is the number of records that reaches it, `told` the goal with its sign. The first day
    of the window has nothing before it: from there the count goes to the first step.
    """

    record: Anchor
    title: Title
    opens: date
    closes: date
    day: date
    goal: int
    told: Cell
    steps: tuple[Step, ...]
    reported: tuple[Reported, ...] = ()


@frozen
class Series:
    """The reported values of an indicator, held against the line from its baseline to its goal."""

    record: Anchor
    title: Title
    closes: date
    day: date
    goal: Fraction
    told: Cell
    baseline: Reported | None
    reported: tuple[Reported, ...]


@frozen
class Box:
    """A task, a field or a leaf of the system, by its path.

    A leaf has a `state`; what has parts has `states`, how many of its leaves are in each. `records`
    are those placed exactly there. Those of a task of measures are measures.
    """

    place: str
    title: Title
    records: int
    state: StrEnum | None = None
    states: tuple[tuple[StrEnum, int], ...] = ()
    unplaced: int = 0
    owner: tuple[str, ...] = ()
    by_measures: bool = False
    parts: tuple[Box, ...] = ()

    @property
    def leaves(self) -> int:
        """How many leaves there are in it; a leaf is one."""
        return sum(n for _, n in self.states) if self.state is None else 1


@frozen
class Diagram:
    """The standards system from its title down to its leaves, and its totals; None: no system."""

    title: Title | None
    states: tuple[tuple[StrEnum, int], ...]
    unplaced: int
    boxes: tuple[Box, ...]


@frozen
class HeatRow:
    """Existing texts of one place by level, and all of them; at no leaf where the place is None.

    `whole` is a row whose texts are shown again in the rows of its parts. `surveyed` tells the day
    up to which somebody looked for texts there, None where nobody is said to have.
    """

    place: str | None
    title: Title | Message
    numbers: tuple[int, ...]
    total: int
    whole: bool = False
    surveyed: Cell = None


@frozen
class Heat:
    """Existing texts by place and level; totals are of distinct texts, whatever rows have them."""

    levels: tuple[Level, ...]
    rows: tuple[HeatRow, ...]
    totals: tuple[int, ...]
    total: int
