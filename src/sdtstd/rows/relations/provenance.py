"""Who must bring things about, where facts come from, which earlier values were wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.rows.relations.records import by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.plan import Plan, Target
    from sdtstd.model.records import Observation
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.rows.relations.dated import Dated

    Sourced = AnyRecord | Plan | Target | Observation


@frozen
class FlatOwner:
    """Who must bring a plan, target, place or record (`kind`) about, its own or from above."""

    register: str
    kind: str
    id: str
    n: int
    owner: str


@frozen
class FlatSource:
    """A source of a record, plan, target or observation (`kind`); `seen` is as written."""

    register: str
    kind: str
    id: str
    n: int
    title: str
    source_kind: str
    seen: str
    url: str | None
    notice: str | None


@frozen
class FlatCorrection:
    """A statement that an earlier value was wrong; None where there was or is no value."""

    register: str
    kind: str
    id: str
    n: int
    corrected: str
    value_before: str | None
    value_after: str | None
    reason: str
    stated: str


def owners(of: Dated) -> Iterator[FlatOwner]:
    """Give the owners of everything that has any, each in the order written."""
    for kind, name, found in _owned(of.snapshot.register):
        for n, owner in enumerate(found):
            yield FlatOwner(of.id, kind, name, n, owner)


def sources(of: Dated) -> Iterator[FlatSource]:
    """Give the sources of everything, in the order written."""
    seen: Counter[tuple[str, str]] = Counter()
    for kind, name, entry in _sourced(of.snapshot.register):
        for each in entry.sources:
            n = seen[kind, name]
            seen[kind, name] += 1
            told = (each.title, each.kind.value, each.seen.text, each.url, each.notice)
            yield FlatSource(of.id, kind, name, n, *told)


def corrections(of: Dated) -> Iterator[FlatCorrection]:
    """Give the corrections of everything, in the order written."""
    seen: Counter[tuple[str, str]] = Counter()
    for kind, name, entry in _sourced(of.snapshot.register):
        for each in entry.corrections:
            n = seen[kind, name]
            seen[kind, name] += 1
            told = (each.field, each.from_, each.to, each.reason, each.date.text)
            yield FlatCorrection(of.id, kind, name, n, *told)


def _owned(register: Register) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for plan in register.plans:
        yield "plans", plan.id, plan.owner
    for target in register.targets:
        yield "targets", target.id, target.owner
    for place in register.named_places.by_path.values():
        yield "places", place.path, place.owner
    for kind, record in by_kind(register):
        yield kind, record.key, register.owner_of(record)


def _sourced(register: Register) -> Iterator[tuple[str, str, Sourced]]:
    """Give what has sources; a value reported twice of one day goes on where the first ends."""
    for kind, record in by_kind(register):
        yield kind, record.key, record
    for plan in register.plans:
        yield "plans", plan.id, plan
    for target in register.targets:
        yield "targets", target.id, target.target
    for observation in register.observations:
        yield "observations", observation.key, observation
