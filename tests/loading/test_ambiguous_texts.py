"""Scalars that need quotes: only where a model reads a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.loading.ambiguous import READ_AS_TEXT
from sdtstd.loading.sections import LISTS
from sdtstd.model.system import System
from sdtstd.model.values import (
    Id,
    Reference,
    StandardCode,
    TargetPath,
    Text,
    TimeZone,
    TopicPath,
    Url,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS: tuple[Any, ...] = (Text, Id, TopicPath, TargetPath, StandardCode, Reference, Url, TimeZone)
BOTH = {"from", "to"}  # a text in a correction, a date in a window


def test_the_keys_are_those_that_the_models_read_as_texts() -> None:
    roots: tuple[type[BaseModel], ...] = (*LISTS.values(), System)
    models = {each for model in roots for each in below(model)}
    of_text = {key for model in models for key, text in keys(model) if text}
    of_value = {key for model in models for key, text in keys(model) if not text}
    assert of_text - BOTH == READ_AS_TEXT
    assert of_text & of_value == BOTH


def below(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            found |= below(inner)
    return found


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from models_in(each)


def keys(model: type[BaseModel]) -> Iterator[tuple[str, bool]]:
    for name, field in model.model_fields.items():
        if not any(models_in(field.annotation)):
            metadata = {str(each) for kind in TEXTS for each in kind.__metadata__}
            own = {str(each) for each in metadata_of(field)}
            yield field.alias or name, bool(own & metadata)


def metadata_of(field: Any) -> Iterator[Any]:
    yield from field.metadata
    waiting = [field.annotation]
    while waiting:
        each = waiting.pop()
        yield from getattr(each, "__metadata__", ())
        waiting += get_args(each)


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
        ("title: NO", "'NO' is no text to other YAML readers"),
        ("title: 12:30", "'12:30' is no text to other YAML readers"),
        ("title: 1.10", "'1.10' is no text to other YAML readers"),
        ("title: 2022-05-10", "'2022-05-10' is no text to other YAML readers"),
        ("title: 数据 #1 总则", "the text ends at '数据': what follows after ' #' is a comment"),
        ("title: 数据 # 总则", None),
        ("title: 数据集, organizations: [on]", "'on' is no text to other YAML readers"),
        ("title: 数据集, id: off", "'off' is no text to other YAML readers"),
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
