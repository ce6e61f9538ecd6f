"""Tables on a terminal: in columns where they fit, else a row below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Table as Grid
from rich.text import Text

from sdtstd.render.text.brush import INDENT, inside
from sdtstd.render.text.runs import packed
from sdtstd.report import APART, TITLES, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.brush import Brush
    from sdtstd.report import Cell, Column, Outline, Pairs, Table


def draw_table(table: Table, brush: Brush) -> Iterator[RenderableType]:
    """Draw a table, or say why it has no rows."""
    if not table.rows:
        yield brush.cell(table.empty)
    elif _natural_width(table, brush) <= brush.width:
        yield _grid(table, brush)
    else:
        for row in table.rows:
            yield from _stacked(table.columns, row, brush)


def draw_outline(outline: Outline, brush: Brush) -> Iterator[RenderableType]:
    """Draw each thing with its lines below, moved in."""
    for row in outline.rows:
        yield from _stacked(outline.columns, row.cells, brush)
        for line in row.lines:
            yield from (inside(each, 2 * INDENT) for each in _lines(line, brush))


def _lines(cell: Cell, brush: Brush) -> Iterator[Text]:
    """Draw a cell; of several things side by side none is parted from itself."""
    if not isinstance(cell, Parts) or cell.between != APART:
        yield brush.cell(cell)
        return
    words = filter(None, map(brush.voice.tell, cell.cells))
    yield from map(brush.text, packed(words, APART, brush.width - 2 * INDENT))


def draw_pairs(pairs: Pairs, brush: Brush) -> RenderableType:
    """Draw names with their values."""
    grid = Grid(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", max_width=brush.width // 3)
    grid.add_column(overflow="fold")
    for name, cell in pairs.rows:
        grid.add_row(brush.words(name, "dim"), brush.cell(cell))
    return grid


def _natural_width(table: Table, brush: Brush) -> int:
    columns = zip(*table.rows, strict=True)
    headings = (brush.voice.tell(column.heading) for column in table.columns)
    widths = (
        max(cell_len(heading), *(brush.cell(cell).cell_len for cell in column))
        for heading, column in zip(headings, columns, strict=True)
    )
    return sum(widths) + 2 * (len(table.columns) - 1)


def _stacked(
    columns: tuple[Column, ...], row: tuple[Cell, ...], brush: Brush
) -> Iterator[RenderableType]:
    """Tell a row that is too wide for columns: its name on one line, the rest below."""
    named = next((n for n, cell in enumerate(row) if isinstance(cell, TITLES)), 0) + 1
    shown = [brush.cell(cell) for cell in row]
    head = [text for text in shown[:named] if text.plain]
    named_on = Text("  ").join(head) if head else Text("")
    if named_on.cell_len > brush.width and len(head) > 1:  # the title goes to a line of its own
        yield Text("  ").join(head[:-1])
        yield inside(head[-1], 2 * INDENT)
    else:
        yield named_on
    rest = (
        f"{brush.voice.tell(column.heading)} {text.plain}"
        for column, text in list(zip(columns, shown, strict=False))[named:]
        if text.plain
    )
    for line in brush.packed(rest, brush.width - 2 * INDENT):
        yield inside(Text(line, "dim" if brush.style.colour else ""), 2 * INDENT)


def _grid(table: Table, brush: Brush) -> RenderableType:
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    for column in table.columns:
        heading = brush.words(column.heading, "dim")
        grid.add_column(heading, justify=column.align, overflow="fold")
    for row in table.rows:
        grid.add_row(*(brush.cell(cell) for cell in row))
    return grid
