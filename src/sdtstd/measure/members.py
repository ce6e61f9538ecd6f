"""What a count makes of records on every day: their event, and whether its query takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from sdtstd.measure.query import Reason, event_of, excluded_by_query, excluded_by_rules
from sdtstd.model.plan import PilotsTarget, StandardsTarget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.dates import PartialDate
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.query import Query
    from sdtstd.model.records import Pilot
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

_BY_RULES = (None, Reason.REVISION, Reason.PART)


class Member(NamedTuple):
    """A record of the target's kind: its event, and why the query leaves it out, if it does."""

    record: Standard | Pilot
    event: PartialDate | None
    excluded: Reason | None


def members_of(target: CountTarget, register: Register) -> tuple[Member, ...]:
    """Give all records of the target's kind, each once, in the order of the register."""
    match target:
        case StandardsTarget():
            return _standards(target.count, register)
        case PilotsTarget():
            event = target.count.event
            return tuple(Member(each, each.stages.on(event), None) for each in register.pilots)
        case _:
            assert_never(target)


def asked_for(members: Iterable[Member]) -> int:
    """Count the records that the query takes, before its rules."""
    return sum(each.excluded in _BY_RULES for each in members)


def _standards(query: Query, register: Register) -> tuple[Member, ...]:
    keyed = [(each.key, each) for each in register.standards]
    reasons = {key: excluded_by_query(query, each) for key, each in keyed}
    reasons.update(excluded_by_rules(query, [each for key, each in keyed if not reasons[key]]))
    return tuple(Member(each, event_of(query, each), reasons[key]) for key, each in keyed)
