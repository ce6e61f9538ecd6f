"""Targets and tasks on a terminal: name and state, the bar, the figures, the remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from sdtstd.diagnostics import say
from sdtstd.render.text.bars import bar_runs, share_runs
from sdtstd.render.text.brush import INDENT, inside
from sdtstd.render.text.style import COLOURS
from sdtstd.report import Bar, Share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.brush import Brush
    from sdtstd.report import Meter, Meters

_BAR = 42


def draw_meters(meters: Meters, brush: Brush) -> Iterator[RenderableType]:
    """Draw meters one below the other, under a legend where there are bars."""
    if any(isinstance(meter.bar, Bar) for meter in meters.rows):
        yield _legend(brush)
    for meter in meters.rows:
        yield from _meter(meter, brush)


def _legend(brush: Brush) -> Text:
    glyphs = brush.style.glyphs
    pairs = (
        (glyphs.counted, say("counted")),
        (glyphs.possible, say("possible")),
        (glyphs.pipeline, say("pipeline")),
        (glyphs.expected, say("expected by now")),
        (glyphs.goal, say("goal")),
    )
    return brush.text("  ".join(f"{g} {brush.voice.tell(name)}" for g, name in pairs), "dim")


def _meter(meter: Meter, brush: Brush) -> Iterator[RenderableType]:
    yield Text("")
    yield _name(meter, brush)
    width = min(_BAR, brush.width - INDENT)
    if isinstance(meter.bar, Bar):
        yield inside(brush.runs(bar_runs(meter.bar, width, brush.style.glyphs)))
    if isinstance(meter.bar, Share) and any(meter.bar.parts):
        yield inside(brush.runs(share_runs(meter.bar, width - 1, brush.style.glyphs)))
    tell = brush.voice.tell
    figures = (f"{tell(name)} {tell(cell)}".rstrip() for name, cell in meter.figures)
    for line in brush.packed(figures, brush.width - INDENT):
        yield inside(brush.text(line))
    for remark in meter.remarks:
        yield inside(brush.words(remark, "dim"))


def _name(meter: Meter, brush: Brush) -> RenderableType:
    title = brush.text(brush.voice.title(meter.title))
    name = brush.text(meter.record.id, "cyan")
    lead = name
    if meter.state is not None:
        lead = brush.words(meter.state, f"bold {COLOURS[meter.state.value]}")
    heading = Text.assemble(lead, "  ", title, overflow="fold")
    rest = [] if meter.state is None else [inside(name)]
    if heading.cell_len <= brush.width:
        return Group(heading, *rest)
    return Group(lead, inside(title), *rest)
