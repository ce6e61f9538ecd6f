"""The nearest register answers, or nobody does: one that cannot be read is not passed over."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from sdtstd import files
from support.runs import DAY, POWERLESS, Run, closed, inside, process, register

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
        f"sdtstd: '{inner}/data' cannot be read: permission denied;"
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
    assert "unreadable-file" in run.out or "standards.yaml' cannot be read: is a dir" in run.err


@pytest.mark.parametrize("target", ["data", "nowhere"])
def test_a_folder_that_is_a_link_to_nothing_is_named(inner: Path, target: str) -> None:
    shutil.rmtree(inner / "data")
    (inner / "data").symlink_to(target)
    run = check(inner)
    assert run.code == 2
    assert f"'{inner}/data' cannot be read" in run.err


def test_a_folder_that_leads_out_of_the_repository_is_refused(inner: Path) -> None:
    outside = inner.parent / "data"
    shutil.rmtree(inner / "data")
    (inner / "data").symlink_to(outside)
    assert check(inner).code == 0  # no repository: whoever links it means it
    (inner / ".git").mkdir()
    for words in ((), ("--data", "data")):
        run = process("check", *words, "--as-of", DAY, cwd=inner)
        assert run.code == 2
        assert "is a link that leads out of the repository" in run.err
    (inner / "register").mkdir()
    (inner / "data").unlink()
    outside.rename(inner / "register" / "data")
    (inner / "data").symlink_to("register/data")
    assert check(inner).code == 0


def test_the_schema_is_not_generic_where_the_register_cannot_be_read(inner: Path) -> None:
    with closed(inner / "data", 0o000):
        run = process("schema", cwd=inner, prefix=POWERLESS)
    assert (run.code, run.out) == (2, "")


def test_a_path_that_is_too_long_is_a_finding(inner: Path) -> None:
    """git checks such a tree out, since it goes from folder to folder."""
    (inner / "data" / "standards.yaml").write_text(FINE)
    descriptor = os.open(inner / "data", os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=descriptor)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = below
    os.close(descriptor)
    run = process("check", "--as-of", DAY, cwd=inner)
    assert (run.code, run.err) == (1, "")
    assert "unreadable-file" in run.out


def test_no_more_files_are_read_than_the_limit(
    inner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inner / "data" / "standards.yaml").write_text(FINE)
    (inner / "data" / "b.yaml").write_text("version: 1\n")
    for most, code in ((2, 0), (1, 2)):
        monkeypatch.setattr(files, "MOST_FILES", most)
        run = inside("check", "--data", str(inner / "data"), "--as-of", DAY)
        assert run.code == code
    assert "more than 1 data files below" in run.err


def test_without_one_the_next_answers(inner: Path) -> None:
    (inner / "data" / "standards.yaml").unlink()
    assert check(inner).code == 0
