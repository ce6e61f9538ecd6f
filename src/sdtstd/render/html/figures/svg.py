"""Elements of SVG, with numbers to a tenth: colours and fonts are those of the style sheet."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.render.html.elements import below
from sdtstd.sinks.page import page_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    Place = Fraction | int
    Point = tuple[Place, Place]


def drawing(width: int, height: int, label: Markup, kind: str, inner: Iterable[Markup]) -> Markup:
    """Give an image of so many units, which readers of screens hear as its label."""
    return Markup(
        '<svg class="{}" viewBox="0 0 {} {}" role="img" focusable="false" {}>{}</svg>'
    ).format(kind, width, height, label, below(inner))


def rect(kind: str, at: Point, width: Place, height: Place) -> Markup:
    """Give a rectangle by its upper left corner."""
    x, y = map(_told, at)
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, x, y, _told(width), _told(height)
    )


def line(kind: str, start: Point, end: Point) -> Markup:
    """Give a straight line."""
    return path(kind, (start, end))


def path(kind: str, points: Iterable[Point], *, closed: bool = False) -> Markup:
    """Give a line through points."""
    told = "L".join(f"{_told(x)} {_told(y)}" for x, y in points)
    return Markup('<path class="{}" d="M{}{}"/>').format(kind, told, "Z" if closed else "")


def hatch(kind: str, at: Point, width: Place, height: Place, apart: int) -> Markup:
    """Give upright lines across a rectangle, which tell it from others without its colour."""
    x, y = at
    places = range(apart, int(width) + (width > int(width)), apart)
    lines = "".join(f"M{_told(x + each)} {_told(y)}v{_told(height)}" for each in places)
    return Markup('<path class="{}" d="{}"/>').format(kind, lines) if lines else Markup()


def diamond(kind: str, at: Point, half: int) -> Markup:
    """Give a square on its corner around a point."""
    x, y = at
    return path(kind, ((x, y - half), (x + half, y), (x, y + half), (x - half, y)), closed=True)


def circle(kind: str, at: Point, radius: int) -> Markup:
    """Give a circle around a point."""
    x, y = map(_told, at)
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(kind, x, y, radius)


def text(kind: str, at: Point, words: str) -> Markup:
    """Give a text at a point, to the side that its class says."""
    x, y = map(_told, at)
    inner = Markup(page_text(words))
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(kind, x, y, inner)


def _told(number: Place) -> str:
    """Write a number to a tenth."""
    tenths = int(Fraction(number) * 10)
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"
