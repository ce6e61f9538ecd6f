"""Every number of a workbook is that of `status` and `coverage`, and opens to its records."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.catalogue import translator
from sdtstd.codes import Level
from sdtstd.edit.table.beside import IN_STATISTICS, part_title
from sdtstd.measure.assessment import BY_PACE, Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.measure.partition import Membership
from sdtstd.measure.query import Reason
from sdtstd.model.columns import SheetName
from sdtstd.model.vocabulary import word_of
from support.book import book_of, cells_of, loaded, table_of
from support.drawn import as_yaml, days, registers
from support.examples import is_deep
from support.lists import source
from support.runs import EXAMPLE, inside, register

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

    from support.drawn import Written

ROOT = Path(__file__).parents[2]
some = settings(max_examples=200 if is_deep() else 12, deadline=None)
SHIPPED = {"shipped": (ROOT / "data", "2026-11-25"), "example": (EXAMPLE, "2023-06-30")}


class Read:
    """The sheets of a workbook beside what the commands answer of the same register."""

    def __init__(self, data: Path, day: str, language: str) -> None:
        self.translate = translator(language)
        self.language, self.where = language, ("--data", str(data), "--as-of", day)
        self.bytes = book_of(loaded(data), day, language)
        self.cells = cells_of(self.bytes)

    def table(self, sheet: SheetName) -> list[dict[str, Any]]:
        if sheet.word.translated(self.translate) not in self.cells:
            return []
        return table_of(self.cells, sheet, self.language)

    def json(self, *words: str) -> Any:
        run = inside(*words, *self.where, "--format", "json")
        assert run.code == 0, run.err
        return json.loads(run.out)

    def word(self, member: StrEnum) -> str:
        return word_of(member).translated(self.translate)


def hold_goals(read: Read) -> None:
    targets = [
        each for plan in read.json("status", "--plan", "all")["plans"] for each in plan["targets"]
    ]
    rows = read.table(SheetName.GOALS)
    assert [each["id"] for each in rows] == [each["id"] for each in targets]
    for row, target in zip(rows, targets, strict=True):
        seen = target["reported"] or {"value": None, "date": None}
        paced = Assessment(target["assessment"]) in BY_PACE
        told = {
            **{key: target[key] for key in ("goal", "counted", "possible", "pipeline", "no_date")},
            "expected": target["expected"] if paced else None,
            "pace": target["pace"] if paced else None,
            "reported": seen["value"],
            "reported_on": seen["date"],
            "met_on": target["met_on"],
            "from": target["window"]["from"],
            "to": target["window"]["to"],
            "owner": "\n".join(target["owner"]) or None,
        }
        for key, value in told.items():
            if isinstance(value, int | float):
                assert row[key] == pytest.approx(value, rel=1e-14), (target["id"], key)
            else:
                assert row[key] == (value or ""), (target["id"], key)
        hold_members(read, target)


def hold_members(read: Read, target: dict[str, Any]) -> None:
    """Filter the records by the part that they have in a target, and count them."""
    sheets = {"standards": SheetName.STANDARDS, "pilots": SheetName.PILOTS}
    if target["kind"] not in sheets:
        return
    title = part_title(target["id"], read.language)
    parts = Counter(each[title] for each in read.table(sheets[target["kind"]]))
    words = {
        "counted": read.word(Membership.COUNTED),
        "possible": read.word(Membership.POSSIBLE),
        "pipeline": read.translate("pipeline"),
        "no_date": read.word(Reason.NO_DATE),
    }
    assert {key: parts[word] for key, word in words.items()} == {key: target[key] for key in words}


def hold_coverage(read: Read) -> None:
    answer = read.json("coverage")
    by_level = {
        each["name"]: each
        for each in read.table(SheetName.STATISTICS)
        if each["of"] == read.translate("level")
    }
    details = read.table(SheetName.STANDARDS)
    for each in answer["statistics"]:
        name = read.word(Level(each["level"]))
        row = by_level[name]
        assert (row["existing"], row["expected"]) == (each["existing"], each["expected"])
        share = each["percent"]
        assert row["share"] == ("" if share is None else pytest.approx(share / 100))
        said = Counter(
            e[IN_STATISTICS.translated(read.translate)] for e in details if e["level"] == name
        )
        assert said[read.translate("existing")] == each["existing"]
    first, *places = read.table(SheetName.COVERAGE)
    assert {key: first[key] for key in answer["coverage"]} == answer["coverage"]
    tasks = read.json("status")["tasks"]
    told = [of for task in tasks for of in (task, *task["fields"])]
    for row, of in zip(places, told, strict=True):
        assert {key: row[key] for key in answer["coverage"]} == {
            key: of[key] for key in answer["coverage"]
        }
    states = {each["path"]: each["state"] for each in read.table(SheetName.TOPICS)}
    assert states == {each["id"]: read.word(LeafState(each["state"])) for each in answer["leaves"]}


def hold_gaps_and_flows(read: Read) -> None:
    answer = read.json("gaps", "--plan", "all")
    rows = read.table(SheetName.GAPS)
    assert [each["id"] for each in rows] == [
        e["id"] for e in (*answer["targets"], *answer["leaves"])
    ]
    left = [each["remaining"] for each in rows]
    assert left == [
        "" if each.get("remaining") is None else each["remaining"]
        for each in (*answer["targets"], *answer["leaves"])
    ]
    flows = [e for e in read.json("report")["flows"] if e["of"] != "series"]
    for row, flow in zip(read.table(SheetName.STATISTICS), flows, strict=True):
        for key in ("start", "new", "revised", "gone", "end"):
            told = {"surely": row[key], "perhaps": row[f"{key}_perhaps"]}
            assert told == flow[key]
        assert row["existing"] == flow["end"]["surely"]


def hold_import(read: Read, data: Path) -> None:
    """Bring the workbook back, and see nothing change and nothing in doubt."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "whole.xlsx"
        file.write_bytes(read.bytes)
        before = {each.name: each.read_bytes() for each in data.iterdir()}
        run = inside("import", str(file), *source(), *read.where, "--write", "--format", "json")
        assert run.code == 0, run.err
        answer = json.loads(run.out)
        assert {each["outcome"] for each in answer["rows"]} <= {"same", "skipped"}
        records = sum(
            len(read.table(each))
            for each in (SheetName.STANDARDS, SheetName.PILOTS, SheetName.MEASURES)
        )
        assert answer["summary"]["same"] == records
        assert answer["notes"] == []
        assert {each.name: each.read_bytes() for each in data.iterdir()} == before


@some
@given(registers(), days(), st.sampled_from(["zh", "en"]))
def test_a_workbook_agrees_with_every_command(written: Written, day: date, language: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        data = register(Path(name), *as_yaml(written))
        read = Read(data, day.isoformat(), language)
        hold_goals(read)
        hold_coverage(read)
        hold_gaps_and_flows(read)
        hold_import(read, data)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_a_workbook_of_a_known_register_agrees(name: str, language: str) -> None:
    data, day = SHIPPED[name]
    read = Read(data, day, language)
    hold_goals(read)
    hold_coverage(read)
    hold_gaps_and_flows(read)
    hold_import(read, data)
