"""In which fields a target became easier to meet, other than by a stated correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.target import Comparator, HasDue, HasGoal, HasQuery, Windowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from sdtstd.model.plan import Target
    from sdtstd.model.query import AnyQuery


@frozen
class Loosened:
    """A field of a target by its path, with its value before and after, as written."""

    field: str
    was: str
    now: str


def loosened(old: Target, new: Target) -> tuple[Loosened, ...]:
    """Give the fields by which the new target is easier, and which no correction states."""
    stated = {(each.field, each.from_, each.to) for each in new.corrections}
    return tuple(
        each for each in _loosened(old, new) if (each.field, each.was, each.now) not in stated
    )


def _loosened(old: Target, new: Target) -> Iterator[Loosened]:
    if old.kind != new.kind:
        yield Loosened("kind", old.kind, new.kind)
        return
    if isinstance(old, HasGoal) and isinstance(new, HasGoal):
        yield from _goal(old, new)
    if isinstance(old, HasDue) and isinstance(new, HasDue):
        yield from _later("due", (old.due.last, old.due.text), (new.due.last, new.due.text))
    if isinstance(old, Windowed) and isinstance(new, Windowed):
        yield from _window(old, new)
    if isinstance(old, HasQuery) and isinstance(new, HasQuery):
        yield from _query(old.count, new.count)


def _goal(old: HasGoal, new: HasGoal) -> Iterator[Loosened]:
    if old.comparator is not new.comparator:
        if not _stricter(old, new):
            was = f"{old.comparator.value} {old.goal}"
            yield Loosened(new.comparator.value, was, f"{new.comparator.value} {new.goal}")
        return
    lower_is_stricter = old.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)
    easier = new.goal > old.goal if lower_is_stricter else new.goal < old.goal
    if easier or (old.comparator is Comparator.EXACTLY and new.goal != old.goal):
        yield Loosened(new.comparator.value, str(old.goal), str(new.goal))


def _stricter(old: HasGoal, new: HasGoal) -> bool:
    """Tell whether a goal with another comparator still implies the old one."""
    upward = (Comparator.AT_LEAST, Comparator.MORE_THAN)
    downward = (Comparator.AT_MOST, Comparator.LESS_THAN)
    if new.comparator is Comparator.MORE_THAN and old.comparator in upward:
        return _next(new) >= old.goal
    if new.comparator is Comparator.AT_LEAST and old.comparator in upward:
        return new.goal > old.goal
    if new.comparator is Comparator.LESS_THAN and old.comparator in downward:
        return new.goal <= old.goal
    if new.comparator is Comparator.AT_MOST and old.comparator in downward:
        return new.goal < old.goal
    return False


def _next(target: HasGoal) -> Decimal:
    """Give the bound of `more_than`: a count must reach the next whole number."""
    return target.goal + 1 if isinstance(target, HasQuery) else target.goal


def _window(old: Windowed, new: Windowed) -> Iterator[Loosened]:
    was, now = old.window, new.window
    if now.from_.first < was.from_.first:
        yield Loosened("window.from", was.from_.text, now.from_.text)
    through = (old.complete_through, new.complete_through)
    if through[0] is not None and (through[1] is None or through[1].last < through[0].last):
        yield Loosened("complete_through", str(through[0]), str(through[1] or "none"))
    yield from _later("window.to", (was.to.last, was.to.text), (now.to.last, now.to.text))


def _later(field: str, was: tuple[date, str], now: tuple[date, str]) -> Iterator[Loosened]:
    if now[0] > was[0]:
        yield Loosened(field, was[1], now[1])


_STRICT = {"revisions": "skip", "parts": "once"}


def _query(old: AnyQuery, new: AnyQuery) -> Iterator[Loosened]:
    """Give the keys by which the new query takes other records; of two lists what it adds."""
    for key, was in old:
        now = getattr(new, key)
        if was == now:
            continue
        if key.startswith("exclude_"):
            wider = bool(set(was or ()) - set(now or ()))
        elif key in _STRICT:
            wider = was == _STRICT[key]
        elif isinstance(was, tuple):
            wider = _wider(was, now)
        else:
            wider = was is not None
        if wider:
            written = _listed if isinstance(was, tuple) else str
            yield Loosened(f"count.{key}", written(was), written(now))


def _wider(was: tuple[str, ...], now: tuple[str, ...] | None) -> bool:
    return now is None or bool(set(now) - set(was))


def _listed(values: tuple[str, ...] | None) -> str:
    return ", ".join(values) if values is not None else "any"
