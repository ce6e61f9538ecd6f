"""Data files as people met them: misnamed, moved to git LFS, with a comma too many, very many."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.repositories import make
from support.runs import COMMANDS, COMPUTING, inside, on_example, process, register, shell

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2026-11-25", "--lang", "en")
EMPTY = "version: 1\nstandards: []\n"
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
NOT_READ = (
    "data/%s:1:1: warning: SDT011 unread-file:"
    " the file is not read: its name does not end in .yaml or .yml"
    " (hint: if it holds data, name it '%s'; else move it out of the data folder)"
)
MISSING = (
    "data/big.yaml:1:1: warning: SDT011 unread-file:"
    " the data is missing: this is only a git LFS pointer to it"
    " (hint: run `git lfs pull`; keep data files out of git LFS, whose commits hold no data)"
)


def check(data: Path, *more: str) -> tuple[int, list[str]]:
    run = inside("check", "--data", str(data), *DAY, "--format", "text", *more)
    assert run.err == ""
    return run.code, run.out.splitlines()


def test_files_whose_names_end_otherwise(tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    for name in ("2023.YAML", "2024.yaml.txt"):
        (data / name).write_text(EMPTY)
    assert check(data) == (
        0,
        [
            "2 warnings in 1 file, 0 records checked",
            NOT_READ % ("2023.YAML", "2023.yaml"),
            NOT_READ % ("2024.yaml.txt", "2024.yaml"),
            "",
            "the manual of a check: sdtstd explain SDT011",
        ],
    )
    run = inside("list", "--data", str(data), *DAY)
    assert (run.code, run.err.splitlines()) == (
        0,
        [
            (
                "sdtstd: not read, so nothing of it is counted: data/2023.YAML, data/2024.yaml.txt"
                " (sdtstd check)"
            ),
        ],
    )


@pytest.mark.parametrize("name", COMPUTING)
def test_no_number_is_computed_beside_a_pointer_of_git_lfs(name: str, tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    (data / "big.yaml").write_text(POINTER)
    run = inside(*COMMANDS[name], "--data", str(data), *DAY)
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines()[1:] == [
        "  data/big.yaml:1: unread-file: the data is missing: this is only a git LFS pointer to it",
        "see them all: sdtstd check",
    ]


def test_a_pointer_of_git_lfs_is_a_finding_with_a_hint(tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    (data / "big.yaml").write_text(POINTER)
    code, lines = check(data)
    assert code == 0
    assert lines[1:4] == [
        MISSING,
        "    version https://git-lfs.github.com/spec/v1",
        "    " + "^" * 42,
    ]


def test_what_a_commit_did_not_read_either_is_no_new_finding(tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    for name, text in (("2023.YAML", EMPTY), ("big.yaml", POINTER)):
        (data / name).write_text(text)
    make(tmp_path).commit()
    (data / "2024.YAML").write_text(EMPTY)
    words = ("check", "--data", str(data), *DAY, "--base", "HEAD", "--new-only")
    run = inside(*words, "--format", "json")
    assert [each["path"] for each in json.loads(run.out)["findings"]] == ["data/2024.YAML"]
    assert run.err == ""


def test_a_comma_inside_braces(tmp_path: Path) -> None:
    source = "{title: %s, kind: official, seen: 2026-11-01}"
    head = (
        "version: 1\nstandards:\n  - code: DB31/T 1-2022\n    title: 数据\n    topics: []\n"
        "    stages: {publication: 2022}\n    sources:\n"
    )
    cut = (
        "Notice on data, services and care, notice: 1号",
        "公告, url: https://example.org/a,b",
    )
    text = head + "".join(f"      - {source % each}\n" for each in cut)
    code, lines = check(register(tmp_path, text), "--ignore", "unplaced")
    assert code == 1
    assert lines[1:7] == [
        (
            "data/standards.yaml:8:17: error: SDT101 unknown-key: the comma ends the text"
            " 'Notice on data': 'services and care' is read as a key"
            " (hint: put the whole text into quotes: 'Notice on data, services and care';"
            " mended by --fix)"
        ),
        f"          - {source % cut[0]}",
        " " * 20 + "^" * 33,
        (
            "data/standards.yaml:9:26: error: SDT101 unknown-key: the comma ends the text"
            " 'https://example.org/a': 'b' is read as a key"
            " (hint: put the whole text into quotes: 'https://example.org/a,b'; mended by --fix)"
        ),
        f"          - {source % cut[1]}",
        " " * 31 + "^" * 23,
    ]


def test_many_small_files_with_few_open_at_a_time(tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    for number in range(300):
        (data / f"s{number}.yaml").write_text(EMPTY)
    run = shell(f'ulimit -n 64; cd "{tmp_path}"; "$@"', "check", *DAY, "--format", "json")
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out)["summary"]["files"] == 301


def test_very_many_faults_of_one_file(tmp_path: Path) -> None:
    data = register(tmp_path, "version: 1\nstandards: [" + "{titel: x}, " * 4_000 + "]\n")
    run = process("check", "--data", str(data), *DAY)
    assert run.code == 1
    assert run.out.count("\n") == 1000
    assert run.err == "sdtstd: … and 11000 more findings: --max-findings shows more\n"
    shown = process("check", "--data", str(data), *DAY, "--max-findings", "9000")
    assert shown.err == ""
    assert "too-large there are about 6999 more faults like these" in shown.out
    summary = process("check", "--data", str(data), *DAY, "--format", "json").out
    assert json.loads(summary)["summary"]["errors"] == 12_000


def test_the_example_holds_nothing_that_is_not_read() -> None:
    assert "not read" not in inside(*on_example("status")).err
