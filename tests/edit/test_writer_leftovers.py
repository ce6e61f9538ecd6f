"""What a killed writer left is taken away by the next one of the same target, and by no other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.temporary import temporary
from support.faults.cases import leave_behind, written

if TYPE_CHECKING:
    from pathlib import Path


def test_only_what_was_to_be_the_same_file_is_taken_away(path: Path) -> None:
    mine = [leave_behind(path) for _ in range(3)]
    others = [leave_behind(path.with_name(name)) for name in ("kept.m", "ept.md", "KEPT.md")]
    assert len({*mine, *others}) == 6
    written(path, b"new")
    assert {*path.parent.iterdir()} == {path, *others}


def test_names_that_are_nearly_those_are_kept(path: Path) -> None:
    left = leave_behind(path)
    near = [
        left.with_suffix(".txt"),
        left.with_name(left.name[1:]),
        left.with_name("x" + left.name),
    ]
    for each in near:
        each.touch()
    written(path, b"new")
    assert {*path.parent.iterdir()} == {path, *near}


def test_what_cannot_be_removed_stays(path: Path) -> None:
    left = leave_behind(path)
    left.unlink()
    left.mkdir()
    written(path, b"new")
    assert {*path.parent.iterdir()} == {path, left}


def test_a_link_that_has_such_a_name_is_removed_and_not_what_it_leads_to(path: Path) -> None:
    left = leave_behind(path)
    left.unlink()
    secret = path.with_name("secret")
    secret.write_bytes(b"keep")
    left.symlink_to(secret)
    written(path, b"new")
    assert {*path.parent.iterdir()} == {path, secret}
    assert secret.read_bytes() == b"keep"


def test_a_name_that_is_taken_is_not_written_through(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who guessed it would lead the new content elsewhere, or have it removed."""
    monkeypatch.setattr(os, "urandom", bytes)
    with temporary(path, 0o600):
        (taken,) = {*path.parent.iterdir()} - {path}
    secret = path.with_name("secret")
    secret.write_bytes(b"keep")
    taken.symlink_to(secret)
    monkeypatch.setattr("sdtstd.edit.write.sweep", lambda _: None)
    with pytest.raises(CannotRun, match="cannot be written: file exists"):
        written(path, b"new")
    assert (path.read_bytes(), secret.read_bytes()) == (b"old", b"keep")
    assert taken.is_symlink()


def test_the_name_says_nothing_of_the_process_and_is_short(path: Path) -> None:
    """Processes in two containers may have one number; a name may have 255 bytes."""
    long = path.with_name("长" * 85)
    first, second = leave_behind(long), leave_behind(long)
    assert first != second
    assert len(os.fsencode(first.name)) < 64
