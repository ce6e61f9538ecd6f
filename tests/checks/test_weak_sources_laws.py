"""Weak sources are looked for among few records, and the same ones are found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.checks.rule import Fault
from sdtstd.checks.sources import weak_source
from sdtstd.diagnostics import say
from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.model.plan import Indicator, Milestone
from sdtstd.model.source import is_weak
from sdtstd.model.standard import Standard
from support.drawn import days, registers, told
from support.registers import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import Register
    from support.drawn import Written


def plain_weak_source(register: Register, today: date) -> Iterator[Fault]:
    """Find them without a short cut: among all records of the register."""
    named: set[str] = set()
    for placed in register.targets:
        if isinstance(placed.target, Indicator | Milestone):
            continue
        for verdict in Partition(Counts(register).of(placed.target), today).counted:
            if verdict.id not in named and is_weak(verdict.record.sources):
                named.add(verdict.id)
                message = say(
                    "counts for {target} with only copies or press reports as sources",
                    target=placed.id,
                )
                yield Fault(verdict.record.at("sources"), verdict.id, message)


def _written(number: str, level: str, source: str, year: str, relevance: str) -> Written:
    return {
        "code": f"{'GB/T' if level == 'national' else 'DB31/T'} {number}-{year}",
        "title": "x",
        "topics": ["a/b"],
        "relevance": relevance,
        "stages": {"publication": year},
        "sources": [{"title": "x", "kind": source, "seen": "2026-01-01", "notice": "1"}],
    }


PARTS = st.lists(
    st.builds(
        _written,
        st.sampled_from(["1.1", "1.2", "1.2", "2", "2.1"]),
        st.sampled_from(["national", "local"]),
        st.sampled_from(["official", "press", "press", "copy"]),
        st.sampled_from(["2021", "2022", "2022"]),
        st.sampled_from(["core", "partial"]),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(registers(), PARTS, st.data(), days())
def test_the_same_weak_sources_are_found(
    written: Written, parts: list[Written], data: st.DataObject, day: date
) -> None:
    register = told(written)
    more = tuple(map(Standard.model_validate, parts))
    register = replace(register, standards=(*register.standards, *more))
    for placed in register.targets:
        if hasattr(placed.target, "count") and data.draw(st.booleans()):
            object.__setattr__(placed.target.count, "parts", "once")
    assert list(weak_source.find(register, day)) == list(plain_weak_source(register, day))


def test_of_two_records_with_one_key_the_later_one_decides() -> None:
    plan = (
        "version: 1\nplans: [{id: p, title: x, issued: 2020, principal: true, sources: [{title: x,"
        " kind: official, seen: 2026-01-01, notice: '1'}], targets: [{id: t, kind: standards,"
        " title: x, wording: x, at_least: 1, unit: 项, window: {from: 2021, to: 2025},"
        " count: {event: publication, parts: once, relevance: [core]}}]}]\n"
    )
    register, day = loaded(plan).register, date(2026, 1, 1)
    assert register.targets
    core, partial = (
        Standard.model_validate(_written("1.1", "local", "press", "2022", relevance))
        for relevance in ("core", "partial")
    )
    for standards, found in (((core, partial), 0), ((partial, core), 0), ((core,), 1)):
        both = replace(register, standards=standards)
        assert list(weak_source.find(both, day)) == list(plain_weak_source(both, day))
        assert len(list(weak_source.find(both, day))) == found
