"""The line of commits up to a tip, whatever the user has set, and whatever stands in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.git.history import Line, line_to
from sdtstd.git.revision import resolve
from support.fast_import import Stream
from support.repositories import Repository, clone, make

if TYPE_CHECKING:
    from pathlib import Path

A, B = {"data/a.yaml": "1\n"}, {"data/a.yaml": "2\n"}
DAY = 86_400


def line(repository: Repository, folder: str = "data", tip: str = "HEAD") -> Line:
    return line_to(repository.root, resolve(repository.root, tip), folder)


def moments(repository: Repository, folder: str = "data") -> list[int]:
    return [each.moment for each in line(repository, folder).commits]


def made(root: Path, *trees: dict[str, str]) -> Repository:
    """Make a commit a day; the first one is of the day 1."""
    stream = Stream()
    for n, files in enumerate(trees, 1):
        stream.commit(files, n * DAY)
    return stream.into(root)


def days(repository: Repository, folder: str = "data") -> list[int]:
    return [each // DAY for each in moments(repository, folder)]


def test_commits_that_change_the_folder_the_oldest_first(tmp_path: Path) -> None:
    repository = made(tmp_path, A, A, A | {"b": "1"}, B, A, A)
    assert days(repository) == [1, 4, 5]
    found = line(repository).commits
    assert [each.id for each in found] == [
        repository.git("rev-parse", f"HEAD~{n}") for n in (5, 2, 1)
    ]
    assert found[0].data == found[2].data == repository.git("rev-parse", "HEAD:data")
    assert not line(repository).is_cut


def test_up_to_a_tip(tmp_path: Path) -> None:
    repository = made(tmp_path, A, B, A)
    assert len(line(repository, tip="HEAD~1").commits) == 2


def test_without_the_folder_whatever_changes(tmp_path: Path) -> None:
    elsewhere = {"old/a.yaml": "1\n"}
    repository = made(tmp_path, elsewhere, elsewhere, elsewhere | {"b": "1"}, A, {}, {})
    assert days(repository) == [1, 3, 4, 5]


def test_what_changes_beside_the_folder_stands_behind(tmp_path: Path) -> None:
    beside = A | {"old/a.yaml": "1\n"}
    (found,) = line(made(tmp_path, A, A, beside, beside, A)).commits
    assert [each.moment // DAY for each in found.later] == [3, 5]


def test_a_register_at_the_root(tmp_path: Path) -> None:
    assert days(made(tmp_path, A, A, B), "") == [1, 3]


@pytest.mark.parametrize("folder", ["da ta", "数据", "a:b", "a/b/c", "-x", "missing"])
def test_folders_of_any_name(tmp_path: Path, folder: str) -> None:
    one, two = ({f"{folder}/a": text} for text in "12")
    assert days(made(tmp_path, one, one, two), folder) == [1, 3]


def test_a_folder_that_cannot_be_asked_for(tmp_path: Path) -> None:
    assert days(made(tmp_path, A, A, B), "da\nta") == [1, 3]


def merged(root: Path) -> Repository:
    """Make the days 1, 2 on main, 3 beside, 4 on main where it was merged."""
    stream = Stream()
    start = stream.commit(A, DAY)
    stream.commit(B, 2 * DAY)
    side = stream.commit(A | {"data/b.yaml": "1\n"}, 3 * DAY, branch="side", start=start)
    stream.commit(B | {"data/b.yaml": "1\n"}, 4 * DAY, merged=side)
    return stream.into(root)


def test_a_branch_counts_from_its_merge_on(tmp_path: Path) -> None:
    assert days(merged(tmp_path)) == [1, 2, 4]


def test_no_setting_of_anybody_matters(tmp_path: Path) -> None:
    repository = merged(tmp_path)
    before = line(repository)
    for setting in (
        ("log.showSignature", "true"),
        ("log.date", "relative"),
        ("log.mailmap", "true"),
        ("i18n.logOutputEncoding", "UTF-16"),
        ("format.pretty", "%H"),
        ("core.commentChar", "c"),
    ):
        repository.git("config", *setting)
    head, first = (repository.git("rev-parse", each) for each in ("HEAD", "HEAD~2"))
    repository.git("replace", "HEAD", "HEAD~2")
    (tmp_path / ".git/info").mkdir(exist_ok=True)
    (tmp_path / ".git/info/grafts").write_text(f"{head} {first}\n")
    assert line(repository) == before


def test_a_shallow_history_is_told(tmp_path: Path) -> None:
    origin = made(tmp_path / "origin", A, B, A)
    shallow = clone(origin, tmp_path / "shallow", "--depth", "2")
    assert days(shallow) == [2, 3]
    assert line(shallow).is_cut
    shallow.git("fetch", "--quiet", "--depth", "3")
    assert days(shallow) == [1, 2, 3]
    assert not line(shallow).is_cut


def test_a_day_long_ago_or_far_ahead(tmp_path: Path) -> None:
    repository = made(tmp_path, A)
    tree = repository.git("rev-parse", "HEAD^{tree}")
    for moment in ("0 +0000", "99999999999999 +0000", "no date"):
        text = f"tree {tree}\nauthor A <a> 0 +0000\ncommitter A <a> {moment}\n\nm\n"
        name = repository.git(
            "hash-object", "-t", "commit", "-w", "--literally", "--stdin", stdin=text.encode()
        )
        (found,) = line(repository, tip=name).commits
        assert found.moment == int(moment.split()[0] if moment[0] != "n" else 0)


def test_another_form_of_ids(tmp_path: Path) -> None:
    repository = make(tmp_path, "--object-format=sha256")
    repository.write("data/a.yaml", "1\n")
    name = repository.commit()
    (found,) = line(repository).commits
    assert (found.id, len(found.root)) == (name, 64)
