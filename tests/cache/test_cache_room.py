"""What is kept is the reader's alone, and of a bounded size."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sdtstd.cache import store as stores
from sdtstd.cache.store import LARGEST
from support.kept import anew
from support.runs import on_example

if TYPE_CHECKING:
    import pytest

    from support.kept import Kept

KIND, KEY = "page", "a key"
WORDS = on_example("status", "--format", "text")


def test_folder_and_files_are_the_readers_alone(kept: Kept) -> None:
    before = os.umask(0)
    try:
        kept.run(*WORDS)
    finally:
        os.umask(before)
    assert kept.folder.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in kept.folder.iterdir()} == {0o600}


def test_the_oldest_go_first_and_what_is_not_ours_before(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "MOST", 8000)
    store = kept.store()
    store.put(KIND, "-1", b"")
    os.truncate(kept.entries(KIND)[0], LARGEST + 100)
    (kept.folder / "left-over").mkdir()
    for n in range(20):
        store.put(KIND, str(n), bytes(1000))
        path = kept.folder / store.name_of(KIND, str(n))
        os.utime(path, (n, n))
    assert [n for n in range(20) if store.get(KIND, str(n))] == list(range(12, 20))
    assert sum(each.stat().st_size for each in kept.entries(KIND)) <= 8000 + 1032


def test_there_are_not_too_many(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "MANY", 5)
    for n in range(9):
        kept.store().put(KIND, str(n), b"small")
    assert len(kept.entries(KIND)) == 6


def test_what_is_too_large_is_not_kept(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "LARGEST", 10)
    store = kept.store()
    store.put(KIND, KEY, bytes(11))
    assert kept.entries(KIND) == []
    store.put(KIND, KEY, bytes(10))
    assert store.get(KIND, KEY) == bytes(10)


def test_a_full_disk_keeps_nothing_and_says_nothing(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.store()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(stores, "put", full)
        assert kept.run(*WORDS) == anew(*WORDS)
    assert [each.name for each in kept.folder.iterdir()] == ["secret"]
