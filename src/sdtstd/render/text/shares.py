"""Tasks and fields on a screen, a line each: a bar of their leaves, and the numbers by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.render.text.bars import share_runs
from sdtstd.render.text.runs import beside, folded, left, plain, right, width_of
from sdtstd.report import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Shares, Whole

_MOST_NAME = 30
_LEAST_BAR = 8
_INDENT = 2
_BELOW = "  "


def share_lines(shares: Shares, width: int, voice: Voice, glyphs: Glyphs) -> Iterator[Line]:
    """Lay out the tasks; where a line has no room for all, its numbers go below."""
    names = [_BELOW * each.below + voice.tell(Name(each.title)) for each in shares.rows]
    room = min(max(map(cell_len, names), default=0), _MOST_NAME, width // 3)
    totals = max((len(str(each.leaves)) for each in shares.rows), default=0)
    for words in (_in_columns(shares, voice), _packed(shares, voice)):
        bar = width - room - totals - max((width_of(each) for each in words), default=0) - 6
        if bar >= _LEAST_BAR:
            break
    for name, row, numbers in zip(names, shares.rows, words, strict=True):
        head = [left(name, room), right(str(row.leaves), totals)]
        if bar >= _LEAST_BAR:
            runs = share_runs(row.share, bar, glyphs)
            padded = [*runs, (" " * (bar - len(runs)), "")]
            yield beside([head[0], padded, head[1], numbers])
            continue
        rest = width - room - totals - 4
        yield beside([head[0], share_runs(row.share, rest, glyphs), head[1]])
        for line in folded(plain(numbers), width - _INDENT):
            yield [(" " * _INDENT, ""), (line, "")]


def _in_columns(shares: Shares, voice: Voice) -> list[Line]:
    """Tell the states that occur in any row, each in a column of its own."""
    columns = [_column(n, shares.rows, voice) for n in range(_states(shares))]
    kept = [cells for cells in columns if any(cell.strip() for cell in cells)]
    told = (
        [*([(cells[n], "")] for cells in kept), *_remark(row, voice)]
        for n, row in enumerate(shares.rows)
    )
    return [beside(columns) for columns in told]


def _packed(shares: Shares, voice: Voice) -> list[Line]:
    """Tell the states of each row one after the other."""
    told = (
        [*([(f"{voice.tell(word)} {n}", "")] for word, n in row.states if n), *_remark(row, voice)]
        for row in shares.rows
    )
    return [beside(columns) for columns in told]


def _remark(row: Whole, voice: Voice) -> list[Line]:
    told = voice.tell(row.remark)
    return [[(told, "dim")]] if told else []


def _states(shares: Shares) -> int:
    return len(shares.rows[0].states) if shares.rows else 0


def _column(n: int, rows: tuple[Whole, ...], voice: Voice) -> list[str]:
    told = [(voice.tell(row.states[n][0]), row.states[n][1]) for row in rows]
    digits = max(len(str(number)) for _, number in told)
    shown = [f"{word} {number:>{digits}}" if number else "" for word, number in told]
    room = max(map(cell_len, shown))
    return [each + " " * (room - cell_len(each)) for each in shown]
