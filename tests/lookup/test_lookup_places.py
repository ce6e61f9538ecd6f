"""Places of the system by path, id and title; what a command takes, and what it refuses."""

from __future__ import annotations

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.lookup.places import Places, find_places
from sdtstd.lookup.things import find_thing
from sdtstd.model.places import Place
from sdtstd.model.register import Register
from sdtstd.model.system import System

TOPIC = {"id": "records", "title": "电子病历", "title_en": "Health Records", "aliases": ["病历"]}
SYSTEM = System.model_validate(
    {
        "id": "demo",
        "title": "体系",
        "tasks": [
            {
                "id": "life",
                "title": "完善生活标准",
                "short": "生活",
                "fields": [
                    {
                        "id": "health",
                        "title": "健康",
                        "topics": [TOPIC, {"id": "data", "title": "数据"}],
                    },
                    {"id": "general", "title": "通用"},
                ],
            },
            {
                "id": "base",
                "title": "基础",
                "fields": [
                    {"id": "data", "title": "数据", "topics": [{"id": "records", "title": "记录"}]},
                    {"id": "general", "title": "通用"},
                ],
            },
            {"id": "health", "title": "健康"},
        ],
    }
)
REGISTER = Register(systems=(SYSTEM,))


def meant(name: str) -> list[str]:
    return [each.path for each in REGISTER.named_places.meant(name)]


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("life/health", ["life/health"]),
        ("health", ["health"]),
        ("生活/健康/电子病历", ["life/health/records"]),
        ("life/健康/病历", ["life/health/records"]),
        ("健康/电子病历", ["life/health/records"]),
        ("health records", ["life/health/records"]),
        ("健康", ["life/health", "health"]),
        ("数据", ["life/health/data", "base/data"]),
        ("records", ["life/health/records", "base/data/records"]),
        ("data/records", ["base/data/records"]),
        ("数据/记录", ["base/data/records"]),
        ("生活/", []),
        ("/健康", []),
        ("生活//健康", []),
        ("/", []),
        ("", []),
        ("市/生活/健康", []),
    ],
)
def test_what_a_name_can_mean(name: str, paths: list[str]) -> None:
    assert meant(name) == paths


def test_every_place_is_meant_by_each_of_its_names() -> None:
    for place in REGISTER.named_places.by_path.values():
        for name in (place.path, *place.titles):
            assert place.path in meant(name)


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        (("生活", None, None), ("life", None, None)),
        ((None, "健康", None), (None, "life/health", None)),
        (("life", "通用", None), ("life", "life/general", None)),
        (("base", "general", None), ("base", "base/general", None)),
        (("base", "健康", None), ("base", "life/health", None)),
        ((None, "base/data", "records"), (None, "base/data", "base/data/records")),
        ((None, None, "life/health"), (None, None, "life/health")),
        ((None, None, "健康"), (None, None, "health")),
    ],
)
def test_options_name_places(asked: Places, places: Places) -> None:
    assert find_places(REGISTER, *asked) == places


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        (
            (None, "general", None),
            ["'general' may mean any of 2:", "  life/general  通用", "  base/general  通用"],
        ),
        (
            ("完善生括标准", None, None),
            ["--task: the system has no '完善生括标准': did you mean 完善生活标准?"],
        ),
        (("数据", None, None), ["--task: the system has no '数据': see sdtstd coverage"]),
    ],
)
def test_options_that_name_none_or_several_are_refused(asked: Places, lines: list[str]) -> None:
    with pytest.raises(CannotRun) as refusal:
        find_places(REGISTER, *asked)
    assert [str(each) for each in refusal.value.messages] == lines


def test_explain_asks_places_by_title() -> None:
    found = find_thing(REGISTER, "电子病历")
    assert isinstance(found, Place)
    assert found.path == "life/health/records"
    with pytest.raises(CannotRun, match="'健康' may mean any of 2"):
        find_thing(REGISTER, "健康")
