"""A partition: what it is made of is made when asked, and what it shows is short."""

from __future__ import annotations

from datetime import date

from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.model.plan import PilotsTarget, StandardsTarget
from support.example_by_hand import FIRST, REGISTER

TARGETS = tuple(
    each.target
    for each in REGISTER.targets
    if isinstance(each.target, StandardsTarget | PilotsTarget)
)


def test_records_that_count_nowhere_are_in_no_number() -> None:
    for target in TARGETS:
        found = Partition(Counts(REGISTER).of(target), FIRST)
        parts = (*found.counted, *found.possible, *found.pipeline, *found.ahead, *found.undated)
        assert {each.record.key for each in parts} >= {each.key for each in found.numbered_records}
        assert {each.record.key for each in found.counted} == {
            each.key for each in found.counted_records
        }


def test_equal_partitions_have_equal_hashes() -> None:
    members = Counts(REGISTER).of(TARGETS[0])
    one, same = Partition(members, FIRST), Partition(members, FIRST)
    assert one == same
    assert hash(one) == hash(same)
    assert one != Partition(members, date(1990, 1, 1))
    assert one != "another thing"


def test_what_is_shown_is_short() -> None:
    shown = repr(Partition(Counts(REGISTER).of(TARGETS[0]), FIRST))
    assert shown.startswith("Partition(")
    assert "\n" not in shown
    assert len(shown) < 5_000
