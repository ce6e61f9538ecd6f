"""The JSON contract: its keys, their types, and the numbers of the example."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.loading.path import fields
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Standard
from support.runs import COMMANDS, inside, on_example

if TYPE_CHECKING:
    from sdtstd.model.base import Part

Shape = Any
TEXT, MAYBE_TEXT = (str,), (str, type(None))
WRITTEN = (str, list, dict, type(None))
WHOLE, NUMBER = (int,), (int, float)
MAYBE_WHOLE, MAYBE_NUMBER = (int, type(None)), (int, float, type(None))
TITLES = {"title": TEXT, "title_en": MAYBE_TEXT}
FIVE = dict.fromkeys(("leaves", "covered", "in_progress", "missing", "unknown"), WHOLE)
OBSERVATION = {"value": NUMBER, "date": TEXT, "qualifier": TEXT}
WINDOW = {"from": MAYBE_TEXT, "to": TEXT}
TARGET = {
    "id": TEXT,
    "kind": TEXT,
    **TITLES,
    "goal": MAYBE_NUMBER,
    "comparator": MAYBE_TEXT,
    "unit": MAYBE_TEXT,
    "window": WINDOW,
    "counted": MAYBE_WHOLE,
    "possible": MAYBE_WHOLE,
    "pipeline": MAYBE_WHOLE,
    "reported": (OBSERVATION, None),
    "percent": MAYBE_NUMBER,
    "remaining": MAYBE_NUMBER,
    "expected": MAYBE_NUMBER,
    "pace": MAYBE_NUMBER,
    "required_per_month": MAYBE_NUMBER,
    "assessment": TEXT,
    "met_on": MAYBE_TEXT,
}
LEAF = {"id": TEXT, **TITLES, "task": TEXT, "field": TEXT, "state": TEXT, "standards": [TEXT]}
SOURCE = {"title": TEXT, "kind": TEXT, "seen": TEXT, "url?": TEXT, "notice?": TEXT}


def more(model: type[Part], promised: Shape) -> Shape:
    """Give the further keys of a record: as written, whatever fields the model has."""
    return {f"{key}?": WRITTEN for key in fields(model) if key not in promised}


STANDARD = {
    "id": TEXT,
    "former_id": MAYBE_TEXT,
    "code": MAYBE_TEXT,
    "joint_codes": [TEXT],
    **TITLES,
    "level": TEXT,
    "series": MAYBE_TEXT,
    "mandate": MAYBE_TEXT,
    "status": TEXT,
    "topics": [TEXT],
    "relevance": TEXT,
    "role": MAYBE_TEXT,
    "stages": {"*": TEXT},
    "labels": [{"name": TEXT, "awarded?": TEXT}],
    "organizations": [TEXT],
    "replaces": [TEXT],
    "sources": [SOURCE],
    "corrections": [{"*": TEXT}],
    "note": MAYBE_TEXT,
}
STANDARD |= more(Standard, STANDARD)
PILOT = {
    "id": TEXT,
    **TITLES,
    "stages": {"*": TEXT},
    "topics": [TEXT],
    "organizations": [TEXT],
    "sources": [SOURCE],
    "note": MAYBE_TEXT,
}
PILOT |= more(Pilot, PILOT)
MEASURE = {"id": TEXT, **TITLES, "topics": [TEXT], "date": TEXT, "sources": [SOURCE]} | {
    "note": MAYBE_TEXT
}
MEASURE |= more(Measure, MEASURE)
REASONED = {"id": TEXT, "reason": TEXT}
PARTITION = {
    "counted": [{"id": TEXT}],
    "possible": [REASONED],
    "excluded": [REASONED],
    "pipeline": [{"id": TEXT}],
}
PART = {"id": TEXT, "part": TEXT, "reason": MAYBE_TEXT, "pipeline": (bool,)}
AS_OF = {"format_version": WHOLE, "as_of": TEXT}
FINDING = {
    **dict.fromkeys(("code", "name", "severity", "path", "message", "hint"), TEXT),
    **dict.fromkeys(("line", "column", "end_line", "end_column"), WHOLE),
}
SHAPES: dict[str, Shape] = {
    "status": AS_OF
    | {
        "plans": [{"id": TEXT, **TITLES, "targets": [TARGET]}],
        "coverage": FIVE,
        "tasks": [
            {"id": TEXT, **TITLES, "kind": TEXT, **FIVE}
            | {"fields": [{"id": TEXT, **TITLES, **FIVE}]}
        ],
    },
    "coverage": AS_OF
    | {
        "coverage": FIVE,
        "leaves": [LEAF],
        "statistics": [
            {"level": TEXT, "expected": WHOLE, "existing": WHOLE, "percent": MAYBE_NUMBER}
        ],
    },
    "gaps": AS_OF
    | {
        "leaves": [{"id": TEXT, **TITLES, "state": TEXT}],
        "targets": [
            {"id": TEXT, **TITLES, "assessment": TEXT, "remaining": MAYBE_NUMBER}
            | {"pipeline": [TEXT]}
        ],
    },
    "list": AS_OF | {"records": [STANDARD]},
    "show": AS_OF | STANDARD,
    "explain-target": AS_OF | {"target": TARGET, **PARTITION, "observations": [OBSERVATION]},
    "explain-indicator": AS_OF | {"target": TARGET, **PARTITION, "observations": [OBSERVATION]},
    "explain-milestone": AS_OF | {"target": TARGET, **PARTITION},
    "explain-leaf": AS_OF | LEAF,
    "explain-field": AS_OF | {"id": TEXT, "leaves": [LEAF], "standards": [TEXT]},
    "explain-code": AS_OF | {"record": STANDARD, "status": TEXT, "targets": [PART]},
    "explain-pilot": AS_OF | {"record": PILOT, "status": MAYBE_TEXT, "targets": [PART]},
    "explain-measure": AS_OF | {"record": MEASURE, "status": MAYBE_TEXT, "targets": [PART]},
    "explain-rule": {
        "format_version": WHOLE,
        **dict.fromkeys(("code", "name", "severity"), TEXT),
        "manual": dict.fromkeys(("what", "why", "mend"), TEXT)
        | dict.fromkeys(("before", "bad", "good"), MAYBE_TEXT),
    },
    "check": {
        "format_version": WHOLE,
        "findings": [FINDING],
        "summary": dict.fromkeys(("errors", "warnings", "infos", "files", "records"), WHOLE),
    },
}


def data(name: str) -> Any:
    return json.loads(inside(*on_example(name, "--format", "json")).out)


def misfits(value: Any, shape: Shape, at: str) -> list[str]:
    """Name the places where a value is not of the shape."""
    if isinstance(shape, tuple) and isinstance(shape[0], dict):  # or null
        return [] if value is None else misfits(value, shape[0], at)
    if isinstance(shape, tuple):
        fits = type(value) in shape
        return [] if fits else [f"{at}: {value!r} is none of {shape}"]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{at}: no list"]
        return [each for n, one in enumerate(value) for each in misfits(one, shape[0], f"{at}/{n}")]
    if not isinstance(value, dict):
        return [f"{at}: no object"]
    if "*" in shape:
        return [each for key in value for each in misfits(value[key], shape["*"], f"{at}/{key}")]
    asked = {key.rstrip("?"): inner for key, inner in shape.items()}
    needed = {key for key in shape if not key.endswith("?")}
    wrong = [f"{at}: without {key}" for key in needed - set(value)]
    wrong += [f"{at}: {key} is not in the contract" for key in set(value) - set(asked)]
    known = [key for key in value if key in asked]
    return wrong + [
        each for key in known for each in misfits(value[key], asked[key], f"{at}/{key}")
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_keys_and_types(name: str) -> None:
    assert misfits(data(name), SHAPES[name], name) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_version_and_day(name: str) -> None:
    found = data(name)
    assert found["format_version"] == 1
    assert found.get("as_of", "2023-06-30") == "2023-06-30"


def test_the_numbers_of_the_example() -> None:
    (plan,) = data("status")["plans"]
    targets = {each["id"]: each for each in plan["targets"]}

    def numbers(name: str, *keys: str) -> list[object]:
        return [targets[name][key] for key in keys]

    five = ("counted", "possible", "pipeline", "remaining", "assessment")
    assert numbers("local-and-group", *five) == [2, 1, 1, 2, "behind"]
    assert numbers("national-and-international", *five) == [1, 0, 0, 0, "met"]
    assert numbers("labels", *five) == [0, 0, 0, 1, "far-behind"]
    assert numbers("pilots", *five) == [1, 0, 0, 1, "behind"]
    assert numbers("online-rate", *five) == [None, None, None, None, "met"]
    assert numbers("framework", *five) == [None, None, None, None, "not-shown"]
    assert targets["national-and-international"]["met_on"] == "2022-10-14"
    assert targets["online-rate"]["reported"] == {
        "value": 83.97,
        "date": "2022",
        "qualifier": "exactly",
    }
    assert targets["local-and-group"]["reported"]["value"] == 3
    assert data("status")["coverage"] == {
        "leaves": 6,
        "covered": 3,
        "in_progress": 1,
        "missing": 1,
        "unknown": 1,
    }


def test_numbers_are_unrounded_and_percent_is_a_decimal() -> None:
    out = inside(*on_example("status", "--format", "json")).out
    assert '"percent": 50.0' in out
    target = data("status")["plans"][0]["targets"][0]
    assert target["expected"] == 4 * 545 / 729
    assert target["pace"] == pytest.approx(2 / (4 * 545 / 729), rel=1e-15)
    assert target["required_per_month"] == pytest.approx(2 / (184 / 30.4375), rel=1e-15)
    percents = [each["percent"] for each in data("coverage")["statistics"]]
    assert percents == [100.0, None, pytest.approx(300 / 7, rel=1e-15), 100.0, None, 100.0]


def test_undefined_is_null_and_not_left_out() -> None:
    found = json.loads(
        inside(*on_example("status", "--format", "json"), "--as-of", "2021-06-30").out
    )
    target = found["plans"][0]["targets"][0]
    assert target["assessment"] == "not-started"
    assert (target["counted"], target["expected"], target["pace"]) == (0, 0, None)
    after = json.loads(
        inside(*on_example("status", "--format", "json"), "--as-of", "2024-06-30").out
    )
    assert after["plans"][0]["targets"][0]["required_per_month"] is None
