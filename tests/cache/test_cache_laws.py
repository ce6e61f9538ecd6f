"""Whatever changes between two runs, the second one prints what it prints without a cache."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from sdtstd.cache import program
from support.kept import anew
from support.runs import DAY, EXAMPLE, all_on_terminal, inside, on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.kept import Kept

MAIN = "data/standards.yaml"
WORDS = (
    ("status", "--as-of", DAY),
    ("check", "--as-of", DAY),
    ("list", "--as-of", DAY, "--format", "markdown"),
)
MORE = "standards:\n  - {code: GB/T 1-2020, title: 另一项}\n"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def unseen(root: Path) -> None:
    """Change a digit and give the file its old times, as far as one can."""
    path = root / MAIN
    before = path.stat()
    replace(path, "DB31/T 9002-2021", "DB31/T 9002-2022")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def link_to_data(root: Path) -> None:
    """Put a link to another register in the place of the data folder."""
    (root / "data").rename(root / "old")
    shutil.copytree(root / "old", root / "new")
    (root / "new" / "targets.yaml").unlink()
    (root / "data").symlink_to("new")


def nearer(
    root: Path, main: str = "system: {id: near, title: 近, time_zone: Asia/Shanghai}\n"
) -> None:
    """Put a register nearer to where the command runs."""
    (root / "one" / "data").mkdir()
    (root / "one" / MAIN).write_text(main, "utf-8")


def locked(root: Path) -> None:
    """Put what looks like one nearer, in which nobody can look for it."""
    (root / "one" / "data").symlink_to("data")


CHANGES: dict[str, Callable[[Path], object]] = {
    "an entry more": lambda root: (root / "data" / "more.yaml").write_text(MORE, "utf-8"),
    "a file less": lambda root: (root / "data" / "targets.yaml").unlink(),
    "a file renamed": lambda root: (root / MAIN).rename(root / "data" / "z.yaml"),
    "a name that is not read": lambda root: (root / "data" / "2023.YAML").touch(),
    "a file below": lambda root: shutil.copytree(EXAMPLE, root / "data" / "below"),
    "a link": lambda root: (root / "data" / "link.yaml").symlink_to("/etc/passwd"),
    "a link to a folder": lambda root: (root / "data" / "link").symlink_to(root),
    "a pipe": lambda root: os.mkfifo(root / "data" / "pipe.yaml"),
    "a folder for a file": lambda root: (root / "data" / "x.yaml").mkdir(),
    "a digit, unseen": unseen,
    "an end": lambda root: (root / MAIN).write_text(
        (root / MAIN).read_text("utf-8") + "#", "utf-8"
    ),
    "a link to the data": link_to_data,
    "a repository": lambda root: (root / ".git").mkdir(),
    "a repository above": lambda root: (root.parent / ".git").mkdir(),
    "a nearer register": nearer,
    "a nearer one that is empty": lambda root: nearer(root, ""),
    "a nearer one that is hidden": locked,
    "no register": lambda root: (root / "data").rename(root / "old"),
    "nothing": lambda root: (root / "data" / ".hidden.yaml").touch(),
    "a touch": lambda root: os.utime(root / MAIN, (1, 1)),
}
UNTOLD = {"nothing", "a touch", "a folder for a file", "a repository"}
"""What changes no answer."""


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_on_the_disk_is_seen(change: str, root: Path, kept: Kept) -> None:
    before = [kept.run(*words) for words in WORDS]
    assert [kept.told(*words) for words in WORDS] == [(each, True) for each in before]
    CHANGES[change](root)
    right = [anew(*words) for words in WORDS]
    assert (right == before) == (change in UNTOLD)
    for _ in range(2):
        assert [kept.run(*words) for words in WORDS] == right


SURROUNDINGS: dict[str, dict[str, str]] = {
    "language": {"LANG": "zh_CN.UTF-8"},
    "language of messages": {"LC_MESSAGES": "zh_CN.UTF-8"},
    "colour": {"FORCE_COLOR": "1"},
    "links": {"SDTSTD_LINKS": "https://example.org/blob/main"},
    "workflow": {"GITHUB_SERVER_URL": "https://h", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "0"},
    "format": {"GITHUB_ACTIONS": "true"},
    "data": {"SDTSTD_DATA": "../../data"},
}
SAME = {"data", "colour"}
"""What leads to the same register, and what a pipe does not get."""


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_what_surrounds_a_run_is_seen(name: str, root: Path, kept: Kept) -> None:
    (root / "data" / "2023.YAML").touch()  # a warning
    before = [kept.run(*words) for words in WORDS]
    environ = SURROUNDINGS[name]
    right = [anew(*words, **environ) for words in WORDS]
    assert [kept.run(*words, **environ) for words in WORDS] == right
    assert (right == before) == (name in SAME)
    assert [kept.told(*words) for words in WORDS] == [(each, True) for each in before]


@pytest.mark.parametrize("given", [{"COLUMNS": "60"}, {"COLUMNS": "100"}, {"NO_COLOR": "1"}])
def test_the_terminal_is_seen(given: dict[str, str], root: Path, kept: Kept) -> None:
    assert root.exists()
    words, usual = WORDS[0], {"COLUMNS": "80"}
    before = kept.run(*words, **usual)
    right = anew(*words, **usual | given)
    assert right != before
    assert kept.told(*words, **usual | given) == (right, False)
    assert kept.told(*words) == (anew(*words), False)
    assert kept.told(*words, **usual) == (before, True)


def test_what_kind_of_stream_it_is_is_seen(root: Path, kept: Kept) -> None:
    assert root.exists()
    words, environ = WORDS[0], {"TERM": "xterm"} | kept.environ
    piped = inside(*words, **environ)
    shown = all_on_terminal(*words, columns=80, **environ)
    assert shown == all_on_terminal(*words, columns=80)
    assert shown != piped
    for _ in range(2):
        for encoding in ("utf-8", "gb18030", "ascii"):
            right = on_terminal(*words, columns=80, encoding=encoding)
            assert on_terminal(*words, columns=80, encoding=encoding, **kept.environ) == right
    assert inside(*words, **environ) == piped


def test_a_link_that_leads_out_of_the_repository_is_seen(root: Path, kept: Kept) -> None:
    (root / ".git").mkdir()
    (root / "data").rename(root / "real")
    (root / "data").symlink_to("real")
    words = WORDS[0]
    before = kept.run(*words)
    assert kept.told(*words) == (before, True)
    shutil.copytree(root / "real", root.parent / "outside")
    (root / "data").unlink()
    (root / "data").symlink_to("../outside")
    right = anew(*words)
    assert right.code == 2
    assert kept.told(*words) == (right, False)


def test_of_what_is_installed_the_list_is_seen(tmp_path: Path) -> None:
    record = tmp_path / "sdtstd-1.0.dist-info" / "RECORD"
    assert list(program._installed(str(tmp_path))) == []
    record.parent.mkdir()
    record.write_text("one", "utf-8")
    (before,) = program._installed(str(tmp_path))
    assert before[0] == str(record)
    record.write_text("other", "utf-8")
    assert list(program._installed(str(tmp_path))) != [before]


def test_the_folder_is_seen(root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(root, root.parent / "other")
    (root.parent / "other" / "data" / "targets.yaml").unlink()
    before = kept.run("status", "--data", "../../data", "--as-of", DAY)
    monkeypatch.chdir(root.parent / "other" / "one" / "two")
    right = anew("status", "--data", "../../data", "--as-of", DAY)
    assert before != right
    assert kept.told("status", "--data", "../../data", "--as-of", DAY) == (right, False)


def test_the_program_is_seen(root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    assert root.exists()
    words = WORDS[0]
    right = kept.run(*words)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version", "another")
        assert kept.told(*words) == (right, False)
    sources = program._sources()
    path, moment, change, size = sources[0]
    for other in ((path, moment + 1, change, size), (path, moment, change + 1, size)):
        with monkeypatch.context() as patch:
            patch.setattr(program, "_sources", lambda other=other: [other, *sources[1:]])
            assert kept.told(*words) == (right, False)
    monkeypatch.syspath_prepend(str(root))  # libraries of another place
    assert kept.told(*words) == (right, False)
    (root / "library").mkdir()
    assert kept.told(*words) == (right, False)
    assert kept.told(*words) == (right, True)
