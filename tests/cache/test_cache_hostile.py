"""Whatever stands in the cache, an answer is the right one, and the next one is kept."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from sdtstd.cache.store import opened
from support.kept import anew
from support.runs import on_example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from support.kept import Kept

KIND, KEY = "page", "a key"
GOOD, OTHER = bytes(range(256)) * 8, b"other" * 400
SHARES, EACH = 4, 2500
WORDS = on_example("status", "--format", "text")


def drawn(good: bytes, others: list[bytes], draw: random.Random) -> bytes:
    """Give a file that is not the good one, though it may look like it."""
    at, size = draw.randrange(len(good)), len(good)
    kinds: list[Callable[[], bytes]] = [
        lambda: good[:at] + bytes([good[at] ^ 1 << draw.randrange(8)]) + good[at + 1 :],
        lambda: good[:at],
        lambda: good + draw.randbytes(1 + at % 64),
        lambda: good[:at] + good[at + 1 :],
        lambda: good[at + 1 :] + good[: at + 1] if at + 1 < size else b"",
        lambda: draw.choice(others),
        lambda: draw.randbytes(at),
        lambda: bytes(size),
        lambda: b"",
        lambda: draw.randbytes(32) + good[32:],
        lambda: good[:32] + OTHER,
    ]
    return draw.choice(kinds)()


def others(kept: Kept, home: Path) -> list[bytes]:
    """Give files that are good elsewhere: under another key, and in the cache of somebody else."""
    kept.store().put(KIND, "another key", OTHER)
    kept.store().put("said", KEY, OTHER)
    foreign = opened({"HOME": str(home), "SDTSTD_CACHE": "on"})
    assert foreign is not None
    foreign.put(KIND, KEY, GOOD)
    foreign.put(KIND, "another key", OTHER)
    theirs = (home / ".cache" / "sdtstd").glob("page-*")
    return [each.read_bytes() for each in (*kept.entries("*"), *theirs)]


@pytest.mark.parametrize("share", range(SHARES))
def test_ten_thousand_other_files_are_not_believed_and_are_replaced(
    share: int, kept: Kept, tmp_path: Path
) -> None:
    elsewhere = others(kept, tmp_path)
    store, draw = kept.store(), random.Random(share)
    path = kept.folder / store.name_of(KIND, KEY)
    assert store.get(KIND, KEY) is None
    store.put(KIND, KEY, GOOD)
    good = path.read_bytes()
    for _ in range(EACH):
        bad = drawn(good, elsewhere, draw)
        path.write_bytes(bad)
        assert bad != good
        assert store.get(KIND, KEY) is None
        store.put(KIND, KEY, GOOD)
        assert store.get(KIND, KEY) == GOOD


def link(path: Path) -> None:
    """Put a link to the good file in its place."""
    moved = path.rename(path.with_name("moved"))
    path.symlink_to(moved)


def pipe(path: Path) -> None:
    """Put a pipe in its place, at which a reader would wait for ever."""
    path.unlink()
    os.mkfifo(path, 0o600)


def folder(path: Path) -> None:
    """Put a folder in its place."""
    path.unlink()
    path.mkdir(0o700)


def full_folder(path: Path) -> None:
    """Put a folder with a file in its place."""
    folder(path)
    (path / "file").touch()


def huge(path: Path) -> None:
    """Make it a file of gigabytes."""
    os.truncate(path, 1 << 42)


def of_all(path: Path) -> None:
    """Let everybody read it."""
    path.chmod(0o644)


def of_the_group(path: Path) -> None:
    """Let the group write to it."""
    path.chmod(0o620)


def gone(path: Path) -> None:
    """Remove it."""
    path.unlink()


PLACED = (link, pipe, folder, full_folder, huge, of_all, of_the_group, gone)


@pytest.mark.parametrize("place", PLACED)
@pytest.mark.parametrize("is_secret", [False, True])
def test_what_is_no_file_of_ours_changes_no_byte_and_is_replaced(
    place: Callable[[Path], None], is_secret: bool, kept: Kept
) -> None:
    right = anew(*WORDS)
    assert kept.run(*WORDS) == right
    (entry,) = kept.entries()
    place(kept.folder / "secret" if is_secret else entry)
    assert kept.told(*WORDS) == (right, False)
    assert kept.told(*WORDS) == (right, True)


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o770, 0o777, 0o1777, 0o701])
def test_a_folder_that_others_may_enter_is_not_used(mode: int, kept: Kept) -> None:
    kept.folder.mkdir()
    kept.folder.chmod(mode)
    assert opened(kept.environ) is None
    assert kept.told(*WORDS) == (anew(*WORDS), False)
    assert list(kept.folder.iterdir()) == []


def instead(kept: Kept) -> Iterator[Callable[[], object]]:
    """Give what may stand where the folder should."""
    real = kept.folder.with_name("real")
    real.mkdir(0o700)
    yield lambda: kept.folder.symlink_to(real)
    yield lambda: kept.folder.touch(0o600)
    yield lambda: os.mkfifo(kept.folder, 0o600)
    yield lambda: kept.folder.symlink_to("nowhere")


def test_what_is_no_folder_is_not_used(kept: Kept) -> None:
    for put in instead(kept):
        put()
        assert opened(kept.environ) is None
        kept.folder.unlink()
    assert kept.store().get(KIND, KEY) is None


def test_a_folder_of_another_user_is_neither_used_nor_made(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    another = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: another)
    assert opened(kept.environ) is None
    assert not kept.folder.exists()
    kept.folder.mkdir(0o700)
    assert opened(kept.environ) is None


def test_a_file_of_another_user_is_not_believed(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.store()
    store.put(KIND, KEY, GOOD)
    another = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: another)
    assert store.get(KIND, KEY) is None


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"HOME": "relative"},
        {"HOME": "/nonexistent"},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": "relative"},
        {"XDG_CACHE_HOME": "/dev/null"},
        {"XDG_CACHE_HOME": "/proc/self"},
    ],
)
def test_without_a_place_nothing_is_kept(environ: dict[str, str]) -> None:
    assert opened(environ | {"SDTSTD_CACHE": "on"}) is None
    assert inside_with(environ) == anew(*WORDS)


def inside_with(environ: dict[str, str]) -> object:
    from support.runs import inside

    return inside(*WORDS, **(environ | {"SDTSTD_CACHE": "on", "XDG_CACHE_HOME": "relative"}))
