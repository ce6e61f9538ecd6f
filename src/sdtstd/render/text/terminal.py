"""Text on a terminal: drawn by rich at the terminal's width, all words sanitized first."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, assert_never

from rich.console import Console
from rich.text import Text

from sdtstd.diagnostics import say
from sdtstd.render.text.brush import INDENT, Brush, inside
from sdtstd.render.text.findings import hidden_lines, source_lines
from sdtstd.render.text.meters import draw_meters
from sdtstd.render.text.style import COLOURS
from sdtstd.render.text.tables import draw_outline, draw_pairs, draw_table
from sdtstd.report import (
    Example,
    Findings,
    Heading,
    Meters,
    Outline,
    Pairs,
    Sentences,
    Table,
    unfolded,
)
from sdtstd.sinks.terminal import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.style import Style
    from sdtstd.render.voice import Voice
    from sdtstd.report import Flat, Report, Snippet
    from sdtstd.sinks.inert import Inert


def render_terminal(report: Report, voice: Voice, style: Style) -> Inert:
    """Draw a report at the style's width."""
    brush, out = Brush(voice, style), StringIO()
    console = _console(out, brush)
    console.print(brush.words(report.title, "bold"))
    for block in unfolded(report.blocks):
        for each in _block(block, brush):
            console.print(each, soft_wrap=isinstance(block, Example))
    if report.next_step is not None:
        console.print()
        console.print(brush.words(report.next_step, "dim"))
    return drawn("\n".join(line.rstrip() for line in out.getvalue().split("\n")))


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


def _block(  # noqa: C901 - a case a kind of block
    block: Flat, brush: Brush
) -> Iterator[RenderableType]:
    match block:
        case Heading():
            yield Text("")
            yield brush.words(block.text, "bold")
        case Sentences():
            yield from (brush.cell(cell) for cell in block.cells)
        case Table():
            yield from draw_table(block, brush)
        case Outline():
            yield from draw_outline(block, brush)
        case Pairs():
            yield draw_pairs(block, brush)
        case Meters():
            yield from draw_meters(block, brush)
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
    yield inside(brush.words(say("hint: {hint}", hint=finding.hint), "dim"))
    yield Text("")
