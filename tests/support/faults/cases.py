"""The writes that are disturbed: what stands before, what is written, and by which writer."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.edit.target import look_at
from sdtstd.edit.temporary import temporary
from sdtstd.edit.write import write, write_all
from support.faults.laid_out import where_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

NAME = "kept.md"
OTHER = "other.md"
_OLD, _NEW = b"old\n" * 90, b"new\n" * 100


def written(path: Path, content: bytes) -> None:
    """Look at a file and write it, as commands do."""
    write(look_at(path), content)


def written_all(paths: Iterable[Path], content: bytes) -> None:
    """Look at files, and write all of them or none."""
    write_all([(look_at(each), content) for each in paths])


def _one_by_one(paths: Iterable[Path], content: bytes) -> None:
    """Write each file well, and several of them badly, to see that this is found."""
    for each in paths:
        written(each, content)


def _naively(paths: Iterable[Path], content: bytes) -> None:
    """Write as most programs do, to see that the faults are found."""
    for path in paths:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        os.write(descriptor, content)
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Case:
    """A write of `new` where `old` stands, if anything; `is_after_kill`: beside what one left.

    `beside` names files that are written together with it, and what stands there. `at` names the
    calls at which faults are tried, where another case has tried the rest; at the rest of several
    files the process is killed.
    """

    old: bytes | None
    new: bytes = _NEW
    is_after_kill: bool = False
    at: frozenset[str] | None = None
    write: Callable[[Iterable[Path], bytes], None] = written_all
    beside: Mapping[str, bytes | None] = field(default_factory=dict)

    def files(self, path: Path) -> dict[Path, bytes | None]:
        """Give all that is written, and what stands there before."""
        beside = {path.parent / name: old for name, old in self.beside.items()}
        return {path: self.old, **beside}


_OF_SEVERAL = frozenset(
    ("fsync", "link", "linkat", "rename", "replace", "unlink", "mkdir", "rmdir", "flock")
)
_SECOND = {"second.md": b"second\n"}
CASES = {
    "new": Case(None),
    "replaced": Case(_OLD),
    "pieces": Case(_OLD, b"new\n" * (5 << 16)),  # 1.25 MiB
    "after a kill": Case(
        _OLD, is_after_kill=True, at=frozenset({"flock", "getdents64", "listdir", "unlink"})
    ),
    "several": Case(_OLD, beside=_SECOND, at=_OF_SEVERAL),
    "one of them new": Case(None, beside={"folder/second.md": None, "z": b"z"}, at=_OF_SEVERAL),
    "naive": Case(_OLD, write=_naively),
    "one by one": Case(
        _OLD, beside=_SECOND, at=frozenset({"rename", "replace"}), write=_one_by_one
    ),
}


@contextmanager
def laid_out(case: Case) -> Iterator[Path]:
    """Give the target in a folder of its own."""
    with tempfile.TemporaryDirectory(dir=where_written(), prefix="sdtstd-faults-") as folder:
        path = Path(folder, NAME)
        for each, old in case.files(path).items():
            if old is not None:
                each.write_bytes(old)
        if case.is_after_kill:
            leave_behind(path)
        yield path


def leave_behind(path: Path) -> Path:
    """Leave what a writer of the path leaves who is killed, and give it."""
    before = {*path.parent.iterdir()}
    with temporary(path, 0o600):
        (left,) = {*path.parent.iterdir()} - before
    left.write_bytes(b"a part")
    return left
