"""Bars drawn with characters: nothing that exists is invisible, nothing looks fuller than it is."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from sdtstd.report import Bar

if TYPE_CHECKING:
    from sdtstd.render.text.style import Glyphs
    from sdtstd.report import Share

Run = tuple[str, str]  # characters, and the colour's name in the style


def runs_of(bar: Bar | Share | None, width: int, glyphs: Glyphs) -> list[Run]:
    """Draw a bar of either kind, nothing for none."""
    if bar is None:
        return []
    return bar_runs(bar, width, glyphs) if isinstance(bar, Bar) else share_runs(bar, width, glyphs)


def bar_runs(bar: Bar, width: int, glyphs: Glyphs) -> list[Run]:
    """Draw counted, possible and pipeline on one scale, with marks at expected and goal.

    The scale ends at the largest of them, so the goal's mark stands inside where it is passed.
    """
    amounts = (bar.counted, bar.possible, bar.pipeline)
    scale = Fraction(max(bar.goal, sum(amounts), bar.scale))
    room = width - 1  # the goal's mark stands behind its last cell
    cells = _cells(amounts, scale, room)
    drawn: list[Run] = []
    names = ("met", "possibly-met", "pending")
    for count, glyph, name in zip(
        cells, (glyphs.counted, glyphs.possible, glyphs.pipeline), names, strict=True
    ):
        drawn += [(glyph, name)] * count
    drawn += [(glyphs.rest, "dim")] * (room - len(drawn))
    goal = floor(room * bar.goal / scale) if scale else room
    drawn.insert(goal, (glyphs.goal, "mark"))
    expected = floor(room * min(bar.expected / scale, Fraction(1))) if scale else 0
    if 0 < expected < goal:
        drawn[expected] = (glyphs.expected, "mark")
    return drawn


def share_runs(share: Share, width: int, glyphs: Glyphs) -> list[Run]:
    """Draw the leaves by state: covered, partly covered, in progress, and the others."""
    total = sum(share.parts)
    if not total:
        return []
    cells = _cells(share.parts[:3], Fraction(total), width)
    drawn: list[Run] = [(glyphs.counted, "covered")] * cells[0]
    drawn += [(glyphs.possible, "partly")] * cells[1]
    drawn += [(glyphs.pipeline, "in-progress")] * cells[2]
    return drawn + [(glyphs.rest, "dim")] * (width - len(drawn))


def _cells(amounts: tuple[int, ...], scale: Fraction, room: int) -> list[int]:
    """Share out the cells by cumulated amounts, rounded down; something gets at least one."""
    cells: list[int] = []
    reached = 0
    for amount in amounts:
        reached += amount
        end = floor(room * reached / scale) if scale else 0
        least = 1 if amount else 0
        cells.append(max(end - sum(cells), least))
    while sum(cells) > room:
        cells[cells.index(max(cells))] -= 1
    return cells
