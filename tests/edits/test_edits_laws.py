"""Laws of edits, over registers that the second reading draws."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import Severity
from sdtstd.document import parse
from support.drawn import numbers, registers, told
from support.drawn_edits import (
    DAY,
    adding,
    edits,
    made,
    opened,
    removing,
    renaming,
    setting,
    texts,
)
from support.examples import examples

if TYPE_CHECKING:
    from sdtstd.verify.checked import Checked
    from support.drawn import Written

quick = settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
MADE: Counter[bool] = Counter()
NEW = {"code": "DB31/T 7777-2023", "title": "新: 一", "publication": "2023-05"}


def errors(found: Checked) -> int:
    """Count the errors of the data; what a change must say of itself is not asked here."""
    every = (each.rule for each in found.findings)
    return sum(each.severity is Severity.ERROR and each.family != 6 for each in every)


@settings(quick, max_examples=examples(60))
@given(registers(), st.data())
def test_numbers_after_edits_are_those_of_a_register_by_hand(
    written: Written, data: st.DataObject
) -> None:
    found, hand = opened(written), written
    at_first = errors(found)
    for _ in range(3):
        draft, by_hand = data.draw(edits(hand, found.loaded))
        after = made(found, draft)
        MADE[after is not None] += 1
        if after is not None:
            found, hand = after, by_hand
            assert errors(found) <= at_first
            assert found.loads
            assert numbers(found.loaded.register, DAY) == numbers(told(hand), DAY)
            for file, each in found.loaded.documents.items():
                assert parse(each.text, file).root == each.root


def test_most_edits_of_the_law_were_made() -> None:
    if MADE:  # else the law ran in another process
        assert MADE[True] > MADE[False]


@quick
@given(registers(), st.data())
def test_what_is_set_back_leaves_the_bytes(written: Written, data: st.DataObject) -> None:
    assume(bool(written.get("standards")))
    found = opened(written)
    before = texts(found.loaded)
    number = data.draw(st.integers(0, len(written["standards"]) - 1))
    entry = written["standards"][number]
    key, value = data.draw(st.sampled_from((("title", "别的: 标题"), ("note", "a # b"))))
    after = made(found, setting(found.loaded, number, key, value))
    assert after is not None
    assert texts(after.loaded) != before
    back = made(after, setting(after.loaded, number, key, entry.get(key, "")))
    assert back is not None
    assert texts(back.loaded) == before


@quick
@given(registers())
def test_what_is_added_and_removed_leaves_the_bytes(written: Written) -> None:
    assume(bool(written.get("standards")))
    found = opened(written)
    before = texts(found.loaded)
    after = made(found, adding(found.loaded, NEW))
    assert after is not None
    keys = [each.key for each in after.loaded.register.standards]
    back = made(after, removing(after.loaded, keys.index(NEW["code"])))
    assert back is not None
    assert texts(back.loaded) == before


@pytest.mark.parametrize("remembered", [True, False])
@quick
@given(registers(), st.data())
def test_what_is_renamed_back_has_its_tree_and_topics(
    remembered: bool, written: Written, data: st.DataObject
) -> None:
    """Where HEAD has the old path, one entry says that the new one is gone; else none is left."""
    found = opened(written)
    path = data.draw(st.sampled_from(sorted(found.loaded.register.places)))
    *above, old = path.split("/")
    after = made(found, renaming(found.loaded, path, "renamed", remembered=remembered))
    if after is None:
        return
    new = "/".join((*above, "renamed"))
    assert path not in after.loaded.register.places
    assert new in after.loaded.register.places
    back = made(after, renaming(after.loaded, new, old, remembered=remembered))
    assert back is not None
    was, now = found.loaded.register, back.loaded.register
    assert now.systems == was.systems
    assert [each.topics for each in now.records] == [each.topics for each in was.records]
    assert now.waivers == was.waivers
    assert len(now.removals) == len(was.removals) + remembered


@pytest.mark.parametrize("number", range(2))
def test_a_refused_edit_gives_nothing(number: int) -> None:
    written = {
        "system": {"id": "demo", "title": "体系", "tasks": [{"id": "a", "title": "任务"}]},
        "standards": [
            {"code": f"DB31/T {n}-2022", "title": "甲", "stages": {"publication": "2022"}}
            for n in range(2)
        ],
        "plans": [],
    }
    found = opened(written)
    bad = ("code", "DB31/T 1-2022"), ("topics", "b")
    assert made(found, setting(found.loaded, 0, *bad[number])) is None
