"""`history`: each goal, the leaves and the texts on one day after the other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.frozen import frozen
from sdtstd.measure.assessment import Assessment
from sdtstd.periods import By
from sdtstd.report import APART, Footnotes, Goals, Name, Parts, Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.history import history_row
from sdtstd.views.goals import silent
from sdtstd.views.history.goals import goal_timeline
from sdtstd.views.history.stock import coverage_timeline, texts_timeline
from sdtstd.views.marks import Marks
from sdtstd.views.titles import name_of, name_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.measure.course.course import Figures
    from sdtstd.measure.course.points import Point
    from sdtstd.measure.course.scope import Chosen
    from sdtstd.measure.progress import Progress
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell
    from sdtstd.rows.history import HistoryAnswer

    Series = tuple[Progress | None, ...]

NOT_FETCHED = say("earlier commits were not fetched: git fetch --unshallow")
_OPEN = say("open a number: sdtstd explain TARGET --as-of DAY")
_OPEN_AT = say("open a number: sdtstd explain TARGET --at COMMIT --as-of DAY")
_CHANGED = say("what a commit changed: sdtstd diff COMMIT~1 COMMIT")


@frozen
class History:
    """What is told: the step, the first and the last day, and what is known of each step.

    The register is the latest one, for the titles of what was asked for. `is_cut` tells that there
    are earlier commits, which were not fetched.
    """

    by: By
    days: tuple[date, date]
    points: tuple[Point, ...]
    register: Register
    chosen: Chosen
    is_cut: bool = False

    @property
    def row(self) -> HistoryAnswer:
        """The answer for programs."""
        return history_row(self.by, self.days, self.points)

    @property
    def day(self) -> date:
        """The last day that was looked at."""
        return self.points[-1].day


def history_report(history: History) -> Report:
    """Show how it went, the goals first."""
    marks = Marks()
    series = _series(history)
    blocks = [*_before(history), *_blocks(history, series, marks)]
    since, until = (each.isoformat() for each in history.days)
    return Report(
        title=_title(history),
        aside=say("by {step}, {since} to {until}", step=history.by.word, since=since, until=until),
        data=Answer(history.row, history.day),
        blocks=(*blocks, *marks.blocks(), *_after(history)),
        next_step=Parts((*_opened(history.by, series), say("as a table: add --format csv")), APART),
    )


def _opened(by: By, series: Sequence[Series]) -> Iterator[Message]:
    """Tell what opens a number: its records, and of a commit what it changed."""
    if series:
        yield _OPEN_AT if by is By.COMMIT else _OPEN
    if by is By.COMMIT:
        yield _CHANGED


def _before(history: History) -> Iterator[Block]:
    """Say what limits a history by commit: the day it is looked at, and where it was cut off."""
    days = {each.day for each in history.points}
    if history.by is By.COMMIT and len(days) == 1 and len(history.points) > 1:
        day = history.day.isoformat()
        yield Sentences((say("{day} as each commit has it", day=day),))
    if history.is_cut:
        yield Sentences((NOT_FETCHED,))


def _after(history: History) -> Iterator[Block]:
    if history.by is By.COMMIT:
        notes = [say("+n: so many further commits that change nothing of it")]
        if any(each.figures is None for each in history.points):
            notes.append(say("without numbers: that commit has no register that loads"))
        yield Footnotes(tuple(notes))


def _blocks(history: History, series: Sequence[Series], marks: Marks) -> Iterator[Block]:
    for each in series:
        if _is_told(each):
            yield goal_timeline(each, history.points, history.by, marks)
    untold = [each[-1] for each in series if not _is_told(each)]
    if untold:
        yield Goals((), tuple(silent(each) for each in untold if each is not None))
    known = [each.figures for each in history.points if each.figures is not None]
    if any(each.coverage is not None for each in known):
        yield coverage_timeline(history.points, history.by, _place(history))
    if any(each.statuses is not None for each in known):
        yield texts_timeline(history.points, history.by)


def _title(history: History) -> Cell:
    register, chosen = history.register, history.chosen
    plans = [e for e in register.plans if e.id in chosen.plans] if chosen.place is None else []
    return name_of_all(plans, register.system, say("history"), short=False)


def _place(history: History) -> Name | Message:
    place = history.register.named_places.by_path.get(history.chosen.place or "")
    return name_of(place.unit) if place else say("leaves")


def _series(history: History) -> list[Series]:
    """Give each target with its progress at every point, in the order of the last one."""
    found = [_named(each.figures, history.chosen) for each in history.points]
    names = dict.fromkeys(name for each in reversed(found) for name in each)
    return [tuple(each.get(name) for each in found) for name in names]


def _named(figures: Figures | None, chosen: Chosen) -> dict[str, Progress]:
    """Give targets by the names that they have now; those that became one, by their own."""
    targets = figures.targets if figures else ()
    now = Counter(chosen.now(each.target.id) for each in targets)
    named = ((chosen.now(each.target.id), each) for each in targets)
    return {name if now[name] == 1 else each.target.id: each for name, each in named}


def _is_told(series: Series) -> bool:
    """Tell whether anything is known of a target: a value, or that it was missed."""
    return series[-1] is None or any(
        each is not None and each.assessment not in (Assessment.NO_DATA, Assessment.NOT_STARTED)
        for each in series
    )
