"""The same record in two revisions: by its key, other codes, former id, a correction, a removal."""

from __future__ import annotations

from typing import Any

import pytest

from sdtstd.compare.moves import Moves
from sdtstd.compare.records import pair_records
from sdtstd.model.records import Measure, Pilot, Removal
from sdtstd.model.register import Register
from sdtstd.model.standard import Standard

Given = dict[str, Any]


def standard(**given: Any) -> Standard:
    base: Given = {"title": "文本", "topics": ["task/field"], "stages": {}, "level": "local"}
    return Standard.model_validate(base | given)


def of(*standards: Standard) -> Register:
    return Register(standards=standards)


def keys(before: Register, after: Register) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            each.before.key if each.before else None,
            each.after.key if each.after else None,
            each.latest.key,
        )
        for each in pair_records(before, after, Moves(before, after))
    ]


def corrected(field: str, was: str) -> list[Given]:
    return [{"field": field, "from": was, "to": "新", "reason": "误", "date": "2023"}]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"id": "guide"}, {"id": "guide", "note": "新"}),
        ({"id": "guide"}, {"code": "DB31/T 1-2022", "id": "guide"}),
        ({"code": "DB31/T 1-2022", "id": "guide"}, {"id": "guide"}),
        ({"code": "DB31/T 1-2022"}, {"code": "db31／t 1—2022"}),
        ({"code": "GB 1-2022", "joint_codes": ["GB 2-2022"]}, {"code": "GB 2-2022"}),
        ({"code": "GB 2-2022"}, {"code": "GB 1-2022", "joint_codes": ["GB 2-2022"]}),
        (
            {"code": "GB 1-2022"},
            {"code": "GB 2-2022", "corrections": corrected("code", "GB 1-2022")},
        ),
        ({"id": "old"}, {"id": "new", "corrections": corrected("id", "old")}),
    ],
)
def test_one_record_under_two_names(old: Given, new: Given) -> None:
    before, after = standard(**old), standard(**new)
    assert keys(of(before), of(after)) == [(before.key, after.key, after.key)]


@pytest.mark.parametrize(
    "new", [{"id": "other"}, {"id": "other", "corrections": corrected("title", "guide")}]
)
def test_two_records(new: Given) -> None:
    told = [(None, "other", "other"), ("guide", None, "guide")]
    assert keys(of(standard(id="guide")), of(standard(**new))) == told


def test_a_record_has_one_partner_only() -> None:
    before = of(standard(code="GB 1-2022", joint_codes=["GB 2-2022"]))
    after = of(standard(code="GB 2-2022"), standard(code="GB 1-2022"))
    assert keys(before, after) == [
        (None, "GB 2-2022", "GB 2-2022"),
        ("GB 1-2022", "GB 1-2022", "GB 1-2022"),
    ]


def test_a_living_name_goes_before_a_former_one() -> None:
    was = {"code": "GB 8-2022", "corrections": corrected("code", "GB 9-2022")}
    both = of(standard(**was), standard(code="GB 9-2022"))
    same = [(key, key, key) for key in ("GB 8-2022", "GB 9-2022")]
    assert keys(both, both) == same
    assert keys(of(standard(code="GB 9-2022")), both) == [
        (None, "GB 8-2022", "GB 8-2022"),
        ("GB 9-2022", "GB 9-2022", "GB 9-2022"),
    ]
    joint = of(standard(code="GB 1-2022", joint_codes=["GB 2-2022"]))
    split = of(standard(code="GB 2-2022"), standard(code="GB 1-2022"))
    assert keys(joint, split)[1] == ("GB 1-2022", "GB 1-2022", "GB 1-2022")


def test_records_of_each_kind_in_order_then_those_that_are_gone() -> None:
    pilot = Pilot.model_validate({"id": "same", "title": "试点", "stages": {"started": "2022"}})
    made = {"id": "same", "title": "举措", "topics": ["task/field"], "date": "2022"}
    measure = Measure.model_validate(made)
    text = standard(id="same")
    before = Register(standards=(text, standard(id="gone")), pilots=(pilot,))
    after = Register(standards=(standard(id="new"), text), measures=(measure,))
    assert keys(before, after) == [
        (None, "new", "new"),
        ("same", "same", "same"),
        ("gone", None, "gone"),
        ("same", None, "same"),
        (None, "same", "same"),
    ]


def test_a_record_that_took_the_place_of_another() -> None:
    gone = Removal.model_validate(
        {"object": "GB 1-2022", "to": "GB 2-2022", "reason": "误", "date": "2023"}
    )
    before = of(standard(code="GB 1-2022"))
    after = Register(standards=(standard(code="GB 2-2022"),), removals=(gone,))
    assert keys(before, after) == [("GB 1-2022", "GB 2-2022", "GB 2-2022")]
    both = of(standard(code="GB 1-2022"), standard(code="GB 2-2022"))
    assert keys(both, after) == [
        ("GB 2-2022", "GB 2-2022", "GB 2-2022"),
        ("GB 1-2022", None, "GB 1-2022"),
    ]


@pytest.mark.parametrize("name", ["GB 1-2022", "gb1—2022", "T/X 1-2022", "draft"])
def test_a_removal_names_a_record_by_any_of_its_names(name: str) -> None:
    before = of(standard(code="GB 1-2022", joint_codes=["T/X 1-2022"], id="draft"))
    said = {"object": name, "to": "GB 2-2022", "reason": "并入", "date": "2023"}
    after = Register(
        standards=(standard(code="GB 2-2022"),), removals=(Removal.model_validate(said),)
    )
    assert keys(before, after) == [("GB 1-2022", "GB 2-2022", "GB 2-2022")]


def test_a_pilot_under_a_corrected_id() -> None:
    made = {"title": "试点", "stages": {"started": "2022"}}
    old = Pilot.model_validate({**made, "id": "old"})
    new = Pilot.model_validate({**made, "id": "new", "corrections": corrected("id", "old")})
    assert keys(Register(pilots=(old,)), Register(pilots=(new,))) == [("old", "new", "new")]
