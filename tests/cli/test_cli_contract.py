"""The JSON contract: every command's JSON against its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import contract
from sdtstd.loading.path import fields
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Standard
from sdtstd.rows.answers import ANSWERS
from sdtstd.rows.records import MeasureRow, PilotRow, StandardRow
from support.registers_in_git import a_register
from support.repositories import make
from support.runs import COMMANDS, DAY, inside, on_example

if TYPE_CHECKING:
    from sdtstd.model.base import Part

EXAMPLE = Path(__file__).parents[1] / "example"
MORE = EXAMPLE / "more" / "data"
SCHEMA = json.loads(contract.PATH.read_text("utf-8"))
ANSWER = {
    "show": "show-standard",
    "explain-indicator": "explain-target",
    "explain-milestone": "explain-target",
    "explain-field": "explain-place",
    "explain-code": "explain-record",
    "explain-pilot": "explain-record",
    "explain-measure": "explain-record",
}
FURTHER = {
    "show-pilot": ("show", "park-pilot"),
    "show-measure": ("show", "working-group"),
    "report": ("report",),
    "explain-task": ("explain", "foundation"),
}


def misfits(value: Any, answer: str) -> list[str]:
    """Name the places where an answer is not of its schema."""
    schema = {"$ref": f"#/$defs/{answer}", "$defs": SCHEMA["$defs"]}
    return [f"{each.json_path}: {each.message}" for each in validator(schema).iter_errors(value)]


def validator(schema: Any) -> Draft202012Validator:
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema, format_checker=checker)


def data(name: str) -> Any:
    return json.loads(inside(*on_example(name, "--format", "json")).out)


def test_the_schema_is_one_and_fresh() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert contract.contract() == SCHEMA


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_keeps_the_contract(name: str) -> None:
    found = data(name)
    assert misfits(found, ANSWER.get(name, name)) == []
    assert found["format_version"] == 2
    assert found.get("as_of", DAY) == DAY
    assert list(validator(SCHEMA).iter_errors(found)) == []


@pytest.mark.parametrize("name", FURTHER)
@pytest.mark.parametrize("day", ["2021-06-30", DAY, "2025-06-30"])
def test_so_do_the_further_ones_on_other_days(name: str, day: str) -> None:
    where = ("--data", str(EXAMPLE / "data"), "--as-of", day, "--format", "json")
    found = json.loads(inside(*FURTHER[name], *where).out)
    assert misfits(found, "explain-place" if name == "explain-task" else name) == []


@pytest.mark.parametrize(
    "words",
    [
        *(("status",), ("next",), ("coverage",), ("gaps",), ("list",), ("explain", "plan/local")),
        *(("explain", "plan/keep"), ("explain", "government"), ("show", "emergency-call")),
    ],
)
def test_so_does_the_register_of_the_later_rules(words: tuple[str, ...]) -> None:
    out = inside(*words, "--data", str(MORE), "--as-of", DAY, "--format", "json").out
    assert list(validator(SCHEMA).iter_errors(json.loads(out))) == []


def test_a_change_keeps_the_contract(tmp_path: Path) -> None:
    repository = make(tmp_path)
    for path in sorted((EXAMPLE / "data").iterdir()):
        repository.write(f"data/{path.name}", path.read_text("utf-8"))
    repository.commit()
    text = (tmp_path / "data" / "standards.yaml").read_text("utf-8")
    changed = text.replace("2022-05-10", "2021-05-12").replace("joint_codes: [DB32/T", "# [DB32/T")
    repository.write("data/standards.yaml", changed)
    where = ("--data", str(tmp_path / "data"), "--as-of", DAY)
    found = json.loads(inside("diff", *where, "--format", "json").out)
    assert misfits(found, "diff") == []
    assert found["targets"]
    assert found["records"]["changed"]
    assert found["findings"]["new"]


def test_what_moved_keeps_the_contract_and_stands_there_only_where_it_was_asked() -> None:
    words = ("--data", str(EXAMPLE / "data"), "--as-of", DAY, "--format", "json")
    for answer in ("status", "report"):
        found = json.loads(inside(answer, "--since", "2021-12-31", *words).out)
        assert misfits(found, answer) == []
        assert found["moved"]["targets"]
        assert any(each["stages"] for each in found["moved"]["records"]["changed"])
        del found["moved"]
        assert bool(misfits(found, answer)) == (answer == "report")
    assert "moved" not in data("status")


def test_a_commit_keeps_the_contract(tmp_path: Path) -> None:
    where = ("--data", str(a_register(tmp_path) / "data"), "--format", "json", "--at", "HEAD")
    for name in ("status", "check", "show", "report"):
        words = COMMANDS.get(name, (name,))
        found = json.loads(inside(*words, *where, "--as-of", DAY).out)
        assert misfits(found, ANSWER.get(name, name)) == []
        assert found["at"]["rev"] == "HEAD"
    assert "at" not in data("status")


def test_a_key_too_many_or_too_few_is_refused() -> None:
    found = data("status")
    target = found["plans"][0]["targets"][0]
    target["colour"] = "red"
    assert misfits(found, "status") != []
    del target["colour"]
    assert misfits(found, "status") == []
    del target["reported"]
    assert misfits(found, "status") != []


@pytest.mark.parametrize(
    ("model", "row"), [(Standard, StandardRow), (Pilot, PilotRow), (Measure, MeasureRow)]
)
def test_a_record_shows_every_data_field(model: type[Part], row: Any) -> None:
    shown = {name.removesuffix("_") for name in row.__match_args__}
    assert set(fields(model)) <= shown


def test_no_answer_is_a_part_of_another_by_name() -> None:
    assert set(ANSWERS) <= set(SCHEMA["$defs"])
    assert [each["$ref"].rpartition("/")[2] for each in SCHEMA["anyOf"]] == list(ANSWERS)
