"""Lists as people keep them, row by row, and what an import of each leaves in the register."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from support.lists import (
    LISTS,
    OUTCOMES,
    SOURCE,
    WRITTEN,
    differences,
    entries,
    fits,
    opened,
    outcome,
    written,
)
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

    from support.lists import Case


@pytest.fixture(params=LISTS)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    return opened(request.param, tmp_path)


def errors(case: Case) -> int:
    """Count the errors that `check` finds."""
    where = ("--data", str(case.data), "--as-of", case.seen)
    summary: dict[str, int] = json.loads(inside("check", "--format", "json", *where).out)["summary"]
    return summary["errors"]


def contents(case: Case) -> dict[str, bytes]:
    """Give every file of the register."""
    return {each.name: each.read_bytes() for each in sorted(case.data.iterdir())}


def test_every_row_is_told_in_order_as_expected(case: Case) -> None:
    told, expected = case.told()["rows"], list(case.rows())
    assert [(each["sheet"], each["row"]) for each in told] == [
        (sheet, int(row["row"])) for sheet, row in expected
    ]
    wrong = {
        f"{each['sheet'] or ''}:{each['row']}": found
        for (_, row), each in zip(expected, told, strict=True)
        if (found := differences(row, each))
    }
    assert wrong == {}


def test_every_column_is_told_with_its_key(case: Case) -> None:
    told = [(each["sheet"], each["heading"], each["key"]) for each in case.told()["columns"]]
    for sheet, heading, key in case.columns():
        assert any((sheet or one, heading, key) == (one, two, three) for one, two, three in told), (
            heading,
            told,
        )


def test_people_are_told_what_is_not_taken_and_what_is_hidden(case: Case) -> None:
    run = case.run()
    assert run.code == 0
    for word in case.expected.get("said", ()):
        assert word in run.out + run.err


def test_people_are_told_of_as_many_rows_as_the_file_has(case: Case) -> None:
    told = [outcome(row)[0] for _, row in case.rows()]
    for form in ("text", "markdown"):
        for lang in ("en", "zh"):
            numbers = [int(each) for each in re.findall(r"\d+", _first(case, form, lang))]
            counts = [told.count(each) for each in OUTCOMES]
            assert numbers == [len(told) - counts[-1], *counts], (form, lang)


def _first(case: Case, form: str, lang: str) -> str:
    """Give the first line that counts."""
    out = case.run("--format", form, lang=lang).out
    return next(line for line in out.splitlines() if re.search(r"\d", line))


def test_without_write_nothing_is_written(case: Case) -> None:
    before = contents(case)
    for form in ("text", "markdown", "json"):
        assert case.run("--format", form).code == 0
    assert contents(case) == before


def test_new_and_changed_rows_are_written_and_no_others(case: Case) -> None:
    before, found = entries(case.data), errors(case)
    assert case.run("--write").code == 0
    after = entries(case.data)
    assert errors(case) == found
    expected = [each for each in _ids(case) if each[1] in WRITTEN]
    new = {each for each in after if each not in before}
    assert len(new) == sum(what == "new" for _, what in expected)
    for pattern, _ in expected:
        assert any(fits(pattern, each) for each in after), pattern
    also = set(case.expected.get("written", ()))
    touched = {each for each in before if after[each] != before[each]}
    assert touched - also == {key for key, what in expected if what == "changed"}


def test_what_is_told_is_what_is_written(case: Case) -> None:
    rows = [each for each in case.told()["rows"] if each["outcome"] in WRITTEN]
    case.run("--write")
    after = entries(case.data)
    for row in rows:
        for each in row["fields"]:
            if each["field"] != "sources" and not each["field"].endswith("replaces"):
                assert written(after[row["id"]], each["field"]) == each["after"], row
    for name, keys in case.expected.get("written", {}).items():
        assert {key: after[name].get(key) for key in keys} == keys


def test_what_a_list_does_not_mention_is_kept(case: Case) -> None:
    told = case.told()["rows"]
    before, first = entries(case.data), (case.data / "standards.yaml").read_text("utf-8")
    case.run("--write")
    after = entries(case.data)
    for row in (each for each in told if each["outcome"] == "changed"):
        fields = {each["field"] for each in row["fields"]} | {"stages", "sources"}
        kept = [key for key in before[row["id"]] if key not in fields]
        assert [before[row["id"]][key] for key in kept] == [after[row["id"]][key] for key in kept]
        stages = before[row["id"]]["stages"].items() - after[row["id"]]["stages"].items()
        assert {key for key, _ in stages} <= fields
    comments = {line.partition("#")[2] for line in first.splitlines() if "#" in line}
    text = (case.data / "standards.yaml").read_text("utf-8")
    assert all(each in text for each in comments)


def test_a_source_stands_on_what_is_new_or_changed_and_only_once(case: Case) -> None:
    given: dict[str, Any] = {**SOURCE, "seen": case.seen}
    before = entries(case.data)
    case.run("--write")
    for name, entry in entries(case.data).items():
        had = before.get(name, {}).get("sources", [])
        known = any(each.get("url") == SOURCE["url"] for each in had)
        same = entry == before.get(name)
        assert entry["sources"] == (had if same or known else [*had, given]), name


def test_a_second_import_changes_nothing(case: Case) -> None:
    case.run("--write")
    before = contents(case)
    first = case.told()["rows"]
    assert [each["row"] for each in first if each["outcome"] in WRITTEN] == []
    assert case.run("--write").code == 0
    assert contents(case) == before
    for (_, row), each in zip(case.rows(), first, strict=True):
        name, what = outcome(row)
        assert each["outcome"] == ("same" if name in WRITTEN else name), each
        if name in WRITTEN:
            assert fits(what, each["id"])


def test_every_new_row_without_a_place_has_suggestions_with_a_reason(case: Case) -> None:
    for row in case.told()["rows"]:
        for each in row["suggestions"]:
            assert each.keys() >= {"id", "score", "because"}
            assert 0 < each["score"] <= 1
            assert each["because"]
            assert all(reason["why"] for reason in each["because"])
        assert row["outcome"] == "new" or row["suggestions"] == [], row


def _ids(case: Case) -> list[tuple[str, str]]:
    return [(what, name) for name, what in (outcome(row) for _, row in case.rows())]
