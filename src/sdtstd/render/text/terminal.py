"""Text on a terminal: drawn by rich at the terminal's width, all words sanitized first."""

from __future__ import annotations

from enum import StrEnum
from io import StringIO
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sdtstd.diagnostics import say
from sdtstd.render.text.bars import bar_runs, share_runs
from sdtstd.render.text.findings import source_lines, total_lines
from sdtstd.render.text.sanitize import safe
from sdtstd.render.text.style import COLOURS
from sdtstd.report import (
    Bar,
    Code,
    Findings,
    Heading,
    Lines,
    Meters,
    Pairs,
    Record,
    Share,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.bars import Run
    from sdtstd.render.text.style import Style
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Cell, Meter, Report, Snippet

_BAR = 42
_SHARE = 12
_INDENT = 2


def render_terminal(report: Report, voice: Voice, style: Style) -> str:
    """Draw a report at the style's width."""
    return _Painter(voice, style).paint(report)


class _Painter:
    def __init__(self, voice: Voice, style: Style) -> None:
        self.voice = voice
        self.style = style
        self.width = style.width or 80

    def paint(self, report: Report) -> str:
        out = StringIO()
        console = Console(
            file=out,
            width=self.width,
            force_terminal=True,
            color_system="standard" if self.style.colour else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )
        console.print(self._text(self.voice.tell(report.title), "bold"))
        for block in report.blocks:
            for each in self._block(block):
                console.print(each, soft_wrap=isinstance(block, Code))
        if report.next_step is not None:
            console.print()
            console.print(self._text(self.voice.tell(report.next_step), "dim"))
        lines = out.getvalue().split("\n")
        return "\n".join(line.rstrip() for line in lines)

    def _block(self, block: Block) -> Iterator[RenderableType]:
        match block:
            case Heading():
                yield Text("")
                yield self._text(self.voice.tell(block.text), "bold")
            case Lines():
                yield from (self._cell(cell) for cell in block.cells)
            case Table():
                yield from self._table(block)
            case Pairs():
                yield self._pairs(block)
            case Meters():
                yield from self._meters(block)
            case Code():
                # Not wrapped: what a reader copies has to be what stands in the example.
                for line in block.text.splitlines():
                    yield self._text(f"{' ' * _INDENT}{line}", "cyan")
            case Findings():
                for snippet in block.shown:
                    yield from self._finding(snippet)
                yield from (
                    self._text(self.voice.tell(each), "bold") for each in total_lines(block)
                )
            case _:
                assert_never(block)

    def _text(self, words: str, style: str = "") -> Text:
        return Text(safe(words), style=style if self.style.colour else "", overflow="fold")

    def _cell(self, cell: Cell) -> Text:
        if isinstance(cell, Share):
            return self._runs(share_runs(cell, _SHARE, self.style.glyphs))
        words = self.voice.tell(cell)
        if isinstance(cell, Record):
            return self._text(words, "cyan")
        return self._text(words, COLOURS.get(cell.value, "") if isinstance(cell, StrEnum) else "")

    def _runs(self, runs: list[Run]) -> Text:
        text = Text(no_wrap=True)
        for glyph, name in runs:
            style = "bold" if name == "mark" else COLOURS.get(name, "dim")
            text.append(glyph, style if self.style.colour else "")
        return text

    def _table(self, table: Table) -> Iterator[RenderableType]:
        if not table.rows:
            yield self._cell(table.empty)
        elif self._natural_width(table) <= self.width:
            yield self._grid(table)
        else:
            for row in table.rows:
                yield from self._stacked(table, row)

    def _natural_width(self, table: Table) -> int:
        columns = zip(*table.rows, strict=True)
        headings = (self.voice.tell(column.heading) for column in table.columns)
        widths = (
            max(cell_len(heading), *(self._cell(cell).cell_len for cell in column))
            for heading, column in zip(headings, columns, strict=True)
        )
        return sum(widths) + 2 * (len(table.columns) - 1)

    def _stacked(self, table: Table, row: tuple[Cell, ...]) -> Iterator[RenderableType]:
        """Tell a row that is too wide for columns: its name on one line, the rest below."""
        named = next((n for n, cell in enumerate(row) if isinstance(cell, Title)), 0) + 1
        shown = [self._cell(cell) for cell in row]
        head = [text for text in shown[:named] if text.plain]
        named_on = Text("  ").join(head) if head else Text("")
        if named_on.cell_len > self.width and len(head) > 1:  # the title goes to a line of its own
            yield Text("  ").join(head[:-1])
            yield Padding(head[-1], (0, 0, 0, 2 * _INDENT))
        else:
            yield named_on
        rest = (
            f"{self.voice.tell(column.heading)} {text.plain}"
            for column, text in list(zip(table.columns, shown, strict=True))[named:]
            if text.plain
        )
        for line in self._packed(rest, self.width - 2 * _INDENT):
            yield Padding(Text(line, "dim" if self.style.colour else ""), (0, 0, 0, 2 * _INDENT))

    def _packed(self, words: Iterable[str], room: int) -> Iterator[str]:
        """Put words with dots between them on lines, so that no name is parted from its value."""
        line = ""
        for each in words:
            longer = f"{line}{self.style.glyphs.dot}{each}" if line else each
            if line and cell_len(longer) > room:
                yield line
                longer = each
            line = longer
        if line:
            yield line

    def _grid(self, table: Table) -> RenderableType:
        grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
        for column in table.columns:
            heading = self._text(self.voice.tell(column.heading), "dim")
            grid.add_column(heading, justify=column.align, overflow="fold")
        for row in table.rows:
            grid.add_row(*(self._cell(cell) for cell in row))
        return grid

    def _pairs(self, pairs: Pairs) -> RenderableType:
        grid = Grid(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        grid.add_column(overflow="fold", max_width=self.width // 3)
        grid.add_column(overflow="fold")
        for name, cell in pairs.rows:
            grid.add_row(self._text(self.voice.tell(name), "dim"), self._cell(cell))
        return grid

    def _meters(self, meters: Meters) -> Iterator[RenderableType]:
        if any(isinstance(meter.bar, Bar) for meter in meters.rows):
            yield self._legend()
        for meter in meters.rows:
            yield from self._meter(meter)

    def _legend(self) -> Text:
        glyphs = self.style.glyphs
        pairs = (
            (glyphs.counted, say("counted")),
            (glyphs.possible, say("possible")),
            (glyphs.pipeline, say("pipeline")),
            (glyphs.expected, say("expected by now")),
            (glyphs.goal, say("goal")),
        )
        return self._text("  ".join(f"{g} {self.voice.tell(name)}" for g, name in pairs), "dim")

    def _meter(self, meter: Meter) -> Iterator[RenderableType]:
        yield Text("")
        yield self._name(meter)
        width = min(_BAR, self.width - _INDENT)
        if isinstance(meter.bar, Bar):
            yield self._inside(self._runs(bar_runs(meter.bar, width, self.style.glyphs)))
        if isinstance(meter.bar, Share) and any(meter.bar.parts):
            yield self._inside(self._runs(share_runs(meter.bar, width - 1, self.style.glyphs)))
        figures = (
            f"{self.voice.tell(name)} {self.voice.tell(cell)}".rstrip()
            for name, cell in meter.figures
        )
        for line in self._packed(figures, self.width - _INDENT):
            yield self._inside(self._text(line))
        for remark in meter.remarks:
            yield self._inside(self._text(self.voice.tell(remark), "dim"))

    def _name(self, meter: Meter) -> RenderableType:
        title = self._text(self.voice.title(meter.title))
        name = self._text(meter.record.id, "cyan")
        lead = name
        if meter.state is not None:
            colour = COLOURS[meter.state.value]
            lead = self._text(self.voice.tell(meter.state), f"bold {colour}")
        heading = Text.assemble(lead, "  ", title, overflow="fold")
        rest = [] if meter.state is None else [self._inside(name)]
        if heading.cell_len <= self.width:
            return Group(heading, *rest)
        return Group(lead, self._inside(title), *rest)

    def _inside(self, text: Text) -> Padding:
        return Padding(text, (0, 0, 0, _INDENT))

    def _finding(self, snippet: Snippet) -> Iterator[RenderableType]:
        finding, place = snippet.finding, snippet.finding.place
        severity = finding.rule.severity
        yield Text.assemble(
            self._text(str(place), "bold"),
            " ",
            self._text(self.voice.tell(severity), COLOURS[severity.value]),
            " ",
            self._text(f"{finding.rule.code} {finding.rule.name}", "bold"),
            overflow="fold",
        )
        if snippet.line is not None:
            room = self.width - _INDENT
            source, carets = source_lines(snippet.line, place, room, self.style.glyphs.caret)
            yield self._inside(self._text(source))
            yield self._inside(self._text(carets, COLOURS[severity.value]))
        yield self._inside(self._text(self.voice.tell(finding.message)))
        hint = self.voice.tell(say("hint: {hint}", hint=finding.hint))
        yield self._inside(self._text(hint, "dim"))
        yield Text("")
