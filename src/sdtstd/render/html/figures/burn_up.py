"""A count through its window: the steps that surely count, what may besides, the pace, the goal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.figures import svg
from sdtstd.render.html.figures.axes import HEIGHT, WIDTH, axes, drawn
from sdtstd.render.html.figures.key import Part, key
from sdtstd.render.html.figures.panel import folded, frame, of_day, panel, values_on, window
from sdtstd.render.html.members import number
from sdtstd.report import APART, Name, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

    from sdtstd.render.html.figures.axes import Axes
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell
    from sdtstd.report.figures import BurnUp, Step

_BEYOND = 5
"""After the window a fifth of it is shown at most: nothing changes there any more."""


def burn_up(figure: BurnUp, tongues: Tongues) -> Markup:
    """Draw a count with its numbers, and its points in a table that a reader opens."""
    field = axes((figure.opens, _end(figure)), _numbers(figure), whole=True)
    label = tongues.attribute("aria-label", _sentence(figure))
    drawing = svg.drawing(WIDTH, HEIGHT, label, "burn-up", (*drawn(field), *_marks(figure, field)))
    heads = (say("day"), say("counted"), say("possible"), say("expected by now"))
    rows = [_row(each, figure, tongues) for each in _turns(figure.steps)]
    parts = key(_parts(figure, tongues), tongues)
    table = folded(Parts((Name(figure.title), figure.record), APART), heads, rows, tongues)
    note = Parts(tuple(_window(figure)), APART)
    return panel(figure.title, note, drawing + parts + table, tongues)


def _turns(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Give the first step, those on which a number of records changed, and the last one."""
    before = None
    for each in steps:
        numbers = each.counted, each.possible
        if numbers != before or each is steps[-1]:
            yield each
        before = numbers


def _end(figure: BurnUp) -> date:
    """Give the last day that is drawn."""
    days = (figure.closes - figure.opens).days // _BEYOND
    room = min(days, (type(figure.closes).max - figure.closes).days)
    return max(figure.closes, min(figure.day, figure.closes + timedelta(days=room)))


def _numbers(figure: BurnUp) -> Iterator[Fraction | int]:
    yield from (0, figure.goal)
    yield from (each.counted + each.possible for each in figure.steps)
    yield from (each.value for each in figure.reported)


def _marks(figure: BurnUp, field: Axes) -> Iterator[Markup]:
    if figure.steps:
        yield from _curve(figure, field)
    yield svg.line("expected", field.at(figure.opens, 0), field.at(figure.closes, figure.goal))
    yield from frame(field, figure.goal, figure.day)
    yield from values_on(field, figure.reported, "reported")
    if figure.steps:
        yield svg.circle("now", field.at(*_last(figure, field)), 3)


def _curve(figure: BurnUp, field: Axes) -> Iterator[Markup]:
    """Draw the steps: a count is known at the end of each period, and stays until the next."""
    zero = field.numbers.at(0)
    counted = _stairs(figure, field, [each.counted for each in figure.steps])
    most = _stairs(figure, field, [each.counted + each.possible for each in figure.steps])
    first, last = counted[0][0], counted[-1][0]
    if any(each.possible for each in figure.steps):
        yield svg.path("band", (*most, *reversed(counted)), closed=True)
        yield svg.path("band-edge", most)
    yield svg.path("area", ((first, zero), *counted, (last, zero)), closed=True)
    yield svg.path("count", counted)


def _stairs(figure: BurnUp, field: Axes, numbers: list[int]) -> list[tuple[Fraction, Fraction]]:
    """Give the corners of steps, from nothing at the opening of the window, where it is shown."""
    found = [field.at(figure.opens, 0)] if _from_opening(figure) else []
    for step, n in zip(figure.steps, numbers, strict=True):
        x, y = field.at(step.day, n)
        if not found:
            found.append((x, y))
        elif y != found[-1][1]:
            found += [(x, found[-1][1]), (x, y)]
    return [*found, field.at(_last(figure, field)[0], numbers[-1])]


def _from_opening(figure: BurnUp) -> bool:
    """Tell whether nothing is left out between the opening and the first step."""
    return (figure.steps[0].day - figure.opens).days <= 366


def _last(figure: BurnUp, field: Axes) -> tuple[date, int]:
    """Give the last day of the curve: after the window it goes on as it is."""
    step = figure.steps[-1]
    after = figure.day > figure.closes
    day = figure.day if field.has(figure.day) else _end(figure)
    return (day if after else step.day), step.counted


def _window(figure: BurnUp) -> Iterator[Cell]:
    """Tell the window, and where it leaves nothing to see."""
    yield window(figure.opens, figure.closes)
    if figure.day > figure.closes:
        yield say("closed: the count stays")
    elif not figure.steps:
        yield say("not open yet")


def _parts(figure: BurnUp, tongues: Tongues) -> Iterator[Part]:
    last = figure.steps[-1] if figure.steps else None
    if last is not None:
        yield Part("counted", say("counted"), _counted(last, figure))
    if last is not None and last.possible:
        link = number("records", last.possible, target=figure.record.id, part="possible")
        yield Part("possible", say("possible"), link)
    if figure.reported:
        told = tongues.both(figure.reported[-1].words)
        yield Part("reported", say("reported"), told)
    yield Part("pace", say("on pace"), Markup())
    if figure.opens <= figure.day <= _end(figure):
        yield of_day(figure.day)
    yield Part("goal-line", say("goal"), tongues.both(figure.told))


def _counted(step: Step, figure: BurnUp) -> Markup:
    return number(
        "records",
        step.counted,
        target=figure.record.id,
        part="counted",
        until=step.day.isoformat(),
    )


def _row(step: Step, figure: BurnUp, tongues: Tongues) -> list[Markup]:
    return [
        tongues.both(step.day),
        _counted(step, figure),
        tongues.both(step.possible),
        tongues.both(step.expected),
    ]


def _sentence(figure: BurnUp) -> Cell:
    """Tell the figure to who does not see it."""
    last = figure.steps[-1:]
    told = [
        say("{counted} counted by {day}", counted=each.counted, day=each.day.isoformat())
        for each in last
    ]
    goal = Parts((say("goal"), figure.told), " ")
    return Parts((Name(figure.title), window(figure.opens, figure.closes), *told, goal), APART)
