"""Tasks, plans and targets by their short titles, in either language."""

from __future__ import annotations

import pytest

from sdtstd.lookup.places import find_places
from sdtstd.lookup.plans import choose_plans
from sdtstd.lookup.things import find_thing
from sdtstd.lookup.unknown import UnknownNameError
from sdtstd.model.places import Place
from sdtstd.model.register import PlanTarget
from sdtstd.model.system import System
from support.small import goal, plan, register

GOAL = goal("milestone", due="2025", short="体系", short_en="The system")
PLAN = plan(GOAL, title="标准化建设实施方案", short="建设方案", short_en="The city's plan")
TASK = {"id": "task", "title": "完善生活标准", "short": "生活", "short_en": "Daily life"}
SYSTEM = System.model_validate({"id": "demo", "title": "标准体系", "tasks": [TASK]})
REGISTER = register(plans=[PLAN, plan(name="other", title="规划")], system=SYSTEM)


@pytest.mark.parametrize("name", ["生活", "Daily life", "ＤＡＩＬＹ ＬＩＦＥ"])
def test_a_task(name: str) -> None:
    assert find_places(REGISTER, name, None) == ("task", None, None)
    found = find_thing(REGISTER, name)
    assert isinstance(found, Place)
    assert found.path == "task"


@pytest.mark.parametrize("name", ["建设方案", "建设", "The city's plan", "the city’s"])
def test_a_plan(name: str) -> None:
    assert choose_plans(REGISTER, name) == (PLAN,)


@pytest.mark.parametrize("name", ["体系", "The system", "the  system"])
def test_a_target(name: str) -> None:
    found = find_thing(REGISTER, name)
    assert isinstance(found, PlanTarget)
    assert found.id == "plan/goal"


def test_a_short_title_of_two_is_refused_and_one_of_none_is_told_what_is_near() -> None:
    both = register(plans=[PLAN, plan(GOAL, name="other")], system=SYSTEM)
    with pytest.raises(UnknownNameError, match=r"may mean any of 2:\n  plan/goal .*\n  other/goal"):
        find_thing(both, "体系")
    with pytest.raises(UnknownNameError, match=r"did you mean .*The system"):
        find_thing(REGISTER, "The sytem")
