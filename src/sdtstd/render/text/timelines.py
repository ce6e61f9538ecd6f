"""One thing on one day after the other: its title, then a line a day with a bar and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.frozen import frozen, replace
from sdtstd.render.text.bars import runs_of
from sdtstd.render.text.runs import beside, cut, folded, left, packed, right
from sdtstd.render.text.style import colour_of
from sdtstd.report import APART, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Cell, Column, Timeline, TimelineRow

_LEAST_BAR = 8
_MOST_BAR = 60
_INDENT = 2


@frozen
class _Told:
    """A column, its heading and its cells in words, and the cells."""

    column: Column
    words: tuple[str, ...]
    cells: tuple[Cell, ...]


def timeline_lines(block: Timeline, width: int, voice: Voice, glyphs: Glyphs) -> Iterator[Line]:
    """Lay out a timeline; where a line has no room for all, its figures go below."""
    yield from _head(block, width, voice)
    if not block.rows:
        return
    shown = _shown(block, width, voice)
    rooms = [max(map(cell_len, each.words)) for each in shown]
    bar = _room(width - _taken(rooms)) if _has_bars(block) else 0
    if _taken(rooms) - 2 > width:
        yield from _stacked(block, width, voice, glyphs)
        return
    for n, row in enumerate((None, *block.rows)):
        when, *figures = (_put(each, n, room, row) for each, room in zip(shown, rooms, strict=True))
        yield beside([when, *([_padded(row, bar, glyphs)] if bar else []), *figures])


def _taken(rooms: Iterable[int]) -> int:
    """Give the cells that columns take, with what stands behind each."""
    return sum(room + 2 for room in rooms)


def _shown(block: Timeline, width: int, voice: Voice) -> list[_Told]:
    """Give the columns; the spare ones where the bars have room beside them."""
    told = _told(block, voice)
    for each in [each for each in reversed(told) if each.column.spare]:
        rooms = (max(map(cell_len, one.words)) for one in told)
        if not _has_bars(block) or _room(width - _taken(rooms)):
            break
        told.remove(each)
    return told


def _room(free: int) -> int:
    """Give the width of the bars, none where they would be too short to be read."""
    return min(free, _MOST_BAR) if free >= _LEAST_BAR else 0


def _put(told: _Told, n: int, room: int, row: TimelineRow | None) -> Line:
    put = right if told.column.align == "right" else left
    colour = colour_of(told.cells[n - 1]) if row is not None and told.cells else "dim"
    return put(told.words[n], room, colour)


def _head(block: Timeline, width: int, voice: Voice) -> Iterator[Line]:
    """Give the title, and what became of it to the right of it, or below."""
    yield []
    title, told = voice.heading(block.title), voice.tell(block.told)
    parts = block.told.cells if isinstance(block.told, Parts) else (block.told,)
    *first, last = folded(title, width)
    yield from ([(each, "bold")] for each in first)
    if cell_len(last) + cell_len(told) + 2 <= width:
        yield [(last, "bold"), (f"  {told}".rstrip(), "")]
        return
    yield [(last, "bold")]
    lines = packed(filter(None, map(voice.tell, parts)), APART, width - _INDENT)
    yield from ([(" " * _INDENT, ""), (each, "")] for each in lines)


def _told(block: Timeline, voice: Voice) -> list[_Told]:
    """Give the columns in words; the cells of the first one are days, without a colour."""
    when, *columns = block.columns
    rows = list(zip(*(row.cells for row in block.rows), strict=True))
    figures = [_in_words(*each, voice) for each in zip(columns, rows, strict=True)]
    days = _in_words(when, tuple(row.when for row in block.rows), voice)
    return [replace(days, cells=()), *figures]


def _in_words(column: Column, cells: tuple[Cell, ...], voice: Voice) -> _Told:
    return _Told(column, (voice.tell(column.heading), *map(voice.tell, cells)), cells)


def _has_bars(block: Timeline) -> bool:
    return any(each.bar is not None for each in block.rows)


def _padded(row: TimelineRow | None, width: int, glyphs: Glyphs) -> Line:
    runs = runs_of(row.bar if row is not None else None, width, glyphs)
    return [*runs, (" " * (width - len(runs)), "")]


def _stacked(block: Timeline, width: int, voice: Voice, glyphs: Glyphs) -> Iterator[Line]:
    """Put each day with its bar on a line, and its figures under their headings below."""
    for row in block.rows:
        when = cut(voice.tell(row.when), width)
        bar = _room(width - cell_len(when) - 2)
        yield beside([[(when, "dim")], runs_of(row.bar, bar, glyphs) if bar else []])
        figures = (
            f"{voice.tell(column.heading)} {voice.tell(cell)}"
            for column, cell in zip(block.columns[1:], row.cells, strict=True)
            if voice.tell(cell)
        )
        for line in packed(figures, APART, width - _INDENT):
            yield [(" " * _INDENT, ""), (line, "")]
