"""The state of one leaf (末级项) on a day, and how many leaves there are in each state.

A text covers its leaf where its relevance is core, and covers it partly where it is partial.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.lives import (
    has_begun,
    is_published,
    is_replaced,
    is_withdrawn,
    may_be_published,
)
from sdtstd.model.standard import Relevance
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from sdtstd.measure.unplaced import Unplaced
    from sdtstd.model.records import Measure
    from sdtstd.model.register import Leaf, Register
    from sdtstd.model.standard import Standard


class LeafState(Term):
    """The state of a leaf on a day; unknown is never missing."""

    COVERED = "covered", say("covered")
    PARTLY = "partly", say("partly")
    IN_PROGRESS = "in-progress", say("in progress")
    MISSING = "missing", say("missing")
    UNKNOWN = "unknown", say("unknown")


@frozen
class LeafCoverage:
    """A leaf, its state, all records mapped to it, and those of them that are on their way."""

    leaf: Leaf
    state: LeafState
    records: tuple[Standard, ...] | tuple[Measure, ...]
    coming: tuple[Standard, ...] = ()


@frozen
class Tally:
    """How many leaves there are, how many in each state, and how many standards are unplaced."""

    leaves: int
    covered: int
    partly: int
    in_progress: int
    missing: int
    unknown: int
    unplaced: int

    @property
    def by_state(self) -> dict[LeafState, int]:
        """How many leaves are in each state."""
        return {each: getattr(self, each.key) for each in LeafState}


def tally(leaves: Iterable[LeafCoverage], unplaced: Iterable[Unplaced]) -> Tally:
    """Count leaves by state, and distinct standards without a leaf."""
    distinct = len({each.standard.key for each in unplaced})
    return tally_of((each.state for each in leaves), distinct)


def tally_of(states: Iterable[LeafState], unplaced: int) -> Tally:
    """Count states of leaves; beside them stands how many standards are unplaced."""
    found = Counter(states)
    return Tally(
        leaves=found.total(),
        covered=found[LeafState.COVERED],
        partly=found[LeafState.PARTLY],
        in_progress=found[LeafState.IN_PROGRESS],
        missing=found[LeafState.MISSING],
        unknown=found[LeafState.UNKNOWN],
        unplaced=unplaced,
    )


def cover(leaf: Leaf, register: Register, day: date) -> LeafCoverage:
    """Find the state of one leaf and the records mapped to it."""
    if leaf.task.kind is TaskKind.MEASURES:
        measures = register.mapped_measures.get(leaf.id, ())
        done = any(each.date.surely_by(day) for each in measures)
        return LeafCoverage(leaf, LeafState.COVERED if done else LeafState.UNKNOWN, measures)
    standards = register.mapped.get(leaf.id, ())
    given = [(each, state_by(each, register, day)) for each in standards]
    coming = tuple(each for each, state in given if state is LeafState.IN_PROGRESS)
    return LeafCoverage(leaf, state_of(leaf, {state for _, state in given}, day), standards, coming)


def state_by(standard: Standard, register: Register, day: date) -> LeafState | None:
    """Give the state that a text alone would give its leaf; None where it gives none."""
    if exists(standard, register, day):
        return LeafState.COVERED if standard.relevance is Relevance.CORE else LeafState.PARTLY
    return LeafState.IN_PROGRESS if _is_coming(standard, register, day) else None


def state_of(leaf: Leaf, given: Container[LeafState | None], day: date) -> LeafState:
    """Give the best of the states that its texts give a leaf, else what a survey makes of it."""
    for best in (LeafState.COVERED, LeafState.PARTLY, LeafState.IN_PROGRESS):
        if best in given:
            return best
    return LeafState.MISSING if _is_surveyed(leaf, day) else LeafState.UNKNOWN


def _is_surveyed(leaf: Leaf, day: date) -> bool:
    return any(mark is not None and mark.surely_by(day) for mark in leaf.surveyed)


def exists(standard: Standard, register: Register, day: date) -> bool:
    """Tell whether a text is out, and neither withdrawn nor replaced."""
    gone = is_withdrawn(standard, day) or is_replaced(standard, register, day)
    return is_published(standard, day) and not gone


def _is_coming(standard: Standard, register: Register, day: date) -> bool:
    abandonment = standard.stages.abandonment
    over = (
        is_published(standard, day)
        or is_withdrawn(standard, day)
        or is_replaced(standard, register, day)
        or (abandonment is not None and abandonment.surely_by(day))
    )
    return not over and (has_begun(standard, day) or may_be_published(standard, day))
