"""The same count with its settings turned: each alone, and the span over all combinations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.measure.readings import readings
from sdtstd.model.plan import StandardsTarget
from support.small import counting, on, plan, register, standard

if TYPE_CHECKING:
    from sdtstd.measure.readings import Readings

DAY = on("2022-12-31")
CORE = standard("GB 1.1-2022", publication="2022-02-01")
PART = standard("GB 1.2-2022", publication="2022-03-01")
NEW = standard("GB 2-2022", publication="2022-03-01", replaces=["GB 2-2012"])
PARTIAL = standard("GB 3-2022", publication="2022-03-01", relevance="partial")
MAYBE = standard("GB 4-2022", publication="2022/2023", relevance="partial")


def turned(**query: Any) -> Readings:
    whole = register(CORE, PART, NEW, PARTIAL, MAYBE, plans=(plan(counting(**query)),))
    target = whole.targets[0].target
    assert isinstance(target, StandardsTarget)
    return readings(target, whole, DAY)


def rows(found: Readings) -> list[tuple[str, str, int, int]]:
    return [(e.setting.value, e.value, e.counted, e.possible) for e in found.turned]


def test_each_setting_is_turned_alone() -> None:
    found = turned()
    assert rows(found) == [
        ("revisions", "skip", 2, 0),
        ("parts", "once", 2, 0),
        ("relevance", "core, partial", 4, 1),
    ]
    # lowest: parts once and revisions skipped; highest: all with partial, the possible one too
    assert (found.lowest, found.highest) == (1, 5)


def test_what_is_set_is_turned_back() -> None:
    found = turned(revisions="skip", parts="once", relevance=["core", "partial"])
    assert rows(found) == [
        ("revisions", "count", 3, 1),
        ("parts", "each", 3, 1),
        ("relevance", "core", 1, 0),
    ]
    assert (found.lowest, found.highest) == (1, 5)


@pytest.mark.parametrize(
    ("relevance", "value"),
    [(["core"], "core, partial"), (["partial"], "core, partial"), (["partial", "core"], "core")],
)
def test_relevance_is_core_alone_or_with_partial(relevance: list[str], value: str) -> None:
    assert turned(relevance=relevance).turned[2].value == value
