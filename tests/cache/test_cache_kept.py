"""What is kept and what never is, by which word it is switched off, and how an answer is told."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from sdtstd.cache import memo
from sdtstd.cache.packing import packed, unpacked
from sdtstd.cache.switch import is_on, settle
from support.kept import anew
from support.registers_in_git import a_register
from support.runs import DAY, EXAMPLE, shell, telling
from support.watching import told_at_every_step

if TYPE_CHECKING:
    from pathlib import Path

    from support.kept import Kept

STATUS = ("status", "--as-of", DAY)
CHECK = ("check", "--as-of", DAY)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside a copy of the example, of which a file is not read, as stderr says."""
    folder = tmp_path / "root"
    shutil.copytree(EXAMPLE, folder / "data")
    (folder / "data" / "2023.YAML").touch()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("words", "left", "is_off"),
    [
        ("sdtstd status", "sdtstd status", False),
        ("sdtstd --no-cache status", "sdtstd status", True),
        ("sdtstd status --no-cache", "sdtstd status", True),
        ("sdtstd --no-cache status --no-cache -- x", "sdtstd status -- x", True),
        ("sdtstd show -- --no-cache", "sdtstd show -- --no-cache", False),
        ("sdtstd --no-cache show -- --no-cache", "sdtstd show -- --no-cache", True),
        ("sdtstd set x note=--no-cache", "sdtstd set x note=--no-cache", False),
    ],
)
def test_the_word_goes_wherever_it_stands(words: str, left: str, is_off: bool) -> None:
    given, environ = words.split(" "), {"SDTSTD_CACHE": "on"}
    settle(given, environ)
    assert given == left.split(" ")
    assert is_on(environ) != is_off


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, True),
        ({"CI": ""}, True),
        ({"CI": "true"}, False),
        ({"CI": "true", "SDTSTD_CACHE": "on"}, True),
        ({"CI": "true", "SDTSTD_CACHE": "1"}, False),
        ({"SDTSTD_CACHE": "off"}, False),
        ({"SDTSTD_CACHE": ""}, True),
    ],
)
def test_the_environment_switches_it(environ: dict[str, str], expected: bool) -> None:
    assert is_on(environ) == expected


def test_the_word_computes_anew_and_keeps_nothing(root: Path, kept: Kept) -> None:
    right = kept.run(*STATUS)
    entries = kept.entries()
    for words in (("--no-cache", *STATUS), (*STATUS, "--no-cache"), (*CHECK, "--no-cache")):
        assert kept.told(*words) == (anew(*(each for each in words if each != "--no-cache")), False)
    assert kept.entries() == entries
    assert kept.told(*STATUS) == (right, True)
    assert root.exists()


def test_removing_the_folder_clears_it(root: Path, kept: Kept) -> None:
    right = kept.run(*STATUS)
    shutil.rmtree(kept.folder)
    assert kept.told(*STATUS) == (right, False)
    assert kept.told(*STATUS) == (right, True)
    assert root.exists()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("status", True),
        ("--data d --lang zh check x.yaml", True),
        ("--version", False),
        ("init status", False),  # whatever the names: other commands do more
        ("--data set check", False),
        ("set x note=1", False),
        ("diff HEAD@{1}", False),
        ("", False),
    ],
)
def test_by_its_words_a_command_may_be_known(words: str, expected: bool) -> None:
    assert memo.may_be_known(words.split(" ")) == expected


NEVER = (
    ("status", "--as-of", "never"),
    ("status", "--data", "none"),
    ("show", "no such text", "--as-of", DAY),
    ("list", "--no-such-option"),
    (*CHECK, "-o", "../out.txt"),
    (*CHECK, "--fix"),
    ("report", "--as-of", DAY, "-o", "../REPORT.md"),
    ("report", "-o", "../REPORT.md", "--check"),
    ("export", "--as-of", DAY, "-o", "../out.csv"),
    ("init", "status", "--example"),
    ("add", "pilot", "check"),
)


@pytest.mark.parametrize("words", NEVER, ids=" ".join)
def test_what_fails_or_does_more_is_never_kept(
    words: tuple[str, ...], root: Path, kept: Kept
) -> None:
    if "--check" in words:
        assert kept.run("report", "--as-of", DAY, "-o", "../REPORT.md").code == 0
    assert root.exists()
    first, second = kept.told(*words), kept.told(*words)
    assert (first[1], second[1]) == (False, False)
    assert kept.entries() == []


def test_findings_of_one_file_hang_on_where_it_leads(root: Path, kept: Kept) -> None:
    (root / "other").symlink_to("data")
    words = (*CHECK, "other/standards.yaml")
    right = kept.run(*words)
    assert kept.told(*words) == (right, True)
    (root / "other").unlink()
    assert kept.told(*words) == (anew(*words), False)
    assert anew(*words) != right


def test_what_changes_while_it_is_read_is_not_kept(
    root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sdtstd import loading
    from sdtstd.files import look_below

    def there_and_back(folder: Path) -> object:
        path = root / "data" / "standards.yaml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("2021", "2022"), "utf-8")
        path.write_text(text, "utf-8")
        return look_below(folder)

    with monkeypatch.context() as patch:
        patch.setattr(loading, "look_below", there_and_back)
        right = kept.run(*STATUS)
    assert kept.entries() == []
    assert kept.told(*STATUS) == (right, False)


@pytest.mark.parametrize("streams", ["2>&1", ">/dev/full", "2>/dev/full", "2>&-", ">&-", "| true"])
def test_an_answer_is_told_as_it_was(streams: str, root: Path, kept: Kept) -> None:
    script = f'set -o pipefail; "$@" {streams}'
    before = shell(script, *STATUS, cwd=root, **kept.environ)
    assert shell('"$@"', *STATUS, cwd=root, **kept.environ).code == 0
    right = shell(script, *STATUS, cwd=root)
    assert before == right
    assert shell(script, *STATUS, cwd=root, **kept.environ) == right


def test_a_line_that_stands_for_a_while_is_not_kept(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = a_register(tmp_path / "git")
    for each in (root / ".git" / "objects", *(root / ".git" / "objects").iterdir()):
        os.utime(each, (1, 1))
    monkeypatch.chdir(root)
    words = ("history", "--by", "commit", "--to", DAY)
    with told_at_every_step():
        first = telling(*words, columns=80, **kept.environ)
        assert "\r" in first.err
        second = telling(*words, columns=80, **kept.environ)
    assert (second.code, second.out) == (first.code, first.out)
    assert second.err == anew(*words).err


def test_a_long_answer_is_not_kept(root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "LONGEST", 100)
    assert kept.run(*STATUS) == anew(*STATUS)
    assert kept.entries() == []
    assert root.exists()


def test_a_content_that_is_no_answer_is_none(root: Path, kept: Kept) -> None:
    right = kept.run(*STATUS)
    put = kept.store().put
    store = kept.store()
    name = kept.entries()[0].name
    content = (kept.folder / name).read_bytes()[32:]
    for other in (b"", b"\0" * 7, content[:-1], packed([b"0"]), packed([b"x"] * 6)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(store), "name_of", lambda *_: name)
            put("said", "", other)
        assert kept.told(*STATUS) == (right, False)
    assert root.exists()


@pytest.mark.parametrize("fields", [[], [b""], [b"a", b"", b"\0" * 300]])
def test_packing_gives_back_what_it_got(fields: list[bytes]) -> None:
    content = packed(fields)
    assert unpacked(content) == fields
    for end in range(1, len(content)):
        try:
            assert unpacked(content[:end]) == fields[: len(unpacked(content[:end]))]
        except ValueError:
            continue
