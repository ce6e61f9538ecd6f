"""Text on a terminal: drawn by rich at the terminal's width, all words sanitized first."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, assert_never

from rich.console import Console
from rich.text import Text

from sdtstd.diagnostics import say
from sdtstd.render.text.brush import INDENT, Brush, inside
from sdtstd.render.text.findings import hidden_lines, hint_of, source_lines
from sdtstd.render.text.meters import draw_meter
from sdtstd.render.text.screen import Screen
from sdtstd.render.text.style import ASCII, COLOURS, IN_ASCII
from sdtstd.render.text.tables import draw_outline, draw_pairs, draw_table
from sdtstd.report import (
    Example,
    Findings,
    Footnotes,
    Goals,
    Heading,
    Meter,
    Outline,
    Pairs,
    Sentences,
    Shares,
    Table,
    Timeline,
    unfolded,
)
from sdtstd.sinks.terminal import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Style
    from sdtstd.render.voice import Voice
    from sdtstd.report import Flat, Report, Snippet
    from sdtstd.sinks.inert import Inert


def render_terminal(report: Report, voice: Voice, style: Style) -> Inert:
    """Draw a report at the style's width."""
    brush, out = Brush(voice, style), StringIO()
    console = _console(out, brush)
    screen = Screen(report, voice, brush.width, style.glyphs)
    _print(console, screen.title(), brush)
    for block in unfolded(report.blocks):
        match block:
            case Goals() | Shares() | Timeline():
                _print(console, screen.block(block), brush)
            case Sentences() if screen.is_laid_out:
                words = (line for cell in block.cells for line in screen.folded(voice.tell(cell)))
                _print(console, ([(line, "")] for line in words), brush)
            case Footnotes():
                _print(console, ([(line, "dim")] for line in screen.footnotes(block)), brush)
            case _:
                for each in _block(block, brush):
                    console.print(each, soft_wrap=isinstance(block, Example))
    if report.next_step is not None:
        if not screen.is_laid_out:
            console.print()
        _print(console, ([(line, "dim")] for line in screen.next_step()), brush)
    text = out.getvalue()
    if style.glyphs is ASCII:
        text = text.translate(IN_ASCII)
    return drawn("\n".join(line.rstrip() for line in text.split("\n")))


def _console(out: StringIO, brush: Brush) -> Console:
    return Console(
        file=out,
        width=brush.width,
        force_terminal=True,
        color_system="standard" if brush.style.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def _print(console: Console, lines: Iterable[Line], brush: Brush) -> None:
    for line in lines:
        console.print(brush.line(line), soft_wrap=True)


def _block(  # noqa: C901 - a case a kind of block
    block: Flat, brush: Brush
) -> Iterator[RenderableType]:
    match block:
        case Heading():
            yield Text("")
            yield brush.words(block.text, "bold")
        case Sentences():
            yield from (brush.cell(cell) for cell in block.cells)
        case Goals() | Shares() | Timeline() | Footnotes():
            raise AssertionError(block)
        case Table():
            yield from draw_table(block, brush)
        case Outline():
            yield from draw_outline(block, brush)
        case Pairs():
            yield draw_pairs(block, brush)
        case Meter():
            yield from draw_meter(block, brush)
        case Example():
            # Not wrapped: what a reader copies has to be what stands in the example.
            for line in block.text.splitlines():
                yield brush.text(f"{' ' * INDENT}{line}", "cyan")
        case Findings():
            for snippet in block.shown:
                yield from _finding(snippet, brush)
            yield from (brush.words(each, "bold") for each in hidden_lines(block))
        case _:
            assert_never(block)


def _finding(snippet: Snippet, brush: Brush) -> Iterator[RenderableType]:
    finding, place = snippet.finding, snippet.finding.place
    severity = finding.rule.severity
    yield Text.assemble(
        brush.text(str(place), "bold"),
        " ",
        brush.words(severity, COLOURS[severity.value]),
        " ",
        brush.text(f"{finding.rule.code} {finding.rule.name}", "bold"),
        overflow="fold",
    )
    if snippet.line is not None:
        room = brush.width - INDENT
        source, carets = source_lines(snippet.line, place, room, brush.style.glyphs.caret)
        yield inside(brush.text(source))
        yield inside(brush.text(carets, COLOURS[severity.value]))
    yield inside(brush.words(finding.message))
    yield inside(brush.words(say("hint: {hint}", hint=hint_of(finding)), "dim"))
    yield Text("")
