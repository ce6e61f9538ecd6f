"""What a change does to the numbers: two revisions of a register measured on one day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.coverage import coverage
from sdtstd.measure.leaves import LeafState
from sdtstd.measure.progress import Progress, progress
from sdtstd.model.target import HasGoal

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.compare.pairs import Pair
    from sdtstd.measure.partition import Verdict
    from sdtstd.model.register import Register


@frozen
class TargetChange:
    """A target whose definition or numbers changed; None on a side where it is not.

    `because` holds the ids of the records whose part in the target changed.
    """

    id: str
    before: Progress | None
    after: Progress | None
    because: tuple[str, ...]


@frozen
class LeafChanges:
    """The leaves that became covered, and those that are covered no more, by id."""

    newly_covered: tuple[str, ...]
    newly_uncovered: tuple[str, ...]


def target_changes(
    before: Register, after: Register, pairs: tuple[Pair, ...], day: date
) -> tuple[TargetChange, ...]:
    """Give the changed targets, those of `after` in order, then those that are gone."""
    old = {each.target.id: each for each in progress(before, day)}
    new = {each.target.id: each for each in progress(after, day)}
    ids = [*new, *(name for name in old if name not in new)]
    return tuple(
        TargetChange(
            name, old.get(name), new.get(name), _because(old.get(name), new.get(name), pairs)
        )
        for name in ids
        if _facts(old.get(name)) != _facts(new.get(name))
    )


def leaf_changes(before: Register, after: Register, day: date) -> LeafChanges:
    """Give the leaves that changed sides; a renamed leaf is two."""
    was, now = _covered(before, day), _covered(after, day)
    return LeafChanges(
        tuple(leaf for leaf in now if leaf not in was),
        tuple(leaf for leaf in was if leaf not in now),
    )


def _covered(register: Register, day: date) -> dict[str, None]:
    leaves = coverage(register, day).leaves
    return {each.leaf.id: None for each in leaves if each.state is LeafState.COVERED}


def _facts(side: Progress | None) -> tuple[object, ...] | None:
    """Give what `status` shows of a target, without its place and its members."""
    if side is None:
        return None
    target, reading = side.target.target, side.reading
    stated: tuple[object, ...] = (target.kind, target.title, target.title_en)
    if isinstance(target, HasGoal):
        stated += (target.goal, target.comparator, target.unit)
    reported = reading.reported
    told = [each for each in (reported, *reading.related) if each is not None]
    values = tuple((each.scope, each.date.text, each.value, each.qualifier) for each in told)
    shown = replace(
        reading,
        partition=None,
        reported=None,
        related=(),
        undated=None,
        lost_on=None,
        complete=False,
    )
    return (stated, values, shown)


def _because(
    before: Progress | None, after: Progress | None, pairs: tuple[Pair, ...]
) -> tuple[str, ...]:
    was, now = _parts(before), _parts(after)
    moved = []
    for pair in pairs:
        old = was.get(pair.before.key) if pair.before else None
        new = now.get(pair.after.key) if pair.after else None
        if _part(old) != _part(new):
            moved.append(pair.key)
    return tuple(moved)


def _parts(side: Progress | None) -> dict[str, Verdict]:
    partition = side.reading.partition if side else None
    return {each.id: each for each in partition.verdicts} if partition else {}


def _part(verdict: Verdict | None) -> tuple[object, ...]:
    """Give what a record adds to the numbers; what is excluded adds nothing."""
    if verdict is None or not (verdict.counted or verdict.possible or verdict.pipeline):
        return ()
    return (verdict.counted, verdict.possible, verdict.pipeline, verdict.counted and verdict.event)
