"""Levels, statuses, stages, kinds, owners and plans by id or by title in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.codes import Level
from sdtstd.diagnostics import CannotRun
from sdtstd.lookup.kinds import Kind
from sdtstd.lookup.owners import find_owner
from sdtstd.lookup.plans import choose_plans
from sdtstd.lookup.terms import find_member
from sdtstd.measure.lives import TextStatus
from sdtstd.model.records import Milepost
from sdtstd.model.standard import Stage
from support.small import plan, register, tree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum


@pytest.mark.parametrize("members", [Level, TextStatus, Stage, Kind, Milepost])
def test_every_member_is_found_by_its_id(members: Iterable[StrEnum]) -> None:
    assert all(find_member("--x", members, each.value.upper()) is each for each in members)


@pytest.mark.parametrize(
    ("members", "name", "member"),
    [
        (Level, "地方", Level.LOCAL),
        (TextStatus, "现行", TextStatus.IN_FORCE),
        (TextStatus, "in force", TextStatus.IN_FORCE),
        (TextStatus, "In-Force", TextStatus.IN_FORCE),
        (Stage, "征求意见", Stage.CONSULTATION),
        (Stage, "entry into force", Stage.IN_FORCE),
        (Stage, "in-force", Stage.IN_FORCE),
        (Kind, "试点", Kind.PILOTS),
        (Kind, "项目", Kind.PROJECTS),
        (Milepost, "验收", Milepost.ACCEPTED),
    ],
)
def test_members_by_their_words(members: Iterable[StrEnum], name: str, member: StrEnum) -> None:
    assert find_member("--x", members, name) is member


@pytest.mark.parametrize("name", ["", "city", "市"])
def test_what_is_no_member_is_refused_with_all(name: str) -> None:
    all_of_them = r"--level: there is no '.*': use one of national \(national\), .*international"
    with pytest.raises(CannotRun, match=all_of_them):
        find_member("--level", Level, name)


@pytest.mark.parametrize(("name", "meant"), [("locl", "local"), ("地方标准", "地方")])
def test_the_nearest_member_is_named(name: str, meant: str) -> None:
    with pytest.raises(CannotRun, match=f"did you mean {meant}"):
        find_member("--level", Level, name)


PLANS = (
    plan(name="main", title="上海城市实施方案", title_en="Implementation Plan", principal="true"),
    plan(name="later", title="上海市规划"),
)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        (None, ["main"]),
        ("all", ["main", "later"]),
        ("later", ["later"]),
        ("上海市规划", ["later"]),
        ("上海城", ["main"]),
        ("implementation plan", ["main"]),
    ],
)
def test_plans(name: str | None, ids: list[str]) -> None:
    assert [each.id for each in choose_plans(register(plans=PLANS), name)] == ids


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("上海", "'上海' may mean any of 2:\n  main  上海城市实施方案\n  later  上海市规划"),
        ("man", "no plan 'man': did you mean main?"),
        ("", "no plan '': the plans are\n  main  上海城市实施方案\n  later  上海市规划"),
    ],
)
def test_plans_that_are_none_or_several(name: str, said: str) -> None:
    with pytest.raises(CannotRun) as refusal:
        choose_plans(register(plans=PLANS), name)
    assert str(refusal.value) == said


def test_owners() -> None:
    owned = register(system=tree({"id": "field", "owner": ["市数据局", "Office A"]}))
    assert find_owner(owned, "office a") == {"Office A"}
    with pytest.raises(CannotRun, match="nothing has the owner '市数具局': did you mean 市数据局"):
        find_owner(owned, "市数具局")
    with pytest.raises(CannotRun, match="those named are Office A, 市数据局"):
        find_owner(owned, "x")
    with pytest.raises(CannotRun, match="the register names no owner"):
        find_owner(register(), "x")
    assert find_owner(register(plans=(plan(owner="市府办"),)), "市府办") == {"市府办"}
