"""The register written out as messy spreadsheets comes back as it was.

What a list cannot hold and what an import therefore does not bring back: sources (there is one for
the whole list), corrections, and which of two spellings a value had.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sdtstd.codes import parse_code
from support.lists import entries, source
from support.messy import MAPS, SEEN, forms, spreadsheets
from support.runs import inside

if TYPE_CHECKING:
    from support.messy import Record

REGISTER = Path(__file__).parents[2] / "data"
NOT_IN_A_LIST = {"sources", "corrections"}
DAYS = ("2016-05-01", "2021-06-30", "2023-06-30", "2024-01-10", "2025-07-01", SEEN, "2026-11-25")


def original() -> dict[str, Record]:
    return entries(REGISTER)


def without_standards(folder: Path) -> Path:
    """Give the register with its system and targets, and no standard."""
    data = Path(shutil.copytree(REGISTER, folder / "data"))
    lines = (data / "standards.yaml").read_text("utf-8").splitlines(keepends=True)
    top = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    first = lines.index("standards:\n")
    after = min(number for number in top if number > first)
    (data / "standards.yaml").write_text("".join((*lines[:first], *lines[after:])), "utf-8")
    return data


def statuses(data: Path, day: str) -> dict[str, str]:
    """Give the text status of every standard on a day."""
    told = inside("list", "--format", "json", "--data", str(data), "--as-of", day)
    return {each["id"]: each["status"] for each in json.loads(told.out)["records"]}


def titles() -> dict[str, str]:
    """Give the title of every place by its path."""
    read = yaml.load((REGISTER / "standards.yaml").read_text("utf-8"), yaml.BaseLoader)
    found: dict[str, str] = {}
    for task in read["system"]["tasks"]:
        found[task["id"]] = task["title"]
        for field in task.get("fields", ()):
            found[f"{task['id']}/{field['id']}"] = field["title"]
            for topic in field.get("topics", ()):
                found[f"{task['id']}/{field['id']}/{topic['id']}"] = topic["title"]
    return found


def normal(record: Record, named: dict[str, str]) -> Record:
    """Give a record as lists can tell it: places by their paths, and core said."""
    kept = {key: value for key, value in record.items() if key not in NOT_IN_A_LIST}
    paths = {title: path for path, title in named.items()}
    topics = [each if each in named else paths[each] for each in kept.get("topics", [])]
    return {"relevance": "core", **kept, "topics": topics}


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """Give a register into which all three spreadsheets went, and what was told of each."""
    folder = tmp_path_factory.mktemp("messy")
    data = without_standards(folder)
    return data, all_three(data, folder)


def all_three(data: Path, folder: Path) -> list[dict[str, Any]]:
    """Import all three spreadsheets, and give what is told of each."""
    told = []
    lists = spreadsheets(original().values(), statuses(REGISTER, SEEN), titles(), folder)
    for file, options in lists:
        maps = (word for each in MAPS for word in ("--map", each))
        words = ("import", str(file), *options, *maps, *source(), "--seen", SEEN)
        where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
        run = inside(*words, *where, "--write")
        assert run.code == 0, run.err
        told.append(json.loads(run.out))
    return told


def test_every_form_of_a_code_is_one_that_people_write() -> None:
    for each in original().values():
        if "code" in each:
            assert {str(parse_code(form)) for form in forms(each["code"])} == {each["code"]}


def test_every_row_with_a_record_is_new(
    imported: tuple[Path, list[dict[str, Any]]],
) -> None:
    rows = [each for told in imported[1] for each in told["rows"]]
    wrong = [each for each in rows if each["outcome"] not in ("new", "skipped")]
    assert wrong == []
    assert sum(each["outcome"] == "new" for each in rows) == len(original())
    # Two titles, two footers, two times one row of headings; a blank row, two of them, a section.
    assert sum(each["outcome"] == "skipped" for each in rows) == 11


def test_nothing_is_lost_and_nothing_invented(
    imported: tuple[Path, list[dict[str, Any]]],
) -> None:
    named, expected, found = titles(), original(), entries(imported[0])
    assert found.keys() == expected.keys()
    wrong = {
        name: {
            key: (before.get(key), after.get(key))
            for key in before.keys() | after.keys()
            if before.get(key) != after.get(key)
        }
        for name in expected
        if (before := normal(expected[name], named)) != (after := normal(found[name], named))
    }
    assert wrong == {}


def test_each_record_has_the_source_of_the_list_alone(
    imported: tuple[Path, list[dict[str, Any]]],
) -> None:
    sources = {str(each["sources"]) for each in entries(imported[0]).values()}
    assert len(sources) == 1


@pytest.mark.parametrize("day", DAYS)
def test_every_status_is_what_it_was(imported: tuple[Path, list[dict[str, Any]]], day: str) -> None:
    assert statuses(imported[0], day) == statuses(REGISTER, day)


def test_the_register_itself_has_nothing_to_learn_from_them(tmp_path: Path) -> None:
    data = Path(shutil.copytree(REGISTER, tmp_path / "data"))
    rows = [each for told in all_three(data, tmp_path) for each in told["rows"]]
    assert [each for each in rows if each["outcome"] not in ("same", "skipped")] == []
    for each in REGISTER.iterdir():
        assert (data / each.name).read_bytes() == each.read_bytes()
