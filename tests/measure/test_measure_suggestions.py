"""Leaves are suggested by what speaks for them, and by nothing else; and never in another order."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.measure.suggestions.evidence import Why
from sdtstd.measure.suggestions.kin import are_kin, numbers
from sdtstd.measure.suggestions.pieces import pieces, shared_words
from sdtstd.measure.suggestions.suggesting import FLOOR, SURE, Suggestions, surest
from sdtstd.measure.suggestions.unplaced import to_place
from support.small import register, standard, tree

if TYPE_CHECKING:
    import random

    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.model.register import Register

LEAVES = {
    "records": "电子病历卡",
    "emergency": "智慧急救",
    "homes": "智慧养老院",
    "ai": "AI 医疗",
    "driving": "自动驾驶",
}
ALIASES = {"driving": ["智能网联汽车"]}
CARE = {
    "id": "field",
    "topics": [
        {"id": name, "title": title, "aliases": ALIASES.get(name, [])}
        for name, title in LEAVES.items()
    ],
}
WORDS = st.text(alphabet="电子病历卡智慧急救养老院自动驾驶规范ab1 —", max_size=12)


def whole(*records: Any, kind: str = "standards") -> Register:
    return register(*records, system=tree(CARE, kind=kind))


def placed(name: str, leaf: str, **more: Any) -> Any:
    return standard(name, topics=[f"task/field/{leaf}"], **more)


def suggested(title: str, *records: Any, **more: Any) -> tuple[Suggestion, ...]:
    return Suggestions(whole(*records)).of(title, **more)


def told(found: tuple[Suggestion, ...]) -> list[tuple[str, list[tuple[str, tuple[str, ...], str]]]]:
    return [
        (
            each.leaf.unit.id,
            [(why.why.value, why.words, why.text.key if why.text else "") for why in each.because],
        )
        for each in found
    ]


def test_pieces_are_up_to_three_characters_and_words_but_no_numbers() -> None:
    assert pieces("病历 ＡＩ-2：卡") == {"病", "历", "病历", "卡", "ai"}
    assert pieces("第1部分") == {"第", "部", "分", "部分"}
    assert pieces("—") == frozenset()


def test_the_words_that_titles_share_come_weightiest_first() -> None:
    weight = {"自动": 5, "动驾": 5, "驾驶": 5, "规范": 1, "ai": 9}.get
    other = pieces("AI 自动驾驶 规范")
    words = shared_words("自动驾驶规范，AI 规则", other, lambda piece: weight(piece, 0))
    assert list(words) == ["自动驾驶", "ai"]
    assert list(shared_words("规则", other, lambda _: 1)) == []


@pytest.mark.parametrize("leaf", LEAVES)
def test_the_title_of_a_leaf_gets_that_leaf_first_and_surely(leaf: str) -> None:
    others = [placed(f"GB {n}-2022", name, title=LEAVES[leaf]) for n, name in enumerate(LEAVES, 1)]
    found = suggested(LEAVES[leaf], *others)
    assert (found[0].leaf.unit.id, found[0].score) == (leaf, Fraction(1))
    assert found[1].score < 1  # a text of that very title is placed there


def test_an_alias_is_as_good_as_the_title() -> None:
    assert told(suggested("智能网联汽车"))[0] == ("driving", [("title", ("智能网联汽车",), "")])
    assert suggested("智能网联汽车")[0].score == 1


def test_a_title_that_stands_whole_is_half_way_to_one() -> None:
    found = suggested("自动驾驶测试场地和试验方法的通用要求")
    assert [each.leaf.unit.id for each in found] == ["driving"]
    assert SURE < found[0].score < 1


def test_words_of_a_text_placed_there() -> None:
    there = placed("GB 1-2022", "homes", title="机构照护评估")
    assert told(suggested("居家照护评估", there)) == [
        ("homes", [("placed", ("照护评估",), "GB 1-2022")])
    ]


def test_kin_by_number_title_and_replaced_code() -> None:
    there = placed("GB/T 1.1-2020", "homes", title="甲", replaces=["GB 7-2001"])
    for codes in (["GB 1.2-2021"], ["GB/T 1"], ["GB/Z 7-2012"]):
        assert told(suggested("乙", there, codes=codes)) == [
            ("homes", [("kin", (), "GB/T 1.1-2020")])
        ]
    assert told(suggested("甲", there))[0][0] == "homes"
    assert suggested("乙", there, codes=["GB/T 11-2020", "no code"]) == ()


def test_numbers_leave_out_part_year_and_mandate() -> None:
    assert list(numbers(["DB31/T 329.6", "DB31 329-2018", "DG/TJ 08-86-2022", "?"])) == [
        "DB31 329",
        "DB31 329",
        "DG/TJ 08 86",
    ]
    assert are_kin(standard("GB 1.1-2020"), standard("GB/T 1-2022"))
    assert are_kin(standard("GB 1-2020", title="甲"), standard("GB 2-2020", title=" 甲"))
    assert not are_kin(standard("GB 1-2020"), standard("GB 2-2020"))


def test_an_organization_speaks_the_less_the_more_leaves_it_is_at() -> None:
    one = placed("GB 1-2022", "homes", title="甲", organizations=["院"])
    found = suggested("乙", one, organizations=["院", "所"])
    assert told(found) == [("homes", [("organization", ("院",), "GB 1-2022")])]
    two = placed("GB 2-2022", "records", title="丙", organizations=["院"])
    again = suggested("乙", one, two, organizations=["院"])
    assert [each.leaf.unit.id for each in again] == ["records", "homes"]
    assert found[0].score == 2 * again[0].score


def test_evidence_adds_up() -> None:
    there = placed("GB 1.1-2022", "driving", title="智能网联汽车测试", organizations=["院"])
    alone = suggested("智能网联汽车规范", there)
    more = suggested("智能网联汽车规范", there, organizations=["院"], codes=["GB 1.2-2022"])
    assert alone[0].score < more[0].score < 1
    assert [why.why for why in more[0].because] == [
        Why.TITLE, Why.KIN, Why.PLACED, Why.ORGANIZATION
    ]  # fmt: skip


def test_only_below_the_places_and_never_what_it_has() -> None:
    assert suggested("自动驾驶", below=["task/field"])[0].leaf.unit.id == "driving"
    assert suggested("自动驾驶", below=["task/fiel"]) == ()
    assert suggested("自动驾驶", below=["task/other", "task"])[0].leaf.unit.id == "driving"
    assert suggested("自动驾驶", without=["task/field/driving"]) == ()


def test_three_at_most_in_the_order_of_the_tree_among_equals() -> None:
    fields = [{"id": f"f{n}", "title": "自动驾驶"} for n in range(5)]
    found = Suggestions(register(system=tree(*fields))).of("自动驾驶")
    assert [(each.leaf.id, each.score) for each in found] == [
        (f"task/f{n}", Fraction(1)) for n in range(3)
    ]
    assert surest(found) is None


def test_what_most_leaves_have_weighs_nothing() -> None:
    fields = [{"id": f"f{n}", "title": f"标准{chr(0x4E00 + n)}"} for n in range(12)]
    assert Suggestions(register(system=tree(*fields))).of("标准") == ()


@pytest.mark.parametrize("title", ["", " ", "—", "1234", "\u202e", "🚗", "x" * 100_000])
def test_a_title_of_nothing_gets_nothing(title: str) -> None:
    assert suggested(title) == ()


def test_without_leaves_or_with_leaves_of_measures_alone_there_is_nothing() -> None:
    assert Suggestions(register()).of("自动驾驶") == ()
    assert to_place(register(standard("GB 1-2022", title="自动驾驶")))[0].leaves == ()
    assert Suggestions(whole(kind="measures")).of("自动驾驶") == ()


def test_one_alone_is_offered_only_where_it_is_sure() -> None:
    first = suggested("自动驾驶测试")[0]
    assert surest((first,)) == first
    assert surest((first, first)) is None
    unsure = replace(first, score=Fraction(1, 3))
    assert surest((first, unsure)) == first
    assert surest((unsure,)) is None
    assert surest(()) is None


def test_to_place_are_those_without_a_leaf_the_surest_first() -> None:
    records = (
        standard("GB 1-2022", title="甲", topics=["task/field"]),
        standard("GB 2-2022", title="电子病历", topics=[]),
        standard("GB 3-2022", title="自动驾驶", topics=["task/field", "task/field/homes"]),
        placed("GB 4-2022", "homes", title="丁"),
    )
    found = to_place(whole(*records))
    assert [(each.standard.key, each.places) for each in found] == [
        ("GB 3-2022", ("task/field",)),
        ("GB 2-2022", ()),
        ("GB 1-2022", ("task/field",)),
    ]
    assert [each.score for each in found][::2] == [1, 0]
    kept = to_place(whole(*records), lambda place: place == "task/field")
    assert [each.standard.key for each in kept] == ["GB 3-2022", "GB 1-2022"]


@given(titles=st.lists(WORDS, min_size=1, max_size=6), chance=st.randoms(use_true_random=False))
def test_scores_are_from_the_floor_to_one_and_hang_on_no_order(
    titles: list[str], chance: random.Random
) -> None:
    records = [
        placed(
            f"GB {n}-2022",
            chance.choice(list(LEAVES)),
            title=each.strip() or "无",
            organizations=["院"],
        )
        for n, each in enumerate(titles, 1)
    ]
    mixed = chance.sample(records, len(records))
    for title in titles:
        found = suggested(title, *records, organizations=["院"])
        scores = [each.score for each in found]
        assert scores == sorted(scores, reverse=True)
        assert all(FLOOR <= score <= 1 for score in scores)
        assert all(each.because for each in found)
        again = suggested(title, *mixed, organizations=["院"])
        assert [(e.leaf.id, e.score) for e in again] == [(e.leaf.id, e.score) for e in found]
