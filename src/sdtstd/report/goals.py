"""Blocks of targets and tasks: how far each has come, with its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum
    from fractions import Fraction

    from sdtstd.diagnostics import Message
    from sdtstd.report.cells import Anchor, Cell, Share, Title, Worded


@frozen
class Bar:
    """Numbers on one scale: what is shown, may be, is on its way; what was expected; the goal.

    The scale reaches to the largest of them, or to `scale`, which bars below each other share.
    """

    counted: int
    possible: int
    pipeline: int
    expected: Fraction
    goal: int
    scale: int = 0


@frozen
class Goal:
    """One target in a list of them: what is reached of what, its state, its day, its bar.

    `notes` are what stands beside: values reported, what was expected by now.
    """

    record: Anchor
    title: Title
    value: Cell
    state: StrEnum | Worded
    due: date
    bar: Bar | None = None
    notes: tuple[Cell, ...] = ()
    owner: tuple[str, ...] = ()


@frozen
class Goals:
    """Targets one below the other; those of which nothing can be said stand together at the end.

    `brief` gives each a single line, however narrow the place is.
    """

    rows: tuple[Goal, ...]
    silent: tuple[Goal, ...] = ()
    brief: bool = False


@frozen
class Whole:
    """One task or field with the states of its leaves: and how many there are in each.

    `below` tells that it is a part of one above.
    """

    record: Anchor
    title: Title
    share: Share
    leaves: int
    states: tuple[tuple[StrEnum, int], ...]
    remark: Cell = None
    below: bool = False


@frozen
class Shares:
    """Tasks or fields one below the other."""

    rows: tuple[Whole, ...]


@frozen
class Meter:
    """One target whole: how it stands, its bar where it has one, and its figures in words."""

    record: Anchor
    title: Title
    state: StrEnum | Worded
    bar: Bar | None
    figures: tuple[tuple[Message, Cell], ...]
    remarks: tuple[Message, ...] = ()
