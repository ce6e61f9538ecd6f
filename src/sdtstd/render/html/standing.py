"""How the goals stand, how far the system is covered, what is to be done: numbers that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.elements import below, element
from sdtstd.render.html.members import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell
    from sdtstd.report.page import Apart, Counts, Covered, Standing


def standing(block: Standing, tongues: Tongues) -> Markup:
    """Give how many goals there are, and how many are in each state."""
    of = {"plan": block.plan} if block.plan is not None else {}
    whole = _figure(number("targets", block.goals, **of), say("goals"), "whole", tongues)
    states = (
        _figure(number("targets", n, assessment=state, **of), words, f"is-{state}", tongues)
        for state, words, n in block.states
    )
    return _row((whole, *states))


def covered(block: Covered, tongues: Tongues) -> Markup:
    """Give how many leaves there are, how many are in each state, and what is at no leaf."""
    whole = _figure(number("leaves", block.leaves, reached=1), say("leaves"), "whole", tongues)
    states = (
        _figure(number("leaves", n, reached=1, state=state), state, f"is-{state}", tongues)
        for state, n in block.states
    )
    words = say("standards at no leaf")
    apart = _figure(number("records", block.unplaced, unplaced=1), words, "is-unplaced", tongues)
    return _row((whole, *states, *[apart] * bool(block.unplaced)))


def counts(block: Counts, tongues: Tongues) -> Markup:
    """Give numbers with the ways to the folds that have their members."""
    way = Markup('<a class="number" href="#{}">{}</a>')
    return _row(_figure(way.format(key, n), word, "", tongues) for word, n, key in block.rows)


def apart(block: Apart, tongues: Tongues) -> Markup:
    """List places with how many standards are at no leaf there."""
    items = (
        element("li", tongues.both(name) + Markup(" ") + number("records", n, **_at(path)))
        for name, path, n in block.rows
    )
    return element("ul", below(items), "places")


def _at(path: str | None) -> dict[str, object]:
    return {"nowhere": 1} if path is None else {"at": path, "unplaced": 1}


def _row(figures: Iterable[Markup]) -> Markup:
    return element("ul", below(figures), "figures")


def _figure(shown: Markup, words: Cell, kind: str, tongues: Tongues) -> Markup:
    return element("li", element("span", tongues.both(words)) + Markup(" ") + shown, kind)
