"""A page: what stands on it, section by section, in figures and in blocks that any report has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.report.blocks import Footnotes, Heading, Outline, Pairs, Sentences, Table
from sdtstd.report.figures import BurnUp, Diagram, Heat, Series

if TYPE_CHECKING:
    from enum import StrEnum

    from sdtstd.diagnostics import Message
    from sdtstd.report.cells import Cell, Name
    from sdtstd.report.figures import Bullet
    from sdtstd.report.goals import Goal
    from sdtstd.rows.page import PageRows

Told = Heading | Sentences | Footnotes | Table | Outline | Pairs
"""The blocks of reports that a page has."""


@frozen
class Standing:
    """How many goals are in each state, with its words; `plan` is theirs, None for all plans."""

    plan: str | None
    goals: int
    states: tuple[tuple[StrEnum, Message, int], ...]


@frozen
class Covered:
    """How many leaves of the standards system are in each state, and how much is at no leaf."""

    leaves: int
    states: tuple[tuple[StrEnum, int], ...]
    unplaced: int


@frozen
class Bullets:
    """Goals one below the other, each with its figure where it has one; those without data last."""

    rows: tuple[tuple[Goal, Bullet | None], ...]
    silent: tuple[Goal, ...]


@frozen
class Counts:
    """Numbers in a row, each with its words and the key of the fold that has its members."""

    rows: tuple[tuple[Cell, int, str], ...]


@frozen
class Apart:
    """How many standards at each place are at no leaf; without a path those at no place at all."""

    rows: tuple[tuple[Cell, str | None, int], ...]


@frozen
class Fold:
    """Blocks that a reader opens; on paper they are open, and so for who goes to the key."""

    summary: Cell
    blocks: tuple[PageBlock, ...]
    key: str = ""


Figure = Standing | Covered | Bullets | Counts | Apart | BurnUp | Series | Heat | Diagram
PageBlock = Told | Figure | Fold


@frozen
class Section:
    """A part of the page; `key` is its address."""

    key: str
    heading: Message | Name
    blocks: tuple[PageBlock, ...]


@frozen
class Page:
    """A page whole: its name, its day, what is seen first, and the sections below.

    `records`, `leaves` and `targets` are the ids of what it can open, `rows` what numbers open to.
    """

    title: Cell
    aside: Cell
    first: tuple[Section, ...]
    sections: tuple[Section, ...]
    records: frozenset[str]
    leaves: frozenset[str]
    targets: frozenset[str]
    rows: PageRows


def told(block: object) -> Told:
    """Give a block that a page has; any other is a fault of who put it there."""
    assert isinstance(block, Told)
    return block
