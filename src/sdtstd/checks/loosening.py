"""In which fields a target became easier to meet, or is judged on another basis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.frozen import frozen
from sdtstd.model.target import Comparator, HasBaseline, HasDue, HasGoal, HasQuery, Windowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from sdtstd.dates import PartialDate
    from sdtstd.model.plan import Plan, Target
    from sdtstd.model.query import AnyQuery


@frozen
class Step:
    """A field by its path, with what stood and what stands there; None is nothing."""

    field: str
    was: object
    now: object


@frozen
class Loosened:
    """One way in which a target is easier: the fields that a correction of it must name."""

    steps: tuple[Step, ...]


def loosened(old: Target, new: Target) -> Iterator[Loosened]:
    """Give the ways in which the new target is easier than the old one."""
    if old.kind != new.kind:
        yield _one("kind", old.kind, new.kind)
        return
    if isinstance(old, HasGoal) and isinstance(new, HasGoal):
        yield from _goal(old, new)
        if old.unit != new.unit:
            yield _one("unit", old.unit, new.unit)
    if isinstance(old, HasBaseline) and isinstance(new, HasBaseline):
        yield from _baseline(old, new)
    if isinstance(old, HasDue) and isinstance(new, HasDue):
        yield from _due(old, new)
    if isinstance(old, Windowed) and isinstance(new, Windowed):
        yield from _window(old, new)
    if isinstance(old, HasQuery) and isinstance(new, HasQuery):
        yield from _query(old.count, new.count)


def claims_less(was: PartialDate | None, now: PartialDate | None) -> bool:
    """Tell whether a register is said to be complete through an earlier day, or no more."""
    return was is not None and (now is None or now.last < was.last)


def through(plan: Plan, target: Windowed) -> PartialDate | None:
    """Give the day through which the register claims to be complete for a target."""
    return target.complete_through or plan.complete_through


def _one(field: str, was: object, now: object) -> Loosened:
    return Loosened((Step(field, was, now),))


def _goal(old: HasGoal, new: HasGoal) -> Iterator[Loosened]:
    if _implies(new, old):
        return
    if old.comparator is new.comparator:
        yield _one(new.comparator.value, old.goal, new.goal)
        return
    gone = Step(old.comparator.value, old.goal, None)
    yield Loosened((Step(new.comparator.value, None, new.goal), gone))


def _implies(new: HasGoal, old: HasGoal) -> bool:
    """Tell whether whatever reaches the new goal has reached the old one."""
    upward = {Comparator.AT_LEAST: False, Comparator.MORE_THAN: True}
    downward = {Comparator.AT_MOST: False, Comparator.LESS_THAN: True}
    if new.comparator is Comparator.EXACTLY:
        return _reaches(new.goal, old)
    if new.comparator in upward and old.comparator in upward:
        lowest = (_bound(new), upward[new.comparator] and not isinstance(new, HasQuery))
        return lowest >= (_bound(old), upward[old.comparator] and not isinstance(old, HasQuery))
    if new.comparator in downward and old.comparator in downward:
        highest = (-new.goal, downward[new.comparator])
        return highest >= (-old.goal, downward[old.comparator])
    return False


def _bound(target: HasGoal) -> Decimal:
    """Give the number of the goal: a count with `more_than` must reach the next whole one."""
    counted = isinstance(target, HasQuery) and target.comparator is Comparator.MORE_THAN
    return target.goal + 1 if counted else target.goal


def _reaches(value: Decimal, goal: HasGoal) -> bool:
    match goal.comparator:
        case Comparator.AT_LEAST:
            return value >= goal.goal
        case Comparator.MORE_THAN:
            return value > goal.goal
        case Comparator.AT_MOST:
            return value <= goal.goal
        case Comparator.LESS_THAN:
            return value < goal.goal
        case Comparator.EXACTLY:
            return value == goal.goal


def _baseline(old: HasBaseline, new: HasBaseline) -> Iterator[Loosened]:
    for field in ("date", "value"):
        was, now = (getattr(each.baseline, field) if each.baseline else None for each in (old, new))
        if getattr(was, "last", was) != getattr(now, "last", now):
            yield _one(f"baseline.{field}", was, now)


def _due(old: HasDue, new: HasDue) -> Iterator[Loosened]:
    """An earlier day may be one on which a series stood at its goal, and left it later."""
    was, now = old.due.last, new.due.last
    if now > was or (now != was and isinstance(new, HasGoal)):
        yield _one("due", old.due, new.due)


def _window(old: Windowed, new: Windowed) -> Iterator[Loosened]:
    if new.window.from_.first != old.window.from_.first:
        yield _one("window.from", old.window.from_, new.window.from_)
    if new.window.to.last != old.window.to.last:
        yield _one("window.to", old.window.to, new.window.to)


_STRICT = {"revisions": "skip", "parts": "once"}


def _query(old: AnyQuery, new: AnyQuery) -> Iterator[Loosened]:
    """Give the keys by which the new query takes other records."""
    for key, was in old.by_name().items():
        now = getattr(new, key)
        if was != now and _takes_more(key, was, now):
            yield _one(f"count.{key}", was, now)


def _takes_more(key: str, was: Any, now: Any) -> bool:  # noqa: ANN401 - any field of a query
    if key.startswith("exclude_"):
        return bool(set(was or ()) - set(now or ()))
    if key in _STRICT:
        return bool(was == _STRICT[key])
    if isinstance(was, tuple):
        return now is None or bool(set(now) - set(was))
    return was is not None
