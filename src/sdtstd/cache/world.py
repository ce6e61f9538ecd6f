"""What stands on the disk where a run looks: questions, and answers as digests.

A question is asked by the run before it looks, and again when it has ended: what it printed is kept
only where both answers agree, in contents and in moments of change. The next run asks once more; it
heeds contents alone. A question covers more than the run may have looked at, never less.
"""

from __future__ import annotations

import os
import stat
from _blake2 import blake2b

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 64 << 20
"""The contents of larger files are not looked at, as the program itself does not read them."""

_ENDINGS = (".yaml", ".yml")
_PIECE = 1 << 20
_READING = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC"))
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


class UnsureError(Exception):
    """What stands there is more than the answers tell: nothing is kept."""


class Answers:
    """The answer to a question, in two digests: of what there is, and of when it changed last.

    `settled` is the moment, in seconds since 1970, since which nothing may have changed of which
    only the moment is told.
    """

    def __init__(self, settled: float) -> None:
        self.settled = settled
        self._there, self._moments = blake2b(digest_size=32), blake2b(digest_size=32)

    def there(self) -> bytes:
        """Give the digest of what there is."""
        return self._there.digest()

    def moments(self) -> bytes:
        """Give the digest of the moments of change."""
        return self._moments.digest()

    def tell(self, *facts: object) -> None:
        """Add facts; how they are written tells them apart."""
        self._there.update(ascii(facts).encode("ascii"))

    def stamp(self, status: os.stat_result) -> None:
        """Add when something changed last, and which thing it is."""
        moments = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        self._moments.update(b"%d %d %d %d;" % moments)

    def content(self, path: str, links: int = _NO_LINKS) -> None:
        """Add the content of an ordinary file, or why there is none.

        Raises:
            UnsureError: it is no file, or a link that is not to be followed.
        """
        try:
            file = os.open(path, _READING | links)
        except OSError as error:
            if links and _mode(path) == stat.S_IFLNK:
                raise UnsureError(path) from None
            self.tell(error.errno)
            return
        try:
            status = os.fstat(file)
            if not stat.S_ISREG(status.st_mode):
                raise UnsureError(path)
            self.tell("file", status.st_size)
            self.stamp(status)
            while status.st_size <= LARGEST and (piece := os.read(file, _PIECE)):
                self._there.update(piece)
        finally:
            os.close(file)


def file(answers: Answers, path: str) -> None:
    """Tell the content of a file, or of what a link leads to.

    Raises:
        UnsureError: it is no ordinary file.
    """
    answers.content(path, links=0)


def tree(answers: Answers, folder: str) -> None:
    """Tell every name below a folder that is not hidden, and the contents of its data files.

    It goes the way of `sdtstd.files`.

    Raises:
        UnsureError: there is a link, a pipe or a device.
    """
    try:
        with os.scandir(folder) as listed:
            found = sorted((each.name, each) for each in listed if not each.name.startswith("."))
        answers.stamp(os.stat(folder))  # noqa: PTH116 - pathlib takes long to import
    except OSError as error:
        answers.tell("closed", error.errno)
        return
    for name, entry in found:
        if entry.is_dir(follow_symlinks=False):
            answers.tell("folder", name)
            tree(answers, entry.path)
        elif not entry.is_file(follow_symlinks=False):
            raise UnsureError(entry.path)
        else:
            answers.tell("named", name)
            if name.endswith(_ENDINGS):
                answers.content(entry.path)
    answers.tell("end")


def place(answers: Answers, path: str) -> None:
    """Tell what a path leads to, and which repositories are around it."""
    answers.tell(os.path.realpath(path), _mode(path), os.path.isdir(path))  # noqa: PTH112
    for each in _upwards(path):
        if os.path.exists(f"{each}/.git"):  # noqa: PTH110
            answers.tell("repository", os.path.realpath(f"{each}/"))


def above(answers: Answers, folder: str) -> None:
    """Tell in which folders upwards a register is found, or might hide."""
    place(answers, folder)
    for each in _upwards(folder):
        data = f"{each}/data"
        answers.tell(each, _mode(data), os.path.exists(data), _mode(f"{data}/standards.yaml"))  # noqa: PTH110


def _upwards(path: str) -> Iterator[str]:
    while path != os.path.dirname(path):  # noqa: PTH120
        yield path
        path = os.path.dirname(path)  # noqa: PTH120
    yield ""  # so that what is below it begins with one slash


def _mode(path: str) -> int:
    """Give the kind of thing that stands at a path; below 0 the reason why nobody knows."""
    try:
        return stat.S_IFMT(os.lstat(path).st_mode)
    except OSError as error:
        return -(error.errno or 1)
