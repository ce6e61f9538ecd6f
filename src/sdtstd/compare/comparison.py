"""Two revisions of a register held against each other on one day; each part is made once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.compare.common import common
from sdtstd.compare.items import Changes, Thing, changes
from sdtstd.compare.leaves import LeafChanges
from sdtstd.compare.moves import Moves
from sdtstd.compare.numbers import target_changes
from sdtstd.compare.observations import pair_observations, reordered
from sdtstd.compare.pairs import Pair, pair_named
from sdtstd.compare.records import pair_records, record_names
from sdtstd.compare.things import (
    WITHIN,
    as_record,
    as_value,
    places,
    plan_changes,
    removals,
    waivers,
)
from sdtstd.compare.touched import Touched
from sdtstd.frozen import frozen
from sdtstd.measure.snapshot import Snapshot
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sdtstd.compare.common import Common, Revision
    from sdtstd.compare.numbers import TargetChange
    from sdtstd.compare.observations import ObservationPair
    from sdtstd.compare.records import RecordPair
    from sdtstd.measure.progress import Progress
    from sdtstd.model.records import Observation
    from sdtstd.model.register import AnyRecord, PlanTarget, Register

SECTIONS = ("records", "plans", "places", "observations", "waivers", "removals")
"""What is compared field by field, in the order in which it is shown."""


@frozen
class Comparison:
    """The base and the head, as far as both load."""

    base: Revision
    head: Revision
    day: date

    def __repr__(self) -> str:
        return one_line("Comparison", (("day", self.day), ("base", self.base), ("head", self.head)))

    @cached_property
    def common(self) -> Common:
        """The registers that are compared, and what is left out of both."""
        return common(self.base, self.head)

    @cached_property
    def before(self) -> Snapshot:
        """The base on the day."""
        return self.after.beside(self.common.before)

    @cached_property
    def after(self) -> Snapshot:
        """The head on the day."""
        return Snapshot(self.common.after, self.day)

    @cached_property
    def moves(self) -> Moves:
        """What the head says of what it holds no more."""
        return Moves(*self._registers)

    @cached_property
    def records(self) -> tuple[RecordPair, ...]:
        """The standards, pilots and measures."""
        return pair_records(*self._registers, self.moves)

    @cached_property
    def changed_records(self) -> tuple[RecordPair, ...]:
        """Those of them that do not say the same on both sides."""
        apart = (each for each in self.records if each.before is not each.after)
        return tuple(
            each for each in apart if not (each.both and each.both[0].says_as(each.both[1]))
        )

    @property
    def has_leaves(self) -> bool:
        """Whether the leaves can be compared: both sides could read the system, or have none."""
        read = (self.base.loaded.register, self.head.loaded.register)
        kept = (self.common.before, self.common.after)
        return all(
            each.system is None or left.system is not None
            for each, left in zip(read, kept, strict=True)
        )

    def heir(self, gone: RecordPair) -> AnyRecord | None:
        """Give the record that a gone one is part of: it bears its name, or is said to be it."""
        record = gone.before
        assert record is not None
        names = record_names(record)
        borne = ((type(record), each) for each in (*names, *self.moves.said_to_be(names)))
        return next((self._bearers[each] for each in borne if each in self._bearers), None)

    @cached_property
    def _bearers(self) -> dict[tuple[type, str], AnyRecord]:
        every = self.common.after.records
        return {(type(each), name): each for each in every for name in record_names(each)}

    @cached_property
    def leaves(self) -> LeafChanges:
        """The leaves."""
        return LeafChanges(self.before.coverage, self.after.coverage, self.moves)

    @cached_property
    def targets(self) -> tuple[Pair[PlanTarget], ...]:
        """The targets, by PLAN/TARGET."""
        old, new = ({each.id: each for each in side.targets} for side in self._registers)
        return pair_named(old, new, self.moves)

    @cached_property
    def observations(self) -> tuple[ObservationPair, ...]:
        """The reported values."""
        return pair_observations(*self._registers, self.targets)

    @cached_property
    def reordered(self) -> tuple[tuple[Observation, Observation], ...]:
        """The values that stand for their day only since their order changed."""
        return reordered(self.common.before, self.observations)

    @cached_property
    def progress(self) -> tuple[Pair[Progress], ...]:
        """Where the targets stand."""
        return tuple(
            Pair(
                self.before.of(each.before) if each.before else None,
                self.after.of(each.after) if each.after else None,
            )
            for each in self.targets
        )

    @cached_property
    def target_changes(self) -> tuple[TargetChange, ...]:
        """The targets whose numbers changed."""
        moved = {id(new) for _, new in self.reordered}
        return target_changes(self.progress, self.records, self.observations, moved)

    @cached_property
    def former_names(self) -> dict[str, str]:
        """What each value, target, plan and place is named in the base, by its name.

        Of the records there are those alone that changed: the others have the name that they had.
        """
        old, new = ({each.id: each.id for each in side.plans} for side in self._registers)
        here, there = ({each: each for each in side.places} for side in self._registers)
        named: tuple[Pair[str], ...] = (
            *(each.of(lambda record: record.key) for each in self.changed_records),
            *(each.of(lambda value: value.key) for each in self.observations),
            *(each.of(lambda target: target.id) for each in self.targets),
            *pair_named(old, new, self.moves),
            *pair_named(here, there, self.moves),
        )
        return {after: before for before, after in (each.both for each in named if each.both)}

    @cached_property
    def sections(self) -> dict[str, Changes]:
        """What came, went and differs, by section; plans and their targets are one."""
        return {
            "records": changes(each.of(as_record) for each in self.changed_records),
            "plans": plan_changes(*self._registers, self.moves),
            "places": self._things(places, WITHIN),
            "observations": changes((each.of(as_value) for each in self.observations), ("target",)),
            "waivers": self._things(waivers),
            "removals": self._things(removals),
        }

    @cached_property
    def touched(self) -> Touched:
        """Where the change touched the files."""
        return Touched(self.base.loaded.documents, self.head.loaded.documents)

    def _things(
        self, section: Callable[[Register], dict[str, Thing]], without: tuple[str, ...] = ()
    ) -> Changes:
        old, new = (section(each) for each in self._registers)
        return changes(pair_named(old, new, self.moves), without)

    @property
    def _registers(self) -> tuple[Register, Register]:
        return self.common.before, self.common.after
