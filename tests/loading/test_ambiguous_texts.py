"""Scalars that need quotes: only where a model reads a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.loading.textual import textual_keys
from sdtstd.schema import data_schema
from sdtstd.schema.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_the_keys_are_those_of_which_an_editor_takes_a_text_alone() -> None:
    schema: dict[str, Any] = data_schema(Names(), str)
    definitions = schema["definitions"]
    of_text: set[str] = set()
    of_value: set[str] = set()
    for definition in definitions.values():
        for key, value in definition.get("properties", {}).items():
            for scalar in scalars(value):
                alone = definitions[scalar].get("type") == "string" or scalar == "written"
                (of_text if alone else of_value).add(key)
    assert len(of_text) > 20
    assert of_text & of_value == {"from", "to"}  # a text in a correction, a date in a window
    assert textual_keys() == of_text - of_value


def scalars(value: dict[str, Any]) -> Iterator[str]:
    """Give the names of the scalars that a key may hold, alone or in a list."""
    parts = (*value.get("allOf", ()), *value.get("anyOf", ()))
    for each in (value, value.get("items", {}), *parts):
        yield from scalars(each) if each is not value and "allOf" in each else ()
        name = each.get("$ref", "").rpartition("/")[2]
        if name.islower():
            yield name


def told(standard: str) -> list[str]:
    text = (
        "version: 1\nstandards:\n  - {code: DB31/T 9001-2022, stages: {publication: 2022},"
        " topics: [a/b], sources: [{title: a, notice: b, kind: press, seen: 2026}],\n"
        f"     {standard}\n     }}\n"
    )
    loaded = assemble([parse(text, "data/test.yaml")])
    assert {loaded.locate(each).place.line for each in loaded.faults} <= {4}
    assert {each.rule.name for each in loaded.faults} <= {"ambiguous-scalar"}
    return [str(each.message) for each in loaded.faults]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("title: 数据集", None),
        ("title: 'NO'", None),
        ("title: NO", "other YAML readers do not read 'NO' as text"),
        ("title: 12:30", "other YAML readers do not read '12:30' as text"),
        ("title: 1.10", "other YAML readers do not read '1.10' as text"),
        ("title: 2022-05-10", "other YAML readers do not read '2022-05-10' as text"),
        ("title: 数据 #1 总则", "the text ends at '数据': what follows after ' #' is a comment"),
        ("title: 数据 # 总则", None),
        ("title: 数据集, organizations: [on]", "other YAML readers do not read 'on' as text"),
        ("title: 数据集, id: off", "other YAML readers do not read 'off' as text"),
    ],
)
def test_texts_that_need_quotes(written: str, message: str | None) -> None:
    assert told(written) == ([message] if message else [])


def test_dates_and_numbers_need_none() -> None:
    text = """version: 1
observations:
  - target: plan/target
    date: 2022-12-31
    value: 83.97
    sources: [{title: a, notice: b, kind: press, seen: 2026-11-22}]
"""
    assert assemble([parse(text, "a.yaml")]).faults == ()


def test_the_value_of_an_unknown_key_is_no_second_finding() -> None:
    loaded = assemble([parse("version: 1\ndate_of_issue: 2022-12-31\n", "a.yaml")])
    assert [each.rule.name for each in loaded.faults] == ["unknown-key"]
