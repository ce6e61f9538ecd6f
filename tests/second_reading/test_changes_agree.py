"""The engine and the second reading agree on what hundreds of changes do, and on family 6."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sdtstd.compare.comparison import SECTIONS
from support.examples import drawn_apart, examples
from support.second_reading.changes import changes
from support.second_reading.edits import pairs
from support.second_reading.registers import days
from support.second_reading.same_change import (
    assert_both_tell_the_same,
    checked,
    findings_of,
    told_by_engine,
)

if TYPE_CHECKING:
    import datetime as dt


Given = dict[str, Any]

EXAMPLES = 32  # of a share, each of PAIRS; ten times as many each night
PAIRS = 4
SHARES = 4  # so that several processes can run them
NUMBERS = ("counted", "possible", "pipeline")


@pytest.mark.parametrize("share", range(SHARES))
def test_both_readings_agree_on_changes(share: int) -> None:
    law = settings(
        max_examples=examples(EXAMPLES),
        # A pair takes minutes to shrink; the one that fails says enough.
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )(given(several=pairs(PAIRS), day=days())(assert_both_agree))
    drawn_apart(law, share)()


def assert_both_agree(several: list[tuple[Given, Given]], day: dt.date) -> None:
    for base, head in several:
        before = checked(base, day)
        after = checked(head, day, before)
        second = changes(base, head, day)
        assert_both_tell_the_same(before, after, second, day)
        assert_causes_explain(told_by_engine(before, after, day)["targets"])


def assert_causes_explain(targets: list[Given]) -> None:
    """The sum of the signed causes is the difference of each number."""
    for each in targets:
        was, now = ({} if each[side] is None else each[side] for side in ("before", "after"))
        for key in NUMBERS:
            summed = sum(cause[key] for cause in each["because"])
            assert summed == (now.get(key) or 0) - (was.get(key) or 0)


@settings(max_examples=10, suppress_health_check=list(HealthCheck), phases=(Phase.generate,))
@given(several=pairs(1), day=days())
def test_there_and_back_and_nowhere(several: list[tuple[Given, Given]], day: dt.date) -> None:
    ((base, head),) = several
    before, after = checked(base, day), checked(head, day)
    there = told_by_engine(before, checked(head, day, before), day)
    back = told_by_engine(after, checked(base, day, after), day)
    removals = (base.get("removals"), head.get("removals"))
    if removals == (None, None):
        assert {each["id"] for each in there["targets"]} == {each["id"] for each in back["targets"]}
    assert there["leaves"]["before"] == back["leaves"]["after"]
    still = checked(base, day, before)
    nowhere = told_by_engine(before, still, day)
    assert nowhere["targets"] == []
    empty: Given = {"added": [], "removed": [], "changed": []}
    assert all(nowhere[each] == empty for each in SECTIONS)
    assert [each for each in findings_of(still) if each[0] != "wrong-correction"] == []
