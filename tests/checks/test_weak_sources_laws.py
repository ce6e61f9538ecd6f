"""Weak sources are looked for among few records, and the same ones are found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdtstd.checks.rule import Fault
from sdtstd.checks.sources import _is_weak, weak_source
from sdtstd.diagnostics import say
from sdtstd.measure.partition import partition
from sdtstd.model.plan import Indicator, Milestone
from sdtstd.model.standard import Standard
from support.drawn import days, registers, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from support.drawn import Written


def plain_weak_source(register: Register, today: date) -> Iterator[Fault]:
    """Find them without a short cut: where parts count once, among the whole register."""
    weak = replace(
        register,
        standards=tuple(each for each in register.standards if _is_weak(each.sources)),
        pilots=tuple(each for each in register.pilots if _is_weak(each.sources)),
    )
    named: set[str] = set()
    for placed in register.targets:
        if isinstance(placed.target, Indicator | Milestone):
            continue
        among = register if placed.target.count.parts == "once" else weak
        for verdict in partition(placed.target, among, today).counted:
            if verdict.id not in named and _is_weak(verdict.record.sources):
                named.add(verdict.id)
                message = say("counts for {target} on copies or press alone", target=placed.id)
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


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
