"""One register on two days: which goals, leaves and records moved; nothing of it came or went."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.compare.leaves import LeafChanges
from sdtstd.compare.moved import moved_target
from sdtstd.compare.moves import Moves
from sdtstd.frozen import frozen
from sdtstd.measure.events import events_of
from sdtstd.measure.flow import flows
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.compare.moved import MovedTarget
    from sdtstd.measure.events import Event
    from sdtstd.measure.flow import Flows
    from sdtstd.measure.lives import TextStatus
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import AnyRecord


@frozen
class MovedRecord:
    """A record with its text status on both days, and what happened surely or possibly between.

    Pilots and measures have no text status.
    """

    record: AnyRecord
    before: TextStatus | None
    after: TextStatus | None
    events: tuple[Event, ...]


@frozen
class Between:
    """The time after a day (`since`) and up to that of `after`, for some plans."""

    after: Snapshot
    since: date
    plans: tuple[Plan, ...]

    @cached_property
    def flows(self) -> Flows:
        """The stock and flow of the standards."""
        return flows(self.after.register, self.since, self.after.day)

    @cached_property
    def happened(self) -> tuple[Event, ...]:
        """The dated events, the latest first."""
        return self.after.events(self.since)

    @cached_property
    def before(self) -> Snapshot:
        """The register on the earlier day."""
        return self.after.on(self.since)

    @cached_property
    def targets(self) -> tuple[MovedTarget, ...]:
        """The targets of the plans that moved by more than time."""
        pairs = ((self.before.of(each.target), each) for each in self.after.progress(self.plans))
        found = (moved_target(old, new, self.since, self.after) for old, new in pairs)
        return tuple(each for each in found if each is not None)

    @cached_property
    def leaves(self) -> LeafChanges:
        """The leaves, of which some have another state."""
        register = self.after.register
        return LeafChanges(self.before.coverage, self.after.coverage, Moves(register, register))

    @cached_property
    def records(self) -> tuple[MovedRecord, ...]:
        """The records with another text status, or with an event that may lie between."""
        return tuple(self._records())

    def _records(self) -> Iterator[MovedRecord]:
        for record in self.after.register.records:
            before = after = None
            if isinstance(record, Standard):
                before, after = self.before.status(record), self.after.status(record)
            happened = tuple(
                each for each in events_of(record) if each.possibly_in(self.since, self.after.day)
            )
            if happened or before is not after:
                yield MovedRecord(record, before, after, happened)
