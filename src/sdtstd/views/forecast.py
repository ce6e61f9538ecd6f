"""`forecast`: when goals are to be reached, by the pace so far and by what is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.forecast import ForecastState
from sdtstd.measure.gaps import worst_first
from sdtstd.report import (
    Anchor,
    Branch,
    Column,
    Heading,
    Linked,
    Name,
    Outline,
    Parts,
    Report,
    Sentences,
)
from sdtstd.rows.answer import Answer
from sdtstd.rows.forecasts import ForecastAnswer, forecast_row, members_rows
from sdtstd.views.forecast_members import member_blocks
from sdtstd.views.forecast_words import lines_of
from sdtstd.views.goals import value_of_goal
from sdtstd.views.marks import Marks
from sdtstd.views.titles import name_of, name_of_all, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.measure.forecast import Forecast
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import PlanTarget
    from sdtstd.report import Block, Cell

_CLOSED = (ForecastState.NOT_BEGUN, ForecastState.OVER, ForecastState.NOT_A_COUNT)


_NAMED = 9
"""Of so many targets without a forecast people are told the names, of more the number."""


def forecast_report(
    snapshot: Snapshot, targets: Sequence[PlanTarget], *, whole: bool = False
) -> Report:
    """Tell when targets are to be reached, worst first; with `whole` what that is made of, too."""
    found = tuple(map(snapshot.forecast, targets))
    by_id = {each.progress.target.id: each for each in found}
    ordered = worst_first(each.progress for each in found)
    shown = [by_id[each.target.id] for each in ordered]
    answer = ForecastAnswer(tuple(map(forecast_row, found)), members_rows(found))
    return Report(
        title=_title(targets, snapshot),
        aside=say("as of {day}", day=snapshot.day.isoformat()),
        data=Answer(answer, snapshot.day),
        blocks=tuple(_blocks(shown, whole=whole)),
        next_step=_next_step(shown, whole=whole),
    )


def _title(targets: Sequence[PlanTarget], snapshot: Snapshot) -> Cell:
    plans = {id(each.plan): each.plan for each in targets}
    return name_of_all(tuple(plans.values()), snapshot.register.system, say("forecast"))


def _blocks(shown: Sequence[Forecast], *, whole: bool) -> Iterator[Block]:
    marks = Marks()
    open_ = [each for each in shown if whole or not _is_silent(each)]
    open_ = [each for each in open_ if each.state not in _CLOSED]
    yield from _outlines(open_, marks)
    closed = tuple(_closed(shown, whole=whole))
    if closed:
        yield Sentences(closed)
    if not shown:
        yield Sentences((say("there is no target"),))
    yield from marks.blocks()
    if whole:
        for each in open_:
            yield from member_blocks(each)


def _outlines(shown: Sequence[Forecast], marks: Marks) -> Iterator[Block]:
    """Tell the forecasts of each plan together; of several plans each is named."""
    columns = tuple(map(Column, (say("target"), say("counted"), say("forecast"))))
    by_plan: dict[str, list[Forecast]] = {}
    for each in shown:
        by_plan.setdefault(each.progress.target.plan.id, []).append(each)
    for found in by_plan.values():
        if len(by_plan) > 1:
            yield Heading(name_of(found[0].progress.target.plan))
        yield Outline(columns, tuple(_branch(each, marks) for each in found))


def _branch(each: Forecast, marks: Marks) -> Branch:
    placed = each.progress.target
    name = Linked(Name(title_of(placed.target)), Anchor(placed.id, placed.address))
    return Branch((name, value_of_goal(each.progress)), tuple(lines_of(each, marks)))


def _closed(shown: Sequence[Forecast], *, whole: bool) -> Iterator[Cell]:
    """Tell why other targets have no forecast; those of one reason stand together."""
    silent = [] if whole else list(filter(_is_silent, shown))
    for reason, found in (
        (say("nothing is counted yet, and nothing on its way"), silent),
        *((each.word, [one for one in shown if one.state is each]) for each in _CLOSED),
    ):
        if len(found) > _NAMED:
            yield say("{state} ({n})", state=reason, n=len(found))
        elif found:
            titles = Parts(tuple(name_of(each.progress.target.target) for each in found))
            yield Parts((say("{state} ({n}):", state=reason, n=len(found)), titles), " ")


def _is_silent(each: Forecast) -> bool:
    """Tell whether nothing can be said of an open target."""
    found = each.committed
    return found is not None and not (
        each.batches or found.coming or each.progress.reading.possible
    )


def _next_step(shown: Sequence[Forecast], *, whole: bool) -> Cell:
    told = (each for each in shown if each.committed is not None)
    first = min(told, key=_is_silent, default=None)
    if first is None:
        return say("where goals stand: sdtstd status")
    gaps = {"target": first.progress.target.id}
    if whole:
        return say("how it is counted: sdtstd explain {target}", **gaps)
    return say("what it is made of: sdtstd forecast {target}", **gaps)
