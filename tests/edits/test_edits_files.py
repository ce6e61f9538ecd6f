"""What an edit keeps of the files, where it puts an entry, and when it touches nothing."""

from __future__ import annotations

import stat
import subprocess
import sys
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pytest

from sdtstd.edit.entries import draft
from support.edits import DAY, SOURCE, edit, files
from support.in_the_middle import HOLD, ended, started, wait_for
from support.runs import BARE, inside

STANDARDS, TARGETS = Path("data/standards.yaml"), Path("data/targets.yaml")
SET = ("set", "data-trading-guide", "review=2023-10-20")
NEW = ("add", "standard", "DB31/T 1701-2023", "--title", "新", "--publication", "2023-11", *SOURCE)


def changed(content: bytes) -> bytes:
    old, new = b"consultation: 2023-05}", b"consultation: 2023-05, review: 2023-10-20}"
    assert content.count(old) == 1
    return content.replace(old, new)


@pytest.mark.parametrize("mark", [b"", BOM_UTF8])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_mark_endings_and_mode_stay(root: Path, mark: bytes, ending: bytes, last: bool) -> None:
    path = root / STANDARDS
    content = path.read_bytes().rstrip(b"\n") + (b"\n" if last else b"")
    content = mark + content.replace(b"\n", ending)
    path.write_bytes(content)
    path.chmod(0o640)
    assert edit(*SET).code == 0
    assert path.read_bytes() == changed(content)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_what_is_added_and_removed_again_leaves_the_bytes(
    root: Path, ending: bytes, last: bool
) -> None:
    for path in (root / STANDARDS, root / TARGETS):
        content = path.read_bytes().rstrip(b"\n") + (b"\n" if last else b"")
        path.write_bytes(BOM_UTF8 + content.replace(b"\n", ending))
    before = files(root)
    for words, name in (
        (NEW, "DB31/T 1701-2023"),
        (("add", "pilot", "port", "--title", "新", "--started", "2023", *SOURCE), "port"),
        (("add", "measure", "m", "--title", "新", "--topic", "多方协同", "--date", "2023", *SOURCE),
         "m"),
        (("add", "observation", "网办率", "85", "2023-05", *SOURCE),
         "demo-plan/online-rate@2023-05"),
    ):  # fmt: skip
        assert edit(*words).code == 0
        added = files(root)
        assert added != before
        assert all(each.count(b"\n") == each.count(ending) for each in added.values())
        assert edit("remove", name, "--reason", "误").code == 0
        assert files(root) == before, words


def test_a_link_is_refused(root: Path) -> None:
    path = root / STANDARDS
    path.rename(root / "data" / "kept.txt")
    path.symlink_to("kept.txt")
    before = files(root)
    run = edit(*SET)
    assert (run.code, run.out) == (2, "")
    assert "is a link" in run.err
    assert files(root) == before
    assert path.is_symlink()


def test_the_second_keeper_is_told_at_once(root: Path) -> None:
    before = files(root)
    one = started("os.fsync", HOLD, *SET, *DAY, "--lang", "en", cwd=root)
    wait_for(root / "ready", one)
    run = edit(*NEW)
    assert (run.code, run.out) == (2, "")
    assert "another sdtstd is changing files in" in run.err
    run = inside("check", "--fix", "--lang", "en", *DAY)
    assert (run.code, run.out) == (2, "")
    assert "another sdtstd is changing files in" in run.err
    assert {path: files(root)[path] for path in before} == before
    (root / "go").touch()
    assert ended(one).code == 0
    assert files(root)[str(STANDARDS)] == changed(before[str(STANDARDS)])
    assert edit(*NEW).code == 0


def test_a_file_changed_underneath_is_refused(root: Path) -> None:
    path = root / STANDARDS
    other = path.read_bytes() + b"# x\n"
    doing = f"import pathlib; pathlib.Path({str(path)!r}).write_bytes({other!r})"
    run = ended(started("os.fsync", doing, *SET, "--lang", "en", *DAY, cwd=root))
    assert run.code == 2
    assert "was changed or removed in the meantime" in run.err
    assert path.read_bytes() == other


def test_a_file_changed_before_it_is_looked_at_again_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is what the edit was made of."""
    path, whole = root / STANDARDS, draft.made_of
    other = path.read_bytes() + b"# x\n"

    def made_of(*given: Any) -> Any:
        path.write_bytes(other)
        return whole(*given)

    monkeypatch.setattr(draft, "made_of", made_of)
    run = edit(*SET)
    assert (run.code, run.out) == (2, "")
    assert "was changed since it was read: run it again" in run.err
    assert path.read_bytes() == other


def test_errors_elsewhere_do_not_block(root: Path) -> None:
    path = root / STANDARDS
    content = path.read_bytes().replace(b"topics: [governance/water]", b"topics: [governance/x]", 1)
    path.write_bytes(content + b"nonsense: 1\n")
    assert edit(*SET).code == 0
    assert path.read_bytes() == changed(content + b"nonsense: 1\n")


def test_a_file_that_does_not_parse_is_left_alone_and_others_are_edited(root: Path) -> None:
    (root / "data" / "broken.yaml").write_text("version: 1\nstandards: [\n", "utf-8")
    before = files(root)
    run = edit(*NEW, "--file", "data/broken.yaml")
    assert (run.code, run.out) == (2, "")
    assert "'data/broken.yaml' has faults, and nothing in it can be changed" in run.err
    assert files(root) == before
    assert edit(*NEW).code == 0
    assert files(root)["data/broken.yaml"] == before["data/broken.yaml"]


def test_two_files_are_written_or_none(root: Path) -> None:
    """A value is removed in one file, and `removals` stands in another."""
    before = files(root)
    words = ("remove", "demo-plan/online-rate@2022", "--reason", "误", *DAY)
    program = (
        "import os, sys\n"
        "whole, calls = os.replace, []\n"
        "def replace(*given, **more):\n"
        "    calls.append(given)\n"
        "    if len(calls) == 2:\n"
        "        raise OSError(28, 'no space')\n"
        "    return whole(*given, **more)\n"
        "os.replace = os.rename = replace\n"
        "from sdtstd.cli import run\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=root,
        env=BARE,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert files(root) == before
