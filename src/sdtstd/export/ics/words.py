"""A day of a calendar in words: what it is called, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.frozen import frozen
from sdtstd.measure.todo.item import TodoKind
from sdtstd.model.standard import Stage
from sdtstd.model.target import HasQuery
from sdtstd.report import Parts
from sdtstd.views.assessed import note_of, word_of
from sdtstd.views.goals import limits, value_of_goal
from sdtstd.views.titles import name_of
from sdtstd.views.todo_words import why
from sdtstd.views.values import reported

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.diagnostics import Message
    from sdtstd.export.ics.occasions import Occasion
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.target import HasGoal
    from sdtstd.render.voice import Voice
    from sdtstd.report import Cell, Name

_LONGEST = 120
"""A title of more characters is cut where calendars have one line; it stands whole below."""


@frozen
class Words:
    """The words for the days of a register; `names` are those of its targets by their ids."""

    snapshot: Snapshot
    voice: Voice
    names: Mapping[str, Name]

    def kind(self, kind: TodoKind) -> str:
        """Tell what happens on a day, be it past or to come."""
        is_entry = kind is TodoKind.ENTRY_INTO_FORCE
        return self.voice.tell(Stage.IN_FORCE if is_entry else kind)

    def called(self, each: Occasion) -> str:
        """Give what a day is called: what happens, and to what."""
        english = each.subject.title_en if self.voice.language == "en" else None
        title = english or each.subject.title or each.subject.id
        short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        code = self._code(each)
        name = f"{code} {short}" if code else short
        what = say("{what}: {name}", what=self.kind(each.kind), name=name)
        return self.voice.tell(what).replace("\n", " ")

    def told(self, each: Occasion) -> str:
        """Give what is told of a day, a line for each thing."""
        lines = (self.voice.tell(line).replace("\n", " ") for line in self._lines(each))
        return "\n".join(filter(None, lines))

    def _code(self, each: Occasion) -> str | None:
        standard = self.snapshot.register.by_name.get(each.subject.id)
        return standard.code.key if standard is not None and standard.code else None

    def _lines(self, each: Occasion) -> Iterator[Cell]:
        subject, day = each.subject, self.snapshot.day.isoformat()
        yield subject.title
        yield subject.title_en
        if each.progress is not None:
            yield from _of_target(each.progress, day)
        elif each.todo is not None:
            yield subject.id
            yield why(each.todo, self.names)
        elif each.standard is not None:
            yield subject.id
            yield say(
                "status on {day}: {status}", day=day, status=self.snapshot.status(each.standard)
            )
        if subject.owner:
            names = Parts(subject.owner)
            yield say("owner: {names}", names=self.voice.tell(names))
        if each.progress is not None:
            yield say("more: sdtstd explain {id}", id=subject.id)


def _of_target(progress: Progress, day: str) -> Iterator[Cell]:
    target, reading = progress.target.target, progress.reading
    yield name_of(progress.target.plan)
    yield target.wording
    yield say("assessment on {day}: {state}", day=day, state=word_of(progress))
    yield note_of(progress)
    if isinstance(target, HasQuery):
        yield say("counted: {n}", n=reading.counted)
        yield say("possible: {n}", n=reading.possible)
        yield _goal(target)
        if reading.reported is not None:
            yield say("reported {value}", value=reported(reading.reported, target.unit))
    else:
        yield value_of_goal(progress)
    yield from limits(reading)


def _goal(target: HasGoal) -> Message:
    number = f"{target.goal:f}"
    return say(
        "goal: {comparator} {n} {unit}", comparator=target.comparator, n=number, unit=target.unit
    )
