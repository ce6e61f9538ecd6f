"""A place renamed once or more often: what `removals` says then, and what it says no more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.document import from_bytes
from support.edits import edit, files
from support.registers_in_git import commit

if TYPE_CHECKING:
    from pathlib import Path

_WHY = ("--reason", "原文")


def renamed(*ids: str) -> None:
    for old, new in pairwise(ids):
        run = edit("rename", f"life/{old}", "--id", new, *_WHY)
        assert run.code == 0, run.err


def led(root: Path) -> list[tuple[str, str]]:
    tree: Any = from_bytes((root / "data/standards.yaml").read_bytes(), "").root
    return [(each["object"], each["to"]) for each in tree.get("removals", ())]


def test_the_same_id_is_nothing_to_change(root: Path) -> None:
    before = files(root)
    run = edit("rename", "life/health", "--id", "health", *_WHY)
    assert (run.code, run.out) == (0, "")
    assert run.err == "sdtstd: there is nothing to change: the data says so already\n"
    assert files(root) == before


def test_what_head_never_had_is_not_remembered(root: Path) -> None:
    renamed("health", "h2", "h3")
    assert led(root) == [("life/health", "life/h3")]


@pytest.mark.parametrize("ids", [("h2",), ("h2", "h3"), ("h2", "h3", "h4")])
def test_what_is_renamed_back_leaves_the_bytes(root: Path, ids: tuple[str, ...]) -> None:
    before = files(root)
    renamed("health", *ids, "health")
    assert files(root) == before


def test_what_head_has_is_remembered(root: Path) -> None:
    renamed("health", "h2")
    commit(root, "renamed")
    renamed("h2", "h3")
    assert led(root) == [("life/health", "life/h2"), ("life/h2", "life/h3")]
    renamed("h3", "health")
    assert led(root) == [("life/h2", "life/health")]
    assert edit("check").code == 0


def test_a_place_above_leads_on_what_is_below(root: Path) -> None:
    renamed("health", "h2")
    assert edit("rename", "life", "--id", "living", *_WHY).code == 0
    assert led(root) == [("life/health", "life/h2"), ("life", "living")]


def test_without_git_every_name_is_remembered(root: Path) -> None:
    (root / ".git").rename(root / "elsewhere")
    renamed("health", "h2", "h3", "health")
    assert led(root) == [("life/h2", "life/h3"), ("life/h3", "life/health")]
