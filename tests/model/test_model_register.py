"""The indexes of a register: by every name, who replaces whom, leaves, places, reports."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from sdtstd.address import Address
from sdtstd.codes import Level
from sdtstd.model.plan import Plan
from sdtstd.model.records import Observation
from sdtstd.model.register import Register
from sdtstd.model.standard import Stage, Standard
from sdtstd.model.system import System, TaskKind


def standard(code: str | None = None, **given: Any) -> Standard:
    made: dict[str, Any] = {"title": "文本", "topics": ["task/field"], "stages": {}, **given}
    return Standard.model_validate(made | ({"code": code} if code else {"level": "group"} | given))


def of(*standards: Standard) -> Register:
    return Register(standards=standards)


def tree() -> System:
    topics = [{"id": name, "title": name} for name in ("second", "first")]
    first = [{"id": "z", "title": "领域", "topics": topics}, {"id": "a", "title": "领域"}]
    tasks = [
        {"id": "one", "title": "任务", "fields": first},
        {"id": "two", "title": "任务", "kind": "measures", "fields": [{"id": "m", "title": "域"}]},
    ]
    return System.model_validate({"id": "demo", "title": "体系", "tasks": tasks})


def test_an_empty_register_has_no_system_and_empty_indexes() -> None:
    empty = Register()
    assert empty.system is None
    assert (empty.leaves, empty.targets) == ((), ())
    indexes = (empty.places, empty.by_name, empty.replacing, empty.observed, empty.mapped)
    assert indexes == ({}, {}, {}, {}, {})
    assert empty.whole
    assert empty.absent == frozenset()


def test_standards_by_code_joint_codes_and_former_id() -> None:
    joint = standard("db31／t 1—2022", joint_codes=["DB32/T 1-2022", "DB33/T 1-2022"], id="guide")
    draft = standard(id="draft")
    names = of(joint, draft).by_name
    assert {name: each.key for name, each in names.items()} == {
        "DB31/T 1-2022": "DB31/T 1-2022",
        "DB32/T 1-2022": "DB31/T 1-2022",
        "DB33/T 1-2022": "DB31/T 1-2022",
        "guide": "DB31/T 1-2022",
        "draft": "draft",
    }


def test_of_two_records_of_one_name_the_first_has_it() -> None:
    one, other = standard("GB 1-2022", id="same"), standard("GB 1-2022", id="same")
    names = of(one, other).by_name
    assert names["GB 1-2022"] is names["same"] is one


def test_level_key_and_codes() -> None:
    joint = standard("GB/T 1-2022", joint_codes=["DB31/T 1-2022"])
    assert (joint.key, joint.effective_level) == ("GB/T 1-2022", Level.NATIONAL)
    assert [each.key for each in joint.codes] == ["GB/T 1-2022", "DB31/T 1-2022"]
    draft = standard(id="draft", joint_codes=["DB31/T 1-2022"])
    assert (draft.key, draft.effective_level) == ("draft", Level.GROUP)
    assert [each.key for each in draft.codes] == ["DB31/T 1-2022"]


@pytest.mark.parametrize(
    "reference", ["DB31/T 1-2022", "db31／t 1—2022", "DB32/T 1-2022", "former"]
)
def test_replaced_by_any_name_in_any_written_form(reference: str) -> None:
    old = standard("DB31/T 1-2022", joint_codes=["DB32/T 1-2022"], id="former")
    new = standard("DB31/T 1-2024", replaces=["GB 9-1999", reference])
    assert of(new, old).replacing == {"DB31/T 1-2022": (new,)}


def test_all_who_replace_a_record_in_order() -> None:
    old, draft = standard("GB 1-2010"), standard(id="draft", replaces=["GB 1-2010", "other"])
    other, new = standard(id="other"), standard("GB 1-2022", replaces=["GB 1-2010"])
    found = of(new, old, draft, other).replacing
    assert found == {"GB 1-2010": (new, draft), "other": (draft,)}


def test_leaves_in_the_order_of_the_tree_with_their_addresses() -> None:
    system = tree()
    system.placed(Address("data/a.yaml", ("system",)))
    register = Register(systems=(system,))
    assert [(each.id, str(each.address)) for each in register.leaves] == [
        ("one/z/second", "data/a.yaml.system.tasks[0].fields[0].topics[0]"),
        ("one/z/first", "data/a.yaml.system.tasks[0].fields[0].topics[1]"),
        ("one/a", "data/a.yaml.system.tasks[0].fields[1]"),
        ("two/m", "data/a.yaml.system.tasks[1].fields[0]"),
    ]
    leaf, field = register.leaves[0], register.leaves[2]
    assert leaf.field is not None
    assert (leaf.task.id, leaf.field.id, leaf.unit.id) == ("one", "z", "second")
    assert field.unit is field.field
    fields = ["one/z", "one/a", "two/m"]
    assert list(register.places) == ["one", "two", *fields, "one/z/second", "one/z/first"]
    assert register.places["one/z"] is register.places["one/a"] is TaskKind.STANDARDS
    assert register.places["two/m"] is TaskKind.MEASURES


def test_the_first_system_is_the_system() -> None:
    one, other = tree(), tree()
    assert Register(systems=(one, other)).system is one


def test_standards_of_a_place_each_once_in_order() -> None:
    one = standard("GB 1-2022", topics=["one/a", "one/z", "one/a"])
    two = standard("GB 2-2022", topics=["one/a"])
    assert of(two, one).mapped == {"one/a": (two, one), "one/z": (one,)}


def test_targets_and_their_observations_in_order() -> None:
    stone = {"kind": "milestone", "title": "目标", "wording": "原文", "due": "2023"}
    plans = [
        Plan.model_validate(
            {
                "id": name,
                "title": "方案",
                "issued": "2022",
                "targets": [{**stone, "id": each} for each in ("b", "a")],
            }
        )
        for name in ("two", "one")
    ]
    plans[0].placed(Address("p.yaml", ("plans", 0)))
    days = (("one/a", "2022"), ("two/b", "2023"), ("one/a", "2021"))
    seen = [Observation.model_validate({"target": t, "date": d, "value": "1"}) for t, d in days]
    register = Register(plans=tuple(plans), observations=tuple(seen))
    assert [each.id for each in register.targets] == ["two/b", "two/a", "one/b", "one/a"]
    assert str(register.targets[1].address) == "p.yaml.plans[0].targets[1]"
    assert register.targets[3].plan is plans[1]
    assert register.targets[3].target is plans[1].targets[1]
    assert register.observed == {"one/a": (seen[0], seen[2]), "two/b": (seen[1],)}


def test_a_register_and_its_leaves_are_frozen() -> None:
    register = Register(systems=(tree(),))
    for thing, name in ((register, "standards"), (register.leaves[0], "id")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, name, ())


def test_the_dated_stages_in_the_order_of_a_life() -> None:
    stages = {"abandonment": "2024", "publication": "2022", "proposal": "2020", "in_force": "2023"}
    life = standard("GB 1-2022", stages=stages).stages
    assert [(stage, day.text) for stage, day in life.known()] == [
        (Stage.PROPOSAL, "2020"),
        (Stage.PUBLICATION, "2022"),
        (Stage.IN_FORCE, "2023"),
        (Stage.ABANDONMENT, "2024"),
    ]
    assert [life.on(stage) is not None for stage in Stage] == [
        *(True, False, False, False, False, True, True, False, True)
    ]
