"""Figures of small registers as markup, and what is drawn in them, read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.figures.bullet import bullet as draw_bullet
from sdtstd.render.html.figures.burn_up import burn_up
from sdtstd.render.html.figures.diagram import diagram as draw_diagram
from sdtstd.render.html.figures.heat import heat as draw_heat
from sdtstd.render.html.figures.series import series
from sdtstd.render.html.tongues import Tongues
from sdtstd.report.figures import BurnUp, Series
from sdtstd.views.page.bullets import bullet
from sdtstd.views.page.burn_up import burn_ups
from sdtstd.views.page.diagram import diagram
from sdtstd.views.page.heat import heat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register

    Box = tuple[float, float, float, float]

TONGUES = Tongues("en")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def figures(register: Register, day: date) -> str:
    """Draw every figure of a register, one after the other, as a page has them."""
    return "\n".join(_figures(Snapshot(register, day))) + "\n"


def _figures(snapshot: Snapshot) -> Iterator[str]:
    plans = snapshot.register.plans
    for each in snapshot.progress(plans):
        found = bullet(each)
        yield draw_bullet(found, TONGUES) if found else f"<!-- nothing of {each.target.id} -->"
    for figure in burn_ups(snapshot, plans):
        yield drawn(figure)
    table = heat(snapshot)
    yield draw_heat(table, TONGUES) if table else "<!-- no texts -->"
    yield draw_diagram(diagram(snapshot), TONGUES)


def drawn(figure: BurnUp | Series) -> str:
    """Draw how a goal came along."""
    if isinstance(figure, BurnUp):
        return burn_up(figure, TONGUES)
    return series(figure, TONGUES)


def read(markup: str) -> ET.Element:
    """Read markup as strictly as XML is read."""
    return ET.fromstring(f"<div>{markup}</div>")


def outside(markup: str) -> list[str]:
    """Give what is drawn outside of its drawing."""
    return [
        ET.tostring(shape, "unicode")
        for drawing in read(markup).iter("svg")
        for shape in drawing
        if not _is_within(_box(shape), drawing)
    ]


def _is_within(box: Box, drawing: ET.Element) -> bool:
    left, top, width, height = map(float, drawing.attrib["viewBox"].split())
    return (
        left <= box[0]
        and top <= box[1]
        and box[2] <= left + width + 0.1  # a tenth is the last place that is written
        and box[3] <= top + height
    )


def _box(shape: ET.Element) -> Box:
    """Give the corners of a shape."""
    at = shape.attrib
    if shape.tag == "rect":
        x, y, width, height = (float(at[name]) for name in ("x", "y", "width", "height"))
        return x, y, x + width, y + height
    if shape.tag == "circle":
        x, y, r = (float(at[name]) for name in ("cx", "cy", "r"))
        return x - r, y - r, x + r, y + r
    if shape.tag == "text":
        return _text_box(shape)
    xs, ys = zip(*_points(at["d"]), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _text_box(shape: ET.Element) -> Box:
    """Give the corners of a text: of 12 units, and digits of at most 7 each."""
    width = 7 * len(shape.text or "")
    x, y = (float(shape.attrib[name]) for name in ("x", "y"))
    side = shape.attrib["class"].split()[-1]
    left = {"start": x, "middle": x - width / 2, "end": x - width}[side]
    return left, y - 10, left + width, y + 3


def _points(way: str) -> Iterator[tuple[float, float]]:
    last = (0.0, 0.0)
    for part in re.findall(r"[MLv][^MLvZ]*", way):
        numbers = [float(each) for each in _NUMBER.findall(part)]
        last = (last[0], last[1] + numbers[0]) if part[0] == "v" else (numbers[0], numbers[1])
        yield last
