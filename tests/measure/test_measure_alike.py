"""Of two revisions what both have is found once, and the coverage of each is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from sdtstd.measure import coverage as module
from sdtstd.measure.coverage import coverage
from sdtstd.measure.leaves import cover
from sdtstd.measure.snapshot import Snapshot
from support.small import done, on, register, standard, tree

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.model.records import Measure
    from sdtstd.model.register import Leaf, Register
    from sdtstd.model.standard import Standard
    from sdtstd.model.system import System

DAY = on("2022-06-30")
CODES = ("GB 1-2022", "GB 2-2022", "GB 3-2022")
PLACES = ("task/a", "task/b", "task", "task/gone")


def _standard(
    code: str, topics: list[str], relevance: str, stages: dict[str, str], replaced: str | None
) -> Standard:
    replaces = [replaced] if replaced else []
    return standard(code, topics=topics, relevance=relevance, replaces=replaces, **stages)


STANDARDS = st.builds(
    _standard,
    st.sampled_from(CODES),
    st.lists(st.sampled_from(PLACES), max_size=2, unique=True),
    st.sampled_from(["core", "partial"]),
    st.sampled_from(
        [{}, {"publication": "2022-01-01"}, {"publication": "2022"}, {"withdrawal": "2021"}]
    ),
    st.sampled_from([None, *CODES]),
)
MEASURES = st.builds(done, st.sampled_from(PLACES), st.sampled_from(["2022-01", "2023"]))
SYSTEMS = st.builds(
    lambda marks, kind: tree(
        *({"id": id_} | ({"surveyed": mark} if mark else {}) for id_, mark in marks.items()),
        kind=kind,
    ),
    st.dictionaries(
        st.sampled_from(["a", "b"]), st.sampled_from([None, "2022-01", "2023"]), min_size=1
    ),
    st.sampled_from(["standards", "standards", "measures"]),
)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Register, Register]:
    """Draw two registers that have some records in common: not equal ones, but the same."""
    standards = draw(st.lists(STANDARDS, max_size=4, unique_by=lambda each: each.key))
    measures = draw(st.lists(MEASURES, max_size=2))
    system = draw(SYSTEMS)
    return _one(draw, standards, measures, system), _one(draw, standards, measures, system)


def _one(
    draw: st.DrawFn, standards: list[Standard], measures: list[Measure], system: System
) -> Register:
    kept = [each for each in standards if draw(st.integers(0, 4))]
    own = draw(st.none() | STANDARDS)
    if own is not None:
        kept = [*(each for each in kept if each.key != own.key), own]
    done_here = [each for each in measures if draw(st.integers(0, 4))]
    here = draw(SYSTEMS) if draw(st.booleans()) else system
    return register(*kept, system=here, measures=done_here)


@given(revisions())
def test_beside_another_revision_the_coverage_is_the_same(sides: tuple[Register, Register]) -> None:
    before, after = sides
    assert Snapshot(after, DAY).beside(before).coverage == coverage(before, DAY)


def test_a_leaf_that_only_one_has_or_surveyed_is_its_own() -> None:
    known = register(system=tree({"id": "a"}))
    other = register(system=tree({"id": "a", "surveyed": "2022-01"}, {"id": "b"}))
    for before, after in ((known, other), (other, known)):
        assert Snapshot(after, DAY).beside(before).coverage == coverage(before, DAY)


def test_only_leaves_that_differ_are_looked_at() -> None:
    looked: list[str] = []

    def looking(leaf: Leaf, of: Register, day: date) -> LeafCoverage:
        looked.append(leaf.id)
        return cover(leaf, of, day)

    first = standard("GB 1-2022", topics=["task/a"], publication="2022-01-01")
    second = standard("GB 2-2022", topics=["task/b"])
    system = tree({"id": "a"}, {"id": "b"})
    published = standard("GB 2-2022", topics=["task/b"], publication="2022-01-01")
    after = Snapshot(register(first, published, system=system), DAY)
    assert after.coverage.total.covered == 2
    with patch.object(module, "cover", looking):
        found = after.beside(register(first, second, system=system)).coverage
    assert looked == ["task/b"]
    assert (found.total.covered, found.total.unknown) == (1, 1)


def test_a_leaf_hangs_on_what_replaces_its_records_elsewhere() -> None:
    system = tree({"id": "a"}, {"id": "b"})
    old = standard("GB 1-2020", topics=["task/a"], publication="2020-01-01")
    new = standard("GB 1-2022", topics=["task/b"], publication="2022-01-01", replaces=["GB 1-2020"])
    after = Snapshot(register(old, new, system=system), DAY)
    before = after.beside(register(old, system=system))
    assert [each.state.value for each in after.coverage.leaves] == ["unknown", "covered"]
    assert [each.state.value for each in before.coverage.leaves] == ["covered", "unknown"]
