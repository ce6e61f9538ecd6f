"""A drawing with its title, what is to be said of it, and its numbers in a table beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.elements import element, table
from sdtstd.render.html.figures import svg
from sdtstd.render.html.figures.key import Part
from sdtstd.report import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from sdtstd.diagnostics import Message
    from sdtstd.render.html.figures.axes import Axes
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell, Title
    from sdtstd.report.figures import Reported


def panel(title: Title, note: Cell, inner: Markup, tongues: Tongues) -> Markup:
    """Put a drawing and what belongs to it below its title."""
    head = element("h3", tongues.both(Name(title))) + element("p", tongues.both(note), "note")
    return element("div", head + inner, "panel")


def folded(
    name: Cell, heads: Sequence[Message], rows: Sequence[Sequence[Markup]], tongues: Tongues
) -> Markup:
    """Put the numbers of a drawing into a table that a reader opens; nothing where it has none.

    The name tells its region from all others.
    """
    if not rows:
        return Markup()
    summary = element("summary", tongues.heading(say("numbers in a table: {n}", n=len(rows))))
    region = tongues.attribute("aria-label", name)
    sides = ["left", *["right"] * (len(heads) - 1)]
    numbers = table([tongues.heading(each) for each in heads], rows, sides, region)
    return element("details", summary + numbers)


def frame(field: Axes, goal: Fraction | int, day: date) -> Iterator[Markup]:
    """Draw the goal across the field, and the day up through it where it has the day."""
    left, right = field.ends()
    y = field.numbers.at(goal)
    yield svg.line("goal", (left, y), (right, y))
    if field.has(day):
        x = field.x(day)
        yield svg.line("today", (x, field.numbers.start), (x, field.numbers.end))


def of_day(day: date) -> Part:
    """Tell what the upright line is."""
    return Part("today", say("as of {day}", day=day.isoformat()), Markup())


def values_on(field: Axes, values: Iterable[Reported], kind: str) -> Iterator[Markup]:
    """Draw the values whose days are within the field."""
    for each in values:
        if field.has(each.day):
            yield svg.diamond(kind, field.at(each.day, each.value), 4)


def window(first: date, last: date) -> Message:
    """Tell the days between which something counts."""
    return say("{first} to {last}", first=first.isoformat(), last=last.isoformat())
