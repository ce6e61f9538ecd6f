"""The nearest register answers, or nobody does: one that cannot be read is not passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.runs import DAY, POWERLESS, Run, closed, process, register

if TYPE_CHECKING:
    from pathlib import Path

FINE = "version: 1\nsystem: {id: d, title: t, tasks: [{id: a, title: t}]}\n"


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """Give a folder with a broken register, within one with a good register."""
    register(tmp_path, FINE)
    register(tmp_path / "inner", "broken: [")
    return tmp_path / "inner"


def check(folder: Path) -> Run:
    return process("check", "--as-of", DAY, cwd=folder, prefix=POWERLESS)


def test_one_that_is_closed_is_named(inner: Path) -> None:
    with closed(inner / "data", 0o000):
        run = check(inner)
    assert run.code == 2
    assert run.err == (
        f"sdtstd: '{inner}/data' cannot be read: Permission denied;"
        " name another data folder with --data\n"
    )


@pytest.mark.parametrize("kind", ["link", "loop", "folder", "closed"])
def test_one_whose_file_is_none_is_found(inner: Path, kind: str) -> None:
    main = inner / "data" / "standards.yaml"
    main.unlink()
    match kind:
        case "link":
            main.symlink_to("nowhere.yaml")
        case "loop":
            main.symlink_to("standards.yaml")
        case "folder":
            main.mkdir()
        case _:
            main.write_text("version: 1\n")
            main.chmod(0o000)
    run = check(inner)
    assert run.code == (2 if kind == "folder" else 1)
    assert "unreadable-file" in run.out or "no YAML file" in run.err


def test_without_one_the_next_answers(inner: Path) -> None:
    (inner / "data" / "standards.yaml").unlink()
    assert check(inner).code == 0
