"""The standards system as a diagram of boxes in nested lists: system, tasks, fields, leaves."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.measure.leaves import LeafState
from sdtstd.render.html.elements import below, element
from sdtstd.render.html.figures import svg
from sdtstd.render.html.members import number
from sdtstd.report import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report.figures import Box, Diagram

    States = tuple[tuple[StrEnum, int], ...]

_OPEN = 300
"""With more leaves than so many the fields are folded."""


def diagram(figure: Diagram, tongues: Tongues) -> Markup:
    """Give the tree of boxes below its title, and the words of the states."""
    if figure.title is None:
        return element("p", tongues.heading(say("the register has no standards system")), "empty")
    return _Tree(figure, tongues).drawn()


class _Tree:
    """Writes one system; where it is large its fields are folded."""

    def __init__(self, figure: Diagram, tongues: Tongues) -> None:
        self._figure, self._tongues = figure, tongues
        self._folds = sum(each.leaves for each in figure.boxes) > _OPEN

    def drawn(self) -> Markup:
        figure, tongues = self._figure, self._tongues
        title = tongues.both(figure.title and Name(figure.title, short=False))
        system = self._named(title) + self._numbers(figure.states, figure.unplaced, {})
        top = element("div", system, "box system")
        tasks = element("ul", self._items(figure.boxes), "tasks")
        return _legend(tongues) + element("div", top + tasks, "diagram")

    def _items(self, boxes: Iterable[Box]) -> Markup:
        return below(map(self._item, boxes))

    def _item(self, box: Box) -> Markup:
        if box.state is not None:
            leaf = element("div", self._leaf(box, box.state), f"leaf {box.state.value}")
            return element("li", leaf, "whole")
        last = all(each.state is not None for each in box.parts)
        parts = self._leaves(box.parts) if last else element("ul", self._items(box.parts), "fields")
        if last and self._folds:
            summary = element("summary", self._tongues.both(say("{n} leaves", n=box.leaves)))
            parts = element("details", summary + parts)
        return element("li", element("div", self._head(box), "box") + parts)

    def _leaves(self, boxes: Iterable[Box]) -> Markup:
        items = (
            element("li", self._leaf(each, each.state), f"leaf {each.state.value}")
            for each in boxes
            if each.state is not None
        )
        return element("ul", below(items), "leaves")

    def _leaf(self, box: Box, state: StrEnum) -> Markup:
        """Name a leaf, its state, and how many records there are."""
        word = element("span", Markup(" ") + self._tongues.both(state), "unseen")
        kind = "measures" if box.by_measures else "standards"
        link = number("records", box.records, at=box.place, kind=kind) if box.records else Markup()
        title = element("span", self._tongues.both(Name(box.title)) + word)
        return title + link + self._about(box)

    def _head(self, box: Box) -> Markup:
        """Name a task or a field, with who must bring it about and how much of it there is."""
        name = self._named(self._tongues.both(Name(box.title)))
        query = {"place": box.place}
        return name + self._about(box) + self._numbers(box.states, box.unplaced, query)

    def _named(self, title: Markup) -> Markup:
        return element("span", title, "name")

    def _about(self, box: Box) -> Markup:
        """Tell who must bring it about, and that what measures reach is not in the totals."""
        words = [self._tongues.both(each) for each in box.owner]
        if box.by_measures and box.state is None:
            words.insert(0, self._tongues.both(say("reached by measures, not in the totals")))
        return element("span", Markup(" · ").join(words), "about") if words else Markup()

    def _numbers(self, states: States, unplaced: int, query: Mapping[str, object]) -> Markup:
        """Tell how many leaves are covered of how many, and what is at no leaf beside."""
        of = query or {"reached": 1}
        covered = dict(states)[LeafState.COVERED]
        whole = number("leaves", sum(n for _, n in states), **of)
        first = number("leaves", covered, state=LeafState.COVERED.value, **of)
        told = self._tongues.both(LeafState.COVERED) + Markup(" {} / {}").format(first, whole)
        beside = self._tongues.both(say("unplaced")) + Markup(" ")
        beside += number("records", unplaced, unplaced=1, **query)
        counts = element("span", told) + (element("span", beside) if unplaced else Markup())
        return _share(states) + element("span", counts, "counts")


def _legend(tongues: Tongues) -> Markup:
    items = (
        element("li", element("span", tongues.both(each)), f"leaf {each.value}")
        for each in LeafState
    )
    return element("ul", Markup().join(items), "states")


def _share(states: States) -> Markup:
    """Draw the states as parts of a bar, which the boxes below tell in words."""
    total = sum(n for _, n in states)
    if not total:
        return Markup()
    parts, reached = [], 0
    for state, n in states:
        start, reached = Fraction(100 * reached, total), reached + n
        parts.append(svg.rect(state.value, (start, 0), Fraction(100 * n, total), 4) if n else "")
    return Markup(
        '<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" '
        'focusable="false">{}</svg>'
    ).format(Markup().join(parts))
