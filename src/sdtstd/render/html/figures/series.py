"""The reported values of an indicator, against the line from its baseline to its goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.figures import svg
from sdtstd.render.html.figures.axes import HEIGHT, WIDTH, axes, drawn
from sdtstd.render.html.figures.key import Part, key
from sdtstd.render.html.figures.panel import folded, frame, of_day, panel, values_on
from sdtstd.report import APART, Name, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.html.figures.axes import Axes
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell
    from sdtstd.report.figures import Series


def series(figure: Series, tongues: Tongues) -> Markup:
    """Draw reported values, and list them in a table that a reader opens."""
    stated = tuple(each for each in (figure.baseline, *figure.reported) if each is not None)
    days = [each.day for each in stated] or [figure.closes]
    field = axes(
        (min(*days, figure.closes), max(*days, figure.closes)),
        (figure.goal, *(each.value for each in stated)),
    )
    label = tongues.attribute("aria-label", _sentence(figure))
    marks = (*drawn(field), *_marks(figure, field))
    drawing = svg.drawing(WIDTH, HEIGHT, label, "burn-up", marks)
    rows = [[tongues.both(each.day), tongues.both(each.words)] for each in figure.reported]
    name = Parts((Name(figure.title), figure.record), APART)
    table = folded(name, (say("day"), say("reported")), rows, tongues)
    parts = key(_parts(figure, field, tongues), tongues)
    note = say("by {day}", day=figure.closes.isoformat())
    return panel(figure.title, note, drawing + parts + table, tongues)


def _marks(figure: Series, field: Axes) -> Iterator[Markup]:
    start = figure.baseline
    if start is not None:
        line = field.at(start.day, start.value), field.at(figure.closes, figure.goal)
        yield svg.line("expected", *line)
    yield from frame(field, figure.goal, figure.day)
    if len(figure.reported) > 1:
        yield svg.path("count", (field.at(each.day, each.value) for each in figure.reported))
    if start is not None:
        yield svg.circle("baseline", field.at(start.day, start.value), 4)
    yield from values_on(field, figure.reported, "value")


def _parts(figure: Series, field: Axes, tongues: Tongues) -> Iterator[Part]:
    for each in figure.reported[-1:]:
        yield Part("value", say("reported"), tongues.both(each.words))
    if figure.baseline is not None:
        yield Part("baseline", say("baseline"), tongues.both(figure.baseline.words))
        yield Part("pace", say("on pace"), Markup())
    if field.has(figure.day):
        yield of_day(figure.day)
    yield Part("goal-line", say("goal"), tongues.both(figure.told))


def _sentence(figure: Series) -> Cell:
    """Tell the figure to who does not see it."""
    values = (Parts((say("reported"), each.words), " ") for each in figure.reported[-1:])
    goal = Parts((say("goal"), figure.told), " ")
    until = say("by {day}", day=figure.closes.isoformat())
    return Parts((Name(figure.title), *values, goal, until), APART)
