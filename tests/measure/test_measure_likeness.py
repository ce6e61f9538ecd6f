"""A leaf is offered for a record only where their titles are very like, and one alone."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.loading import load
from sdtstd.measure.likeness import FLOOR, Likeness, pieces
from support.small import register, standard, tree

if TYPE_CHECKING:
    from sdtstd.model.register import Register

DATA = Path(__file__).parents[2] / "data"


def topics(**titles: str) -> dict[str, object]:
    listed = [{"id": name, "title": title} for name, title in titles.items()]
    return {"id": "field", "topics": listed}


CARE = topics(records="电子病历卡", emergency="智慧急救", homes="智慧养老院", ai="AI 医疗")


WHOLLY = ("records", Fraction(1))


def offered(title: str, *others: str, **given: object) -> tuple[str, Fraction] | None:
    records = [standard(f"GB {n}-2022", title=each) for n, each in enumerate((title, *others), 1)]
    found = Likeness(register(*records, system=tree(CARE))).candidate(title, **given)  # type: ignore[arg-type]
    return (found.leaf.unit.id, found.likeness) if found else None


def test_pieces_are_pairs_of_characters_and_words() -> None:
    assert pieces("电子病历 ＡＩ-2：卡") == {"电子", "子病", "病历", "ai", "2"}
    assert pieces("卡") == frozenset()


@pytest.mark.parametrize(
    ("title", "leaf", "likeness"),
    [
        ("电子病历卡数据集规范", "records", Fraction(1)),
        (
            "电子病历数据集规范",
            "records",
            Fraction(3, 5),
        ),  # 1/2 for each of three pairs, 1 for 历卡
        ("医疗ai应用", "ai", Fraction(1)),
    ],
)
def test_the_share_of_the_leaf_weighed_by_rarity(title: str, leaf: str, likeness: Fraction) -> None:
    assert offered(title) == (leaf, likeness)


def test_what_many_titles_have_is_no_reason() -> None:
    assert offered("智慧城市") is None
    common = ("电子病历一", "电子病历二", "电子病历三")
    assert offered("电子病历数据", *common) is None


def test_of_two_equally_like_none_is_offered() -> None:
    assert offered("电子病历卡与智慧急救") is None
    assert offered("电子病历卡与智慧急救", without=["task/field/emergency"]) == WHOLLY


def test_only_leaves_below_the_places() -> None:
    assert offered("电子病历卡", below=["task/field"]) == WHOLLY
    assert offered("电子病历卡", below=["task/fiel"]) is None
    assert offered("电子病历卡", below=["task/other", "task"]) == WHOLLY


def test_leaves_of_measures_are_not_offered() -> None:
    likeness = Likeness(register(system=tree(CARE, kind="measures")))
    assert likeness.candidate("电子病历卡") is None


@given(
    st.lists(st.text(alphabet="电子病历卡智慧急救养老院ab ", max_size=12), min_size=1, max_size=5)
)
def test_an_offer_is_from_the_floor_to_one(titles: list[str]) -> None:
    records = [standard(f"GB {n}-2022", title=each or "无") for n, each in enumerate(titles, 1)]
    likeness = Likeness(register(*records, system=tree(CARE)))
    for title in titles:
        found = likeness.candidate(title)
        assert found is None or FLOOR <= found.likeness <= 1


def test_what_the_shipped_register_has_at_a_topic_is_found_again() -> None:
    register_ = load(DATA).register
    offers = dict(_again(register_))
    assert len(offers) >= 10
    assert sum(offers.values()) >= 0.9 * len(offers)


def _again(whole: Register) -> list[tuple[str, bool]]:
    """Give each text at a topic for which one of its field is offered, and whether it is there."""
    likeness, found = Likeness(whole), []
    for each in whole.standards:
        fields = {place.rpartition("/")[0] for place in each.topics if place.count("/") == 2}
        candidate = likeness.candidate(each.title, fields) if fields else None
        if candidate is not None:
            found.append((each.key, candidate.leaf.id in each.topics))
    return found
