"""What of a report is laid out in cells, the same on a terminal and in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.render.text.goal_layout import layout, tell
from sdtstd.render.text.goals import goal_lines
from sdtstd.render.text.legend import GAP, bars_of, legend
from sdtstd.render.text.runs import folded, packed
from sdtstd.render.text.shares import share_lines
from sdtstd.render.text.timelines import timeline_lines
from sdtstd.report import APART, Footnotes, Goals, Parts, Shares, Timeline, unfolded
from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Cell, Report


class Screen:
    """Lays out the title of a report, its goals and its shares; a legend stands above the first."""

    def __init__(self, report: Report, voice: Voice, width: int, glyphs: Glyphs) -> None:
        self._blocks = tuple(unfolded(report.blocks))
        goals = [each for each in self._blocks if isinstance(each, Goals)]
        told = [each for one in goals for each in tell(one, voice)]
        self._layout = layout(told, width, brief=any(each.brief for each in goals))
        self._report, self._voice, self._width, self._glyphs = report, voice, width, glyphs
        self._first = next((each for each in self._blocks if any(bars_of((each,)))), None)

    @property
    def is_laid_out(self) -> bool:
        """Whether the report has what is laid out in cells, and is folded in a pipe too."""
        return any(isinstance(each, Goals | Shares | Timeline) for each in self._blocks)

    def title(self) -> Iterator[Line]:
        """Put what stands beside the title to the right of its line, or below."""
        title, aside = self._voice.tell(self._report.title), self._report.aside
        if aside is None:
            yield from ([(each, "bold")] for each in self.folded(title))
            return
        parts = filter(None, map(self._voice.tell, _apart(aside)))
        below = list(packed(parts, APART, self._width))
        words = shown(self._voice.tell(aside))
        *first, last = self.folded(title)
        yield from ([(each, "bold")] for each in first)
        room = self._width - cell_len(words) - cell_len(last)
        if room >= 2:
            yield [(last, "bold"), (" " * room, ""), (words, "dim")]
            return
        yield [(last, "bold")]
        yield from ([(each, "dim")] for each in below)

    def block(self, block: Goals | Shares | Timeline) -> Iterator[Line]:
        """Lay out a block of goals, of shares, or of days."""
        if block is self._first:
            words = legend(self._blocks, self._voice, self._glyphs)
            yield from ([(each, "dim")] for each in packed(words, GAP, self._width))
        if isinstance(block, Shares):
            yield []
            yield from share_lines(block, self._width, self._voice, self._glyphs)
            return
        if isinstance(block, Timeline):
            yield from timeline_lines(block, self._width, self._voice, self._glyphs)
            return
        told = tell(block, self._voice)
        if any(isinstance(each, Timeline) for each in self._blocks):
            yield []  # else they would read as the end of what stands above
        yield from goal_lines(block, told, self._layout, self._voice, self._glyphs)

    def footnotes(self, block: Footnotes) -> Iterator[str]:
        """Put footnotes below each other, short ones side by side."""
        return packed(map(self._voice.tell, block.notes), "   ", self._width)

    def next_step(self) -> Iterator[str]:
        """Say what to do next; of several things none is parted unless it is too long."""
        words = map(self._voice.tell, _apart(self._report.next_step))
        return packed(filter(None, words), APART, self._width)

    def folded(self, words: str) -> list[str]:
        """Break a sentence into lines of the width."""
        return folded(words, self._width)


def _apart(cell: Cell) -> Iterator[Cell]:
    """Give the things that stand apart in a cell."""
    if isinstance(cell, Parts) and cell.between == APART:
        for each in cell.cells:
            yield from _apart(each)
    else:
        yield cell
