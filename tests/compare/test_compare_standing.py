"""The value in a field of an entry by its path, and whether a correction states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.compare.standing import Standing, standing, words
from support.small import counting, indicator, labelled, pilot, plan, standard

if TYPE_CHECKING:
    from sdtstd.model.base import Part

TEXT = standard(
    "DB31/T 1-2022",
    publication="2022-05",
    joint_codes=["DB32/T 1-2022"],
    topics=["a/b", "a/c"],
    replaces=["GB 1-2000", {"code": "GB 2-2000", "partly": "true"}],
)
LABELLED = labelled("GB 1-2020", None, "2021-03-01")
TARGETS = plan(
    {**counting(4, levels=["local", "group"]), "id": "count"},
    {**indicator({"at_least": "80.50"}, baseline=("2020", "40")), "id": "rate"},
    principal="true",
)


@pytest.mark.parametrize(
    ("part", "field", "written"),
    [
        (TEXT, "code", "DB31/T 1-2022"),
        (TEXT, "joint_codes", "DB32/T 1-2022"),
        (TEXT, "stages.publication", "2022-05"),
        (TEXT, "publication", "2022-05"),
        (TEXT, "withdrawal", None),
        (TEXT, "topics", "a/b, a/c"),
        (TEXT, "topics.1", "a/c"),
        (TEXT, "topics.2", None),
        (TEXT, "relevance", "core"),
        (TEXT, "replaces", "GB 1-2000, GB 2-2000"),
        (TEXT, "replaces.1.partly", "true"),
        (TEXT, "labels", None),
        (TEXT, "labels.0.awarded", None),
        (TEXT, "sources.0.notice", "1号"),
        (LABELLED, "labels.0.awarded", None),
        (LABELLED, "labels.1.awarded", "2021-03-01"),
        (pilot("town", started="2022"), "started", "2022"),
        (pilot("town", started="2022"), "stages.accepted", None),
        (TARGETS.targets[0], "window.from", "2022-01-01"),
        (TARGETS.targets[0], "count.levels", "local, group"),
        (TARGETS.targets[0], "count.series", None),
        (TARGETS.targets[0], "more_than", None),
        (TARGETS.targets[1], "at_least", "80.50"),
        (TARGETS.targets[1], "baseline.value", "40"),
        (TARGETS, "principal", "true"),
        (TARGETS, "targets.1.at_least", "80.50"),
    ],
)
def test_what_stands_in_a_field(part: Part, field: str, written: str | None) -> None:
    found = standing(part, field)
    assert found is not None
    assert words(found.value) == written
    assert found.agrees(written)
    assert found.is_named(written)


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (TEXT, "stages"),
        (TEXT, "sources"),
        (TEXT, "title_zh"),
        (TEXT, "stages.published"),
        (TEXT, "title.0"),
        (TEXT, "topics.first"),
        (TEXT, "topics.0.id"),
        (TEXT, ""),
        (TEXT, "started"),
        (TARGETS.targets[0], "publication"),
        (TARGETS.targets[0], "window"),
        (TARGETS.targets[0], "window.from_"),
        (TARGETS, "targets"),
        (LABELLED, "labels"),
    ],
)
def test_what_is_no_field_with_one_value(part: Part, field: str) -> None:
    assert standing(part, field) is None


@pytest.mark.parametrize(
    ("field", "stated", "agrees"),
    [
        ("publication", "2022", True),
        ("publication", "2022-05-01/2022-05-31", True),
        ("publication", "2022-05-10", False),
        ("publication", "五月", False),
        ("publication", None, False),
        ("withdrawal", "2022", False),
        ("code", "db31／t 1—2022", True),
        ("code", "DB31/T 2-2022", False),
        ("topics", "a/b,a/c", True),
        ("topics", "a/c, a/b", False),
    ],
)
def test_what_a_correction_may_state(field: str, stated: str | None, agrees: bool) -> None:
    found = standing(TEXT, field)
    assert found is not None
    assert found.agrees(stated) is agrees


def test_numbers_agree_however_they_are_written() -> None:
    found = standing(TARGETS.targets[1], "at_least")
    assert found is not None
    assert found.agrees("80.5")
    assert not found.agrees("80")
    assert Standing(None).agrees(None)
    assert not Standing(None).is_named("80")


def test_a_default_may_be_left_out() -> None:
    for part, field, default in (
        (TEXT, "relevance", "core"),
        (TARGETS.targets[0], "count.parts", "each"),
        (TARGETS.targets[0], "count.relevance", "core"),
    ):
        found = standing(part, field)
        assert found is not None
        assert found.agrees(default)
        assert found.agrees(None)
        assert found.is_named(None)
        assert not found.agrees("other")
    partial = standing(standard("GB 1-2020", relevance="partial"), "relevance")
    assert partial is not None
    assert not partial.agrees(None)
