"""What a history is asked for, and the history that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.lookup.former import Former
from sdtstd.lookup.places import find_places
from sdtstd.lookup.plans import choose_plans
from sdtstd.lookup.targets import choose_targets
from sdtstd.measure.course.points import beginning, points
from sdtstd.measure.course.scope import Chosen, scope
from sdtstd.model.places import is_under
from sdtstd.periods import periods, so_many_before
from sdtstd.views.history.report import History
from sdtstd.views.verdict import covers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import Register
    from sdtstd.periods import By

_MOST = 1200
"""So many points at most: a century by month."""


@frozen
class Asked:
    """What is asked for: two days, a plan, goals and a place by their names; None: all of it.

    The place is a task, or a field, which may lie in the task that is named too.
    """

    first: date | None = None
    last: date | None = None
    plan: str | None = None
    targets: tuple[str, ...] = ()
    task: str | None = None
    field: str | None = None


def history_of(snapshot: Snapshot, by: By, asked: Asked) -> History:
    """Give the history of a register up to its day, or to another that is asked for.

    Raises:
        CannotRun: the days are not in order or too far apart for the step, or nothing has a name.
    """
    register = snapshot.register
    chosen = choose(snapshot, asked)
    of = scope(register, chosen)
    until = asked.last or snapshot.day
    since = asked.first or max(
        beginning(register, of.targets, until), so_many_before(by, until, _MOST)
    )
    _demand_order(since, until)
    if (many := sum(1 for _ in periods(by, since, until))) > _MOST:
        raise CannotRun(
            say("{n} points are more than {most}: name a later --from", n=many, most=_MOST)
        )
    return History(by, (since, until), points(register, by, (since, until), of), register, chosen)


def choose(snapshot: Snapshot, asked: Asked) -> Chosen:
    """Settle what is asked for: goals or a place alone, or all of a plan.

    Raises:
        CannotRun: nothing has a name that is asked for, or a target is of another plan.
    """
    register = snapshot.register
    task, field, _ = find_places(register, asked.task, asked.field)
    if task is not None and field is not None and not is_under(field, task):
        raise CannotRun(say("the field {field} is not of the task {task}", field=field, task=task))
    place = field or task
    plans = choose_plans(register, asked.plan)
    named = choose_targets(register, asked.targets, asked.plan) if asked.targets else ()
    whole = place is None and not named
    return Chosen(
        plans=frozenset(each.id for each in (plans if whole else (one.plan for one in named))),
        targets=None if whole else frozenset(each.id for each in named),
        place=place,
        leaves=place is not None or (whole and bool(register.leaves) and covers(plans, snapshot)),
        texts=whole and covers(plans, snapshot),
        former=tuple(_former(register)),
    )


def _former(register: Register) -> Iterator[tuple[str, str]]:
    """Give the former names of what the register holds, each with the one that it has now."""
    present = {each.id for each in register.plans} | {each.id for each in register.targets}
    present |= register.places.keys()
    former = Former(register)
    for each in register.removals:
        led = former.led(each.object, present) if each.object not in present else None
        if led is not None:
            yield each.object, led


def _demand_order(since: date, until: date) -> None:
    if since > until:
        raise CannotRun(
            say(
                "the first day, {since}, lies after the last one, {until}",
                since=since.isoformat(),
                until=until.isoformat(),
            )
        )
