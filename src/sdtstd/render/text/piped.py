"""Text in a pipe: one record a line, columns in line, nothing wrapped, nothing cut."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

from sdtstd.render.text.findings import finding_lines
from sdtstd.render.text.runs import plain
from sdtstd.render.text.screen import Screen
from sdtstd.render.text.style import BLOCKS
from sdtstd.report import (
    TITLES,
    Example,
    Findings,
    Footnotes,
    Goals,
    Heading,
    Meter,
    Outline,
    Pairs,
    Sentences,
    Share,
    Shares,
    Table,
    Timeline,
    unfolded,
)
from sdtstd.sinks.inert import line as safe
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.voice import Voice
    from sdtstd.report import Branch, Cell, Column, Flat, Report
    from sdtstd.sinks.inert import Inert


_WIDTH = 80


def render_piped(report: Report, voice: Voice) -> Inert:
    """Write a report as plain lines, the same at any width."""
    return lines(each.rstrip() for each in _lines(report, voice))


def _lines(report: Report, voice: Voice) -> Iterator[str]:
    screen = Screen(report, voice, _WIDTH, BLOCKS)
    if screen.is_laid_out:
        yield from _screen(report, voice, screen)
        return
    yield voice.tell(report.title)
    if report.aside is not None:
        yield voice.tell(report.aside)
    for block in unfolded(report.blocks):
        if isinstance(block, Heading):
            yield ""
        yield from _block(block, voice)
    if report.next_step is not None:
        yield ""
        yield voice.tell(report.next_step)


def _screen(report: Report, voice: Voice, screen: Screen) -> Iterator[str]:
    """Write what a terminal of the usual width shows."""
    yield from map(plain, screen.title())
    for block in unfolded(report.blocks):
        match block:
            case Goals() | Shares() | Timeline():
                yield from map(plain, screen.block(block))
            case Heading():
                yield ""
                yield from screen.folded(voice.tell(block.text))
            case Sentences():
                for cell in block.cells:
                    yield from screen.folded(voice.tell(cell))
            case Footnotes():
                yield from screen.footnotes(block)
            case _:
                yield from _block(block, voice)
    if report.next_step is not None:
        yield from screen.next_step()


def aligned(rows: list[list[str]]) -> Iterator[str]:
    """Put rows of words into columns, measured in terminal cells; the last one runs free."""
    cells = [[cell_len(word) for word in row[:-1]] for row in rows]
    widths = [max(column) for column in zip(*cells, strict=True)]
    for row, own in zip(rows, cells, strict=True):
        lacking = map(sub, widths, own)
        padded = [word + " " * more for word, more in zip(row, lacking, strict=False)]
        yield "  ".join([*padded, row[-1]])


def _block(block: Flat, voice: Voice) -> Iterator[str]:  # noqa: C901 - a case a kind
    match block:
        case Heading():
            yield f"# {voice.tell(block.text)}"
        case Sentences():
            yield from map(voice.tell, block.cells)
        case Table():
            yield from _table(block, voice)
        case Outline():
            for row in block.rows:
                yield _named(row, block.columns, voice)
                yield from (f"    {voice.tell(each)}" for each in row.lines)
        case Pairs():
            yield from aligned(
                [[safe(voice.tell(name)), _word(cell, voice)] for name, cell in block.rows]
            )
        case Footnotes():
            yield from map(voice.tell, block.notes)
        case Goals() | Shares() | Timeline():
            raise AssertionError(block)
        case Meter():
            yield "  ".join(_meter(block, voice))
        case Example():
            yield from block.text.splitlines()
        case Findings():
            yield from finding_lines(block, voice)
        case _:
            assert_never(block)


def _table(table: Table, voice: Voice) -> Iterator[str]:
    if not table.rows:
        if table.empty is not None:
            yield voice.tell(table.empty)
        return
    kept = [n for n, cell in enumerate(table.rows[0]) if not isinstance(cell, Share)]
    heading: list[str] = [safe(voice.tell(table.columns[n].heading)) for n in kept]
    yield from aligned([heading, *([_word(row[n], voice) for n in kept] for row in table.rows)])


def _named(row: Branch, columns: tuple[Column, ...], voice: Voice) -> str:
    """Give what names a thing, up to its title, then its other cells under their headings."""
    n = next((n for n, cell in enumerate(row.cells) if isinstance(cell, TITLES)), 0) + 1
    rest = zip(columns[n:], row.cells[n:], strict=False)
    told = ((voice.tell(each.heading), voice.tell(cell)) for each, cell in rest)
    words = (f"{heading} {word}" for heading, word in told if word)
    return "  ".join(filter(None, (*map(voice.tell, row.cells[:n]), " · ".join(words))))


def _meter(meter: Meter, voice: Voice) -> list[str]:
    figures = [f"{voice.tell(name)} {voice.tell(cell)}".rstrip() for name, cell in meter.figures]
    figured = "; ".join([*figures, *map(voice.tell, meter.remarks)])
    state = voice.tell(meter.state) or "-"
    return [meter.record.id, safe(state), safe(voice.title(meter.title)), safe(figured)]


def _word(cell: Cell, voice: Voice) -> str:
    return safe(voice.tell(cell)) or "-"
