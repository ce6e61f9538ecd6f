"""Goals of the page: the name of each, how it stands, its figure, who must reach it by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.elements import below, element
from sdtstd.render.html.figures.bullet import bullet
from sdtstd.render.html.inline import Inline
from sdtstd.render.html.members import way
from sdtstd.render.voice import COMMA
from sdtstd.report import Name, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.report import Goal
    from sdtstd.report.figures import Bullet
    from sdtstd.report.page import Bullets


class Goals(Inline):
    """Writes goals, each with a way to all that is known of it."""

    def bullets(self, block: Bullets) -> Markup:
        """Give a list of the goals, and a line of those without data."""
        items = (element("li", self._goal(*each)) for each in block.rows)
        listed = element("ol", below(items), "goals") if block.rows else Markup()
        return listed + (self._silent(block) if block.silent else Markup())

    def _goal(self, goal: Goal, figure: Bullet | None) -> Markup:
        head = element("h3", self._named(goal)) + self._stands(goal)
        drawn = bullet(figure, self.tongues) if figure else Markup()
        notes = (element("span", self.cell(each)) for each in goal.notes)
        beside = element("p", self.tongues.both(COMMA).join(notes), "beside")
        return head + drawn + (beside if goal.notes else Markup())

    def _stands(self, goal: Goal) -> Markup:
        told = Markup(" ").join(filter(None, self._words(goal)))
        return element("p", told, "stands")

    def _words(self, goal: Goal) -> Iterator[Markup]:
        if goal.value is not None:
            yield element("span", self.cell(goal.value), "value")
        yield self.cell(goal.state)
        yield element("span", self.tongues.both(say("by {day}", day=goal.due)), "due")
        if goal.owner:
            yield element("span", self.tongues.both(Parts(goal.owner)), "owner")

    def _named(self, goal: Goal) -> Markup:
        name = self.tongues.both(Name(goal.title, short=False))
        return Markup('<a href="{}">{}</a>').format(way("targets", id=goal.record.id), name)

    def _silent(self, block: Bullets) -> Markup:
        """Name those without data, each with its goal."""
        word = self.cell(block.silent[0].state)
        items = (
            element("li", self._named(each) + Markup(" ") + self._wanted(each))
            for each in block.silent
        )
        return element("p", word, "stands") + element("ul", below(items), "silent")

    def _wanted(self, goal: Goal) -> Markup:
        told = Parts((goal.value, *goal.owner)) if goal.value is not None else Parts(goal.owner)
        return element("span", self.tongues.both(told), "value") if told.cells else Markup()
