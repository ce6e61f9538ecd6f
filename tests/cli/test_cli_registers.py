"""Which register a run reads, and what it says of one that it cannot read."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from support.runs import (
    COMMANDS,
    COMPUTING,
    POWERLESS,
    closed,
    example,
    inside,
    on_example,
    on_terminal,
    process,
    register,
    shell,
)

if TYPE_CHECKING:
    from pathlib import Path

BACKWARDS = """\
version: 1
system: {id: s, title: t, tasks: [{id: a, title: t}]}
standards:
- code: DB31/T 1-2022
  title: 标准
  topics: [a]
  stages: {publication: 2022-06-01, in_force: 2022-01-01}
  sources: [{title: 公告, notice: n, kind: official, seen: 2023-01-01}]
"""
ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, and stand in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("name", COMPUTING)
def test_no_register(name: str) -> None:
    run = inside(*COMMANDS[name])
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("sdtstd: no data/standards.yaml here")
    assert run.err.count("\n") == 1


@pytest.mark.usefixtures("bare")
def test_manuals_need_no_register() -> None:
    by_code, by_name = inside("explain", "sdt301"), inside("explain", "stage-order")
    assert by_code == by_name
    assert (by_code.code, by_code.err) == (0, "")


def test_empty_folder(bare: Path) -> None:
    (bare / "data").mkdir()
    run = inside("check", "--data", "data")
    assert (run.code, run.out) == (2, "")
    assert "no YAML file in" in run.err
    assert inside("check", "--data", "nowhere").err.startswith("sdtstd: no data folder at 'nowher")


def test_current_folder_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    run = shell('cd "$0" && rmdir "$0"; "$@"'.replace("$0", str(tmp_path / "gone")), "status")
    assert run.code == 2
    assert "the current folder no longer exists" in run.err


def test_a_register_is_found_from_below_by_option_and_by_environment(bare: Path) -> None:
    wanted = inside(*on_example("status")).out
    rest = on_example("status")[3:]
    below = example() / "x" / "y"
    below.mkdir(parents=True, exist_ok=True)
    try:
        assert process("status", *rest, cwd=below).out == wanted
        relative = os.path.relpath(example(), bare)
        assert inside("status", *rest, "--data", relative).out == wanted
        assert inside("status", *rest, "--data", f"{relative}/x/../").out == wanted
        assert inside("status", *rest, SDTSTD_DATA=str(example())).out == wanted
        (bare / "data").mkdir()
        run = inside("status", *rest, "--data", str(example()), SDTSTD_DATA=str(bare / "data"))
        assert run.out == wanted
    finally:
        below.rmdir()
        below.parent.rmdir()


@pytest.mark.parametrize("day", ["2023-13-01", "2023", "2023-06", "2022/2023", "", "today", "０1"])
def test_no_day(day: str) -> None:
    run = inside("status", "--data", str(example()), "--as-of", day)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"sdtstd: --as-of: {day!r} is not a day: write ")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2024-02-29"])
@pytest.mark.parametrize("name", COMMANDS)
def test_far_days(day: str, name: str) -> None:
    run = inside(*COMMANDS[name], "--data", str(example()), "--as-of", day, "--lang", "en")
    assert run.code == 0, run.err


HOSTILE: dict[str, tuple[bytes, str]] = {
    "brackets": (b"[" * 100_000, "too-deep"),
    "aliases": (ALIASES.encode(), "anchor-or-tag"),
    "merges": (b"a: &a {b: 1}\nc: {<<: *a}\n", "anchor-or-tag"),
    "nothing": (b"", "yaml-syntax"),
    "scalar": (b"text\n", "yaml-syntax"),
    "latin": (b"version: 1\n# \xe9\n", "not-utf8"),
    "utf-16": ("version: 1\n".encode("utf-16"), "not-utf8"),
    "null": (b"version: 1\n# \0\n", "forbidden-character"),
    "conflict": (b"<<<<<<< ours\nversion: 1\n=======\n>>>>>>> theirs\n", "merge-conflict"),
    "long scalar": (b"version: 1\nx: " + b"x" * 100_001, "too-large"),
    "duplicate": (b"version: 1\nversion: 1\n", "duplicate-key"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_one_finding(name: str, tmp_path: Path) -> None:
    content, rule = HOSTILE[name]
    data = register(tmp_path)
    (data / "standards.yaml").write_bytes(content)
    assert _rules(data) == [rule]


def test_no_ordinary_files_are_one_finding(tmp_path: Path) -> None:
    data = register(tmp_path, "version: 1\n")
    other = data / "other.yaml"
    os.mkfifo(other)
    assert _rules(data) == ["unreadable-file"]
    other.unlink()
    other.symlink_to("/etc/passwd")
    assert _rules(data) == ["unreadable-file"]
    assert "root:" not in inside("check", "--data", str(data)).out
    other.unlink()
    other.symlink_to("other.yaml")
    assert _rules(data) == ["unreadable-file"]
    other.unlink()
    other.mkdir()
    (other / "third.yaml").symlink_to("/dev/zero")
    assert _rules(data) == ["unreadable-file"]


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    data = register(tmp_path)
    with (data / "standards.yaml").open("wb") as stream:
        stream.truncate(64 * 1024 * 1024 + 1)
    assert _rules(data) == ["too-large"]


@pytest.mark.skipif(os.geteuid() == 0 and not POWERLESS, reason="root reads anything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    data = register(tmp_path, "version: 1\n")
    with closed(data / "standards.yaml", 0):
        run = process("check", "--data", str(data), prefix=POWERLESS)
        assert run.code == 1
        assert "the file cannot be read: permission denied" in run.out
        assert process("status", "--data", str(data), prefix=POWERLESS).code == 2


@pytest.mark.parametrize("name", COMPUTING)
def test_commands_that_compute_refuse_what_does_not_load(name: str, tmp_path: Path) -> None:
    wrong = "version: 1\nstandards:\n" + "  - {titel: x}\n" * 5
    run = inside(*COMMANDS[name], "--data", str(register(tmp_path, wrong)))
    assert (run.code, run.out) == (2, "")
    lines = run.err.splitlines()
    assert lines[0].endswith("the data does not load (errors: 15):")
    assert [each.split(":")[0] for each in lines[1:4]] == ["  data/standards.yaml"] * 3
    assert lines[4:] == ["see them all: sdtstd check"]


@pytest.mark.parametrize("name", COMPUTING)
def test_findings_that_are_no_errors_are_not_mentioned(name: str) -> None:
    assert inside(*on_example(name)).err == ""
    assert on_terminal(*on_example(name), columns=80).err == ""


def test_errors_that_change_no_number_are_mentioned_on_a_terminal_alone(tmp_path: Path) -> None:
    """A text in force before it was published: `check` fails, and no number changes."""
    data = str(register(tmp_path, BACKWARDS))
    assert inside("status", "--data", data).err == ""
    shown = on_terminal("status", "--data", data, "--lang", "en", columns=80)
    assert shown.err == "sdtstd: errors in the data: 1 (sdtstd check)\n"


def _rules(data: Path) -> list[str]:
    run = inside("check", "--data", str(data), "--format", "json")
    assert (run.code, run.err) == (1, "")
    refused = inside("status", "--data", str(data))
    assert (refused.code, refused.out) == (2, "")
    return [each["name"] for each in json.loads(run.out)["findings"]]
