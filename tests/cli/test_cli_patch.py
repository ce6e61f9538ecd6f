"""The patch of a change is what git takes: it makes the new file of the old one, and back."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.cli.matching import changed
from sdtstd.cli.patch import FileChange, patch
from sdtstd.document import Document, without_tree
from support.growth import assert_linear
from support.registers_in_git import clean

if TYPE_CHECKING:
    from pathlib import Path

FILE = "data/a.yaml"
LINES = st.lists(st.sampled_from(["a: 1", "b: 中", "", "c", "- x", *(f"l{n}" for n in range(12))]))
TEXTS = st.tuples(LINES, LINES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())


def document(text: str) -> Document:
    return without_tree(FILE, text)


def applied(folder: Path, text: str, *words: str) -> None:
    command = ("git", "apply", *words, "-")
    subprocess.run(command, input=text.encode(), cwd=folder, check=True, env=clean())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("patched")
    subprocess.run(["git", "init", "-q"], cwd=found, check=True, env=clean())
    (found / "data").mkdir()
    return found


@given(TEXTS)
def test_git_makes_the_new_file_of_the_old_one_and_back(
    folder: Path, drawn: tuple[list[str], list[str], str, bool, bool]
) -> None:
    first, second, end, ends, ends_now = drawn
    old = end.join([*first, "k"]) + end * ends
    new = end.join([*second, "k"]) + end * ends_now
    if old == new:
        return
    path = folder / FILE
    path.write_bytes(old.encode())
    shown = patch([FileChange(document(old), document(new))])
    applied(folder, shown)
    assert path.read_bytes() == new.encode()
    applied(folder, shown, "-R")
    assert path.read_bytes() == old.encode()


def test_a_new_file_comes_and_goes(folder: Path) -> None:
    (folder / FILE).unlink(missing_ok=True)
    shown = patch([FileChange(None, document("version: 1\n"))])
    applied(folder, shown)
    assert (folder / FILE).read_bytes() == b"version: 1\n"
    applied(folder, shown, "-R")
    assert not (folder / FILE).exists()


def test_a_line_that_goes_and_one_that_comes_elsewhere_are_two_lines() -> None:
    old = [f"line {n}" for n in range(400)]
    assert [each.end - each.start for each in changed(old, [*old[1:], "new"])] == [1, 0]


def test_many_lines_alike_take_linear_time() -> None:
    """As when a topic of thousands of records has another name, and a list gets one line more."""

    def make(size: int) -> tuple[list[str], list[str]]:
        old = [line for n in range(size) for line in (f"code: {n}", "topics: [a]", "kind: copy")]
        return old, ["topics: [b]" if line == "topics: [a]" else line for line in old] + ["more"]

    assert_linear(make, lambda both: list(changed(*both)), 1000)
