"""A goal on one scale: bars of a count, or the way of an indicator; its numbers stand beneath."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.figures import svg
from sdtstd.render.html.figures.key import Part, key
from sdtstd.render.html.figures.scale import Scale, around
from sdtstd.render.html.members import number
from sdtstd.report import APART, Bar, Name, Parts
from sdtstd.report.figures import Track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell
    from sdtstd.report.figures import Bullet

_WIDTH, _HEIGHT = 480, 28
_LEFT, _RIGHT = 6, 474
_TOP, _THICK, _MIDDLE = 7, 14, 14
_APART = 4


def bullet(figure: Bullet, tongues: Tongues) -> Markup:
    """Draw a goal, and list its numbers."""
    label = tongues.attribute("aria-label", _sentence(figure))
    if isinstance(figure.scale, Bar):
        marks, parts = _count(figure, figure.scale), _count_parts(figure, figure.scale, tongues)
    else:
        marks, parts = _way(figure, figure.scale), _way_parts(figure, figure.scale, tongues)
    drawn = svg.drawing(_WIDTH, _HEIGHT, label, "bullet", marks)
    return Markup('<div class="bullet-figure">{}{}</div>').format(
        drawn, key((*parts, *_beside(figure, tongues)), tongues)
    )


def _count(figure: Bullet, bar: Bar) -> Iterator[Markup]:
    """Draw counted, possible and pipeline one after the other, then the marks."""
    amounts = (bar.counted, bar.possible, bar.pipeline)
    most = Fraction(max(sum(amounts), bar.goal, bar.scale))
    scale = Scale(Fraction(0), max(most, _reported(figure)), _LEFT, _RIGHT)
    yield svg.rect("rest", (_LEFT, _TOP), scale.at(bar.goal) - _LEFT, _THICK)
    reached = 0
    for name, amount in zip(("counted", "possible", "pipeline"), amounts, strict=True):
        if amount:
            start, end = scale.at(reached), scale.at(reached + amount)
            # What exists is seen, however small its share is.
            yield from _part(name, min(start, Fraction(_RIGHT - 2)), max(end - start, Fraction(2)))
        reached += amount
    yield from _marks(figure, scale, bar.expected, Fraction(bar.goal))


def _part(name: str, start: Fraction, width: Fraction) -> Iterator[Markup]:
    yield svg.rect(name, (start, _TOP), width, _THICK)
    if name == "possible":
        yield svg.hatch("possible-hatch", (start, _TOP), width, _THICK, _APART)


def _marks(
    figure: Bullet, scale: Scale, expected: Fraction | None, goal: Fraction
) -> Iterator[Markup]:
    """Draw what is expected, the goal, and the value that somebody reported."""
    if figure.expected is not None and expected is not None:
        at = scale.at(expected)
        yield svg.line("expected", (at, _TOP - 4), (at, _TOP + _THICK + 4))
    at = scale.at(goal)
    yield svg.line("goal", (at, 1), (at, _HEIGHT - 1))
    if figure.reported is not None and isinstance(figure.scale, Bar):
        yield svg.diamond("reported", (scale.at(figure.reported.value), _MIDDLE), 5)


def _way(figure: Bullet, track: Track) -> Iterator[Markup]:
    """Draw how far a value has come from where it started."""
    value = figure.reported.value if figure.reported else None
    # Without a place to start from the whole of a value is shown, from nothing.
    start = Fraction(0) if track.baseline is None else track.baseline
    stated = (start, value, track.expected, track.goal)
    scale = Scale(*around(each for each in stated if each is not None), _LEFT, _RIGHT)
    yield svg.line("rail", (_LEFT, _MIDDLE), (_RIGHT, _MIDDLE))
    if track.baseline is not None:
        at = scale.at(track.baseline)
        if value is not None:
            yield svg.line("way", (at, _MIDDLE), (scale.at(value), _MIDDLE))
        yield svg.circle("baseline", (at, _MIDDLE), 4)
    yield from _marks(figure, scale, track.expected, track.goal)
    if value is not None:
        yield svg.diamond("value", (scale.at(value), _MIDDLE), 6)


def _reported(figure: Bullet) -> Fraction:
    return figure.reported.value if figure.reported else Fraction(0)


def _count_parts(figure: Bullet, bar: Bar, tongues: Tongues) -> Iterator[Part]:
    """Give the numbers of a count, each with the way to its members."""
    target = figure.record.id
    yield Part(
        "counted", say("counted"), number("records", bar.counted, target=target, part="counted")
    )
    if bar.possible:
        link = number("records", bar.possible, target=target, part="possible")
        yield Part("possible", say("possible"), link)
    if bar.pipeline:
        link = number("records", bar.pipeline, target=target, pipeline=1)
        yield Part("pipeline", say("pipeline"), link)
    if figure.undated:
        link = number("records", figure.undated, target=target, reason="no-date")
        yield Part("none", say("without a date"), link)
    yield from _stated(figure, tongues)


def _way_parts(figure: Bullet, track: Track, tongues: Tongues) -> Iterator[Part]:
    if figure.reported is not None:
        yield Part("value", say("reported"), tongues.both(figure.reported.words))
    if track.baseline is not None:
        yield Part("baseline", say("baseline"), tongues.both(track.baseline))
    yield from _stated(figure, tongues)


def _stated(figure: Bullet, tongues: Tongues) -> Iterator[Part]:
    if figure.expected is not None:
        yield Part("expected", say("expected by now"), tongues.both(figure.expected))
    yield Part("goal", say("goal"), tongues.both(figure.goal))


def _beside(figure: Bullet, tongues: Tongues) -> Iterator[Part]:
    """Tell what others reported: beside a count, and what counts something else."""
    if figure.reported is not None and isinstance(figure.scale, Bar):
        yield Part("reported", say("reported"), tongues.both(figure.reported.words))
    for each in figure.related:
        yield Part("none", say("related"), tongues.both(each))


def _sentence(figure: Bullet) -> Cell:
    """Tell the figure to who does not see it."""
    told = _count_words(figure.scale) if isinstance(figure.scale, Bar) else _way_words(figure)
    words = [(say("goal"), figure.goal)]
    if figure.expected is not None:
        words.insert(0, (say("expected by now"), figure.expected))
    return Parts((Name(figure.title), *(Parts(each, " ") for each in (*told, *words))), APART)


def _count_words(bar: Bar) -> Iterator[tuple[Message, Cell]]:
    yield say("counted"), bar.counted
    yield say("possible"), bar.possible
    yield say("pipeline"), bar.pipeline


def _way_words(figure: Bullet) -> Iterator[tuple[Message, Cell]]:
    if figure.reported is not None:
        yield say("reported"), figure.reported.words
    if isinstance(figure.scale, Track) and figure.scale.baseline is not None:
        yield say("baseline"), figure.scale.baseline
