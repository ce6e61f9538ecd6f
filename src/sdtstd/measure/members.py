"""What the targets of a register count, whatever the day: the query, its rules, the events.

What many targets ask alike is worked out once: a target looks at the groups of records that it
takes, and at those whose days its window needs.
"""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, assert_never

from sdtstd.measure.index import Index, timeline_of
from sdtstd.measure.query import event_of, excluded_by_query, excluded_by_rules
from sdtstd.measure.timeline import Timeline
from sdtstd.model.plan import PilotsTarget, StandardsTarget
from sdtstd.model.records import Pilot
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.dates import PartialDate
    from sdtstd.measure.query import Reason
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.register import Register

    Counted = Standard | Pilot


class Members:
    """What a target makes of the `records` of its `kind`, in the order of the register.

    `asked` is the number of those that its query takes, before its rules; they stand in the
    `timelines`. Those among them that the rules leave out stand in `without` as well, and their
    numbers in the register are `left_out`.
    """

    kind: type[Counted]
    target: CountTarget
    records: tuple[Counted, ...]
    asked: int
    timelines: tuple[Timeline, ...]
    left_out: frozenset[int] = frozenset()
    without = Timeline("", (), ())

    @abstractmethod
    def event(self, record: Counted) -> PartialDate | None:
        """Give the date of the event that counts."""

    @abstractmethod
    def excluded(self, record: Counted) -> Reason | None:
        """Give why the query or its rules leave a record out, if they do."""

    @cached_property
    def reached(self) -> PartialDate | None:
        """The date of the event by which the count reaches the goal, whatever day it is now."""
        window, needed = self.target.window, self.target.needed
        numbers = self.kept(lambda each: each.counted(window, window.to.last))
        events = (self.event(self.records[n]) for n in numbers)
        ordered = sorted((each for each in events if each is not None), key=attrgetter("last"))
        return ordered[needed - 1] if len(ordered) >= needed else None

    def kept(self, find: Callable[[Timeline], list[int]]) -> list[int]:
        """Give the numbers of what is found in the timelines, but for what the rules leave out."""
        found = sorted(chain.from_iterable(map(find, self.timelines)))
        return [n for n in found if n not in self.left_out] if self.left_out else found


class PilotMembers(Members):
    """What a target that counts pilots makes of them: it takes all."""

    kind = Pilot

    def __init__(self, target: PilotsTarget, pilots: tuple[Pilot, ...]) -> None:
        self.target, self.records, self._event = target, pilots, target.count.event
        self.asked = len(pilots)
        days = map(self.event, pilots)
        self.timelines = (Timeline(self._event.value, tuple(enumerate(pilots)), days),)

    def event(self, record: Counted) -> PartialDate | None:
        """Give the date of the event that counts."""
        assert isinstance(record, Pilot)
        return record.stages.on(self._event)

    def excluded(self, record: Counted) -> Reason | None:  # noqa: ARG002 - there is no reason
        """Give no reason."""
        return None


class StandardMembers(Members):
    """What a target that counts standards makes of them: its query, then its rules."""

    kind = Standard

    def __init__(self, target: StandardsTarget, index: Index) -> None:
        self.target, self.records = target, index.standards
        self._query, self._index = target.count, index
        groups = index.taken(target.count)
        self.asked = sum(len(each.numbers) for each in groups)
        self.timelines = tuple(each.timeline(target.count) for each in groups)
        every = index.standards
        ruled = sorted(chain.from_iterable(each.ruled for each in groups))
        self._rules = excluded_by_rules(target.count, [every[n] for n in ruled])
        out = [n for n in ruled if every[n].key in self._rules] if self._rules else ()
        self.left_out = frozenset(out)
        self.without = timeline_of(target.count, every, out)

    def event(self, record: Counted) -> PartialDate | None:
        """Give the date of the event that counts."""
        assert isinstance(record, Standard)
        return event_of(self._query, record)

    def excluded(self, record: Counted) -> Reason | None:
        """Give why the query or its rules leave a standard out, if they do."""
        assert isinstance(record, Standard)
        decides = self._index.decides(record)
        return excluded_by_query(self._query, decides) or self._rules.get(record.key)


class Counts:
    """The members of each target of a register; each target is looked at once."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._known: dict[int, Members] = {}

    def of(self, target: CountTarget) -> Members:
        """Give what a target counts."""
        if id(target) not in self._known:
            self._known[id(target)] = self._members(target)  # which keep the target, and so its id
        return self._known[id(target)]

    @cached_property
    def _index(self) -> Index:
        return Index(self._register.standards)

    def _members(self, target: CountTarget) -> Members:
        match target:
            case StandardsTarget():
                return StandardMembers(target, self._index)
            case PilotsTarget():
                return PilotMembers(target, self._register.pilots)
            case _:
                assert_never(target)
