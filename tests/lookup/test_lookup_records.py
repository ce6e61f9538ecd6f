"""Records by every name that they have, and what is said where a name means none or several."""

from __future__ import annotations

import pytest
from hypothesis import given

from sdtstd.diagnostics import CannotRun
from sdtstd.lookup.records import RecordNames, find_record
from sdtstd.model.records import Removal
from sdtstd.model.register import Register
from support.drawn import Written, quick, registers, told
from support.growth import assert_linear
from support.small import pilot, register, standard

KEPT = (
    standard("GB/T 4075-2003", title="密封源 甲", title_en="Sealed Sources"),
    standard("GB/T 40750-2021", title="别的"),
    standard("GB/T 407.1-2021", title="部分"),
    standard("DB31/T 1419-2023", id="payments", title="医疗付费“一件事”应用规范"),
    standard("DB31/T 1420-2023", joint_codes=["DB32/T 77-2023"], title="两地"),
    standard("DB31/T 1420-2019", title="两地旧版"),
    standard("ISO 99370:2022", title="同名"),
    pilot("park", started="2022"),
    pilot("garden", started="2022"),
)


def removed(name: str, to: str | None) -> Removal:
    given = {"object": name, "to": to, "reason": "合并", "date": "2023-01-01"}
    return Removal.model_validate(given)


def renamed(name: str, was: str, key: str = "code") -> dict[str, str]:
    return {"field": key, "from": was, "to": name, "reason": "录错", "date": "2023-01-01"}


REMOVALS = (
    removed("field-pilot", "meadow-pilot"),
    removed("meadow-pilot", "park"),
    removed("DB31/T 7—2020", "db31/t1419-2023"),
    removed("circle", "ring"),
    removed("ring", "circle"),
    removed("nothing", None),
    removed("garden", "park"),
)
REGISTER = Register(
    standards=(
        *register(*KEPT).standards,
        standard("DB31/T 8-2020", corrections=[renamed("DB31/T 8-2020", "DB31/T 9-2020")]),
    ),
    pilots=register(*KEPT).pilots,
    removals=REMOVALS,
)


def said(name: str) -> list[str]:
    """Give what is said of a name, a line each; of one that is found its record."""
    try:
        return [find_record(REGISTER, name).key]
    except CannotRun as refusal:
        return [str(each) for each in refusal.messages]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("db31/t1419—2023", "DB31/T 1419-2023"),
        ("DB32/T 77-2023", "DB31/T 1420-2023"),
        ("payments", "DB31/T 1419-2023"),
        ("db31/t1419", "DB31/T 1419-2023"),
        ("ＤＢ31／T 1419", "DB31/T 1419-2023"),
        ("DB31/T 1420-2023", "DB31/T 1420-2023"),
        ("db32/t 7", "DB31/T 1420-2023"),
        ("db31/t1420-20 19", "DB31/T 1420-2019"),
        ("GB/T 4075", "GB/T 4075-2003"),
        ("gbt4075", "GB/T 4075-2003"),
        ("gb/t 40750", "GB/T 40750-2021"),
        ("GB/T 407", "GB/T 407.1-2021"),
        ("iso 99370", "ISO 99370:2022"),
        ("密封源  甲", "GB/T 4075-2003"),
        ("sealed sources", "GB/T 4075-2003"),
        ('医疗付费"一件事"应用规范', "DB31/T 1419-2023"),
        ("field-pilot", "park"),
        ("db31/t7-2020", "DB31/T 1419-2023"),
        ("DB31/T 9-2020", "DB31/T 8-2020"),
        ("garden", "garden"),
    ],
)
def test_a_name_means_one_record(name: str, key: str) -> None:
    assert said(name) == [key]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "DB31/T 1420",
            [
                "'DB31/T 1420' may mean any of 2:",
                "  DB31/T 1420-2023  两地",
                "  DB31/T 1420-2019  两地旧版",
            ],
        ),
        ("GB/T", ["no record of 'GB/T': see sdtstd list"]),
        ("iso", ["no record of 'iso': see sdtstd list"]),
        ("", ["no record of '': see sdtstd list"]),
        ("circle", ["no record of 'circle': see sdtstd list"]),
        ("nothing", ["no record of 'nothing': see sdtstd list"]),
        ("gardn", ["no record of 'gardn': did you mean garden?"]),
        ("密封园 甲", ["no record of '密封园 甲': did you mean 密封源 甲?"]),
    ],
)
def test_a_name_of_none_or_several_is_refused(name: str, lines: list[str]) -> None:
    assert said(name) == lines


def test_of_many_candidates_some_are_shown_and_the_others_counted() -> None:
    many = register(*(standard(f"DB31/T 5{n}-2020", title=f"文本{n}") for n in range(9)))
    with pytest.raises(CannotRun) as refusal:
        find_record(many, "db31/t5")
    shown = [f"  DB31/T 5{n}-2020  文本{n}" for n in range(5)]
    lines = ["'db31/t5' may mean any of 9:", *shown, "  … and 4 more"]
    assert [str(each) for each in refusal.value.messages] == lines


def test_an_id_of_two_kinds_is_ambiguous_and_their_titles_are_not() -> None:
    both = register(standard("twin", title="标准甲"), pilot("twin", started="2022"))
    with pytest.raises(CannotRun, match="may mean any of 2"):
        find_record(both, "twin")
    assert find_record(both, "标准甲").title == "标准甲"


@quick
@given(registers())
def test_every_record_is_found_by_each_of_its_names(written: Written) -> None:
    drawn = told(written)
    names = RecordNames(drawn)
    for record in drawn.records:
        codes = [code.text for code in getattr(record, "codes", ())]
        for name in (record.key, *codes, *filter(None, (record.title, record.title_en))):
            assert any(each is record for each in names.meant(name)), name
        for code in codes:
            beginning = code.rpartition("-")[0]
            if any(sign.isdigit() for sign in beginning.rpartition(" ")[2]):
                assert any(each is record for each in names.meant(beginning)), beginning


def test_many_questions_of_many_records_take_linear_time() -> None:
    def make(size: int) -> Register:
        return register(*(standard(f"DB31/T {n + 1000}-2020") for n in range(size)))

    def ask(asked: Register) -> None:
        names = RecordNames(asked)
        for each in asked.standards:
            assert names.meant(each.key[:-5])

    assert_linear(make, ask, 300)
