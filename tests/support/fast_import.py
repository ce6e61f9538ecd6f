"""Many commits by one process: each is said as a whole tree of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.repositories import Repository, make

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Files = dict[str, str]
_WHO = b"A <a@example.org>"


class Stream:
    """What `git fast-import` reads; marks are the numbers of the commits, from 1 on."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.commits = 0

    def commit(
        self,
        files: Mapping[str, str],
        moment: int,
        *,
        branch: str = "main",
        start: int | None = None,
        merged: int | None = None,
    ) -> int:
        """Add a commit with these files and no others; `start` is the one that a branch leaves.

        It was written a day before it was committed.
        """
        self.commits += 1
        head = b"commit refs/heads/%s\nmark :%d\n" % (branch.encode(), self.commits)
        author = b"author %s %d -0800\n" % (_WHO, moment - 86_400)
        committer = b"committer %s %d -0800\n" % (_WHO, moment)
        above = (
            b"from :%d\n" % start if start else b"",
            b"merge :%d\n" % merged if merged else b"",
        )
        held = (b"M 100644 inline %s\n%s" % (path.encode(), _data(files[path])) for path in files)
        message = _data(f"commit {self.commits}")
        self._pieces += (head, author, committer, message, *above, b"deleteall\n", *held)
        return self.commits

    def into(self, root: Path, *options: str) -> Repository:
        """Make the repository, with the last commit of `main` in the working tree."""
        repository = make(root, *options)
        repository.git("fast-import", "--quiet", stdin=b"".join(self._pieces))
        repository.git("reset", "--quiet", "--hard")
        return repository


def _data(text: str) -> bytes:
    data = text.encode()
    return b"data %d\n%s\n" % (len(data), data)
