"""One target on a terminal: name and state, the bar, the figures, the remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from sdtstd.render.text.bars import bar_runs
from sdtstd.render.text.brush import INDENT, inside
from sdtstd.render.text.legend import GAP, legend
from sdtstd.render.text.style import COLOURS, colour_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from sdtstd.render.text.brush import Brush
    from sdtstd.report import Meter

_BAR = 42


def draw_meter(meter: Meter, brush: Brush) -> Iterator[RenderableType]:
    """Draw a target, under a legend where it has a bar."""
    if meter.bar is not None:
        yield brush.text(GAP.join(legend((meter,), brush.voice, brush.style.glyphs)), "dim")
    yield Text("")
    yield _name(meter, brush)
    width = min(_BAR, brush.width - INDENT)
    if meter.bar is not None:
        yield inside(brush.line(bar_runs(meter.bar, width, brush.style.glyphs)))
    tell = brush.voice.tell
    figures = (f"{tell(name)} {tell(cell)}".rstrip() for name, cell in meter.figures)
    for line in brush.packed(figures, brush.width - INDENT):
        yield inside(brush.text(line))
    for remark in meter.remarks:
        yield inside(brush.words(remark, "dim"))


def _name(meter: Meter, brush: Brush) -> RenderableType:
    title = brush.text(brush.voice.title(meter.title))
    name = brush.text(meter.record.id, "cyan")
    lead = brush.words(meter.state, f"bold {COLOURS[colour_of(meter.state)]}")
    heading = Text.assemble(lead, "  ", title, overflow="fold")
    if heading.cell_len <= brush.width:
        return Group(heading, inside(name))
    return Group(lead, inside(title), inside(name))
