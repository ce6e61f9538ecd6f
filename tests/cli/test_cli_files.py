"""`check FILE`: the whole register is checked, and the findings of these files are shown."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from support.repositories import make
from support.runs import inside, process, register

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "sources: [{title: s, kind: official, notice: n1, seen: 2023}]"
STANDARD = "  - {{code: DB31/T {}-2022, title: t, topics: [], stages: {{publication: 2022}}, {}}}\n"
GOOD = "version: 1\nstandards:\n" + STANDARD.format(1, SOURCE)
WRONG = "version: 1\nstandards:\n" + STANDARD.format(3, f"titel: x, {SOURCE}")
MORE = ("--as-of", "2024-01-01", "--ignore", "unplaced")
WRONG_KEY = ("data/third.yaml", "unknown-key")
REPEATED = ("data/targets.yaml", "duplicate-code")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of a good file, one that repeats its code, one with a wrong key."""
    monkeypatch.chdir(tmp_path)
    return register(tmp_path, GOOD, GOOD, WRONG)


def found(*words: str, **environ: str) -> tuple[int, list[tuple[str, str]]]:
    run = inside("check", *words, *MORE, "--format", "json", **environ)
    assert run.err == ""
    findings = json.loads(run.out)["findings"]
    return run.code, [(each["path"], each["name"]) for each in findings]


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("files", "code", "expected"),
    [
        ((), 1, [REPEATED, WRONG_KEY]),
        (("data/standards.yaml",), 0, []),
        (("data/targets.yaml",), 1, [REPEATED]),
        (("./data/../data/third.yaml",), 1, [WRONG_KEY]),
        (("data/third.yaml", "data/standards.yaml", "data/third.yaml"), 1, [WRONG_KEY]),
    ],
)
def test_the_findings_of_these_files(
    files: tuple[str, ...], code: int, expected: list[tuple[str, str]]
) -> None:
    assert found(*files) == (code, expected)


def test_files_are_named_from_where_one_stands(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(data)
    assert found("third.yaml") == found(str(data / "third.yaml")) == (1, [WRONG_KEY])
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    (elsewhere / "link").symlink_to(data)
    away = os.path.relpath(data / "third.yaml")
    assert found(away, "--data", str(data)) == (1, [WRONG_KEY])
    assert found("link/third.yaml", SDTSTD_DATA=str(data)) == (1, [WRONG_KEY])


def test_the_summary_counts_what_is_shown_of_a_whole_register(data: Path) -> None:
    run = inside("check", str(data / "third.yaml"), *MORE, "--format", "json")
    summary = {"errors": 1, "warnings": 0, "infos": 0, "files": 3, "records": 2}
    assert json.loads(run.out)["summary"] == summary


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("data/none.yaml", "there is no file 'data/none.yaml'"),
        ("outside.yaml", "'outside.yaml' lies outside the data folder "),
        ("data/notes.md", "'data/notes.md' is no data file: those end in .yaml or .yml"),
        ("data/.hidden.yaml", "'data/.hidden.yaml' is no data file"),
        ("data", "'data' is no data file"),
        ("data/sub", "'data/sub' is no data file"),
    ],
)
def test_what_is_not_checked_is_refused(data: Path, file: str, sentence: str) -> None:
    for name in ("notes.md", ".hidden.yaml", "../outside.yaml"):
        (data / name).write_text(GOOD)
    (data / "sub").mkdir()
    run = inside("check", "data/standards.yaml", file)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"sdtstd: {sentence}")
    assert run.err.count("\n") == 1


def test_a_file_that_is_not_read_has_its_finding(data: Path) -> None:
    (data / "2023.YAML").write_text(GOOD)
    run = inside("check", "data/2023.YAML")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("data/2023.YAML:1:1: SDT011 unread-file the file is not read")
    assert inside("check", "data/2023.YAML", "--fail-on", "warning").code == 1


def test_the_change_of_these_files_alone(data: Path) -> None:
    repository = make(data.parent)
    write(data, standards=2022, targets=2022, third=2022)
    repository.commit()
    write(data, standards=2020, targets=2020, third=2022)
    changes = ("--base", "HEAD", "--select", "SDT6")
    assert found("data/targets.yaml", *changes) == (
        1,
        [("data/targets.yaml", "published-date-changed")],
    )
    assert found("data/third.yaml", *changes) == (0, [])


def write(data: Path, **published: int) -> None:
    """Write files with a standard each that was published in this year."""
    for number, (name, year) in enumerate(published.items()):
        text = GOOD.replace("T 1-", f"T {number}-")
        text = text.replace("publication: 2022", f"publication: {year}")
        (data / f"{name}.yaml").write_text(text)


@pytest.mark.usefixtures("data")
def test_the_command_line_itself(tmp_path: Path) -> None:
    run = process("check", "data/third.yaml", "data/standards.yaml", *MORE, cwd=tmp_path)
    assert (run.code, run.err) == (1, "")
    assert run.out.splitlines() == [
        "data/third.yaml:3:78: SDT101 unknown-key the key 'titel' is not known here"
    ]
