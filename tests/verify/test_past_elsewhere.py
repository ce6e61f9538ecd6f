"""Where the data folder was moved, or holds something else: the register of each commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import ALTOGETHER
from sdtstd.git.revision import Commit, resolve
from sdtstd.verify.sides import held_at, read_of
from support.past_story import SYSTEM
from support.walks import REGISTER, elsewhere, grown, shape, walked

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.loading import Loaded
    from support.repositories import Repository

OTHER = {"data/standards.yaml": SYSTEM.replace("made-up", "another", 1)}


def test_what_stands_elsewhere(tmp_path: Path) -> None:
    found = walked(
        grown(
            tmp_path,
            {"notes.yaml": "a: 1\n"},
            elsewhere("old"),
            {**elsewhere("old"), "notes.yaml": "a: 1\n"},
            elsewhere("older", "# changed\n"),
            {**elsewhere("older"), **elsewhere("old")},  # twice: nobody knows which
            {},
            REGISTER,
        )
    )
    assert shape(found) == [(1, True), (3, True), (4, False), (6, True)]


def test_while_the_folder_holds_something_else(tmp_path: Path) -> None:
    beside = {"data/notes.yaml": "a: 1\n"}
    found = walked(
        grown(
            tmp_path,
            beside,
            {**beside, **elsewhere("old")},
            {**beside, **elsewhere("old"), "x": "1"},
            {**beside, **elsewhere("old", "# changed\n")},
            {**beside, **REGISTER},
        )
    )
    for each in found.known:
        held = held_at(found.read, Commit(each.commit.id, ""))
        assert each.loaded is None or each.loaded == held.loaded
    assert shape(found) == [(1, True), (3, True), (4, False)]


def test_another_system_in_the_folder_is_the_register_of_then(tmp_path: Path) -> None:
    assert shape(walked(grown(tmp_path, OTHER, REGISTER))) == [(0, True), (1, True)]


def test_a_register_at_the_root(tmp_path: Path) -> None:
    at_root = {name.removeprefix("data/"): text for name, text in REGISTER.items()}
    found = walked(grown(tmp_path, {"a": "1"}, at_root, at_root | {"b": "1"}, at_root), ".")
    assert shape(found) == [(1, True)]


def test_the_system_that_is_looked_for_can_be_given(tmp_path: Path) -> None:
    repository = grown(tmp_path, elsewhere("old"), {"old/a.txt": ""}, {"x": ""})
    tree = load_of(repository, "HEAD~2", "old")
    assert shape(walked(repository, "data", tree))[0] == (0, True)


def load_of(repository: Repository, revision: str, folder: str) -> Loaded:
    read = read_of(repository.root / folder, None, ALTOGETHER)
    return held_at(read, resolve(repository.root, revision)).loaded
