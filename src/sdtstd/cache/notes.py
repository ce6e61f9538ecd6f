"""What the run at hand tells of itself, so that what it prints may be kept.

Who looks at the world says so before, and who does more than read and print says that. Where no run
is noted, as in Python programs, nothing happens.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from sdtstd.cache.memo import Run

_run: Run | None = None


class Noting:
    """Notes what happens in its block, of the run if one is given."""

    def __init__(self, run: Run | None) -> None:
        self._other = run

    def __enter__(self) -> None:
        self._change()

    def __exit__(self, *_: object) -> None:
        self._change()

    def _change(self) -> None:
        global _run
        self._other, _run = _run, self._other


def looks_at_tree(folder: os.PathLike[str]) -> None:
    """Say that all data files of a folder are about to be read."""
    _ask("tree", os.fspath(folder))


def looks_for(place: os.PathLike[str]) -> None:
    """Say that something hangs on what stands at a path, or which repository is around it."""
    _ask("place", os.fspath(place))


def looks_above(folder: os.PathLike[str]) -> None:
    """Say that a register is looked for in a folder and those above."""
    _ask("above", os.fspath(folder))


def reads(file: str) -> None:
    """Say that a file is read."""
    _ask("file", file)


def looks_for_zone(name: str) -> None:
    """Say that something hangs on what this machine knows of a time zone."""
    if _run is not None:
        from zoneinfo import TZPATH

        for folder in TZPATH:
            reads(f"{folder}/{name}")


def asks_git(root: str) -> None:
    """Say that git is asked about a repository."""
    _ask("git", root)
    _ask("program", os.environ.get("PATH", os.defpath))


def holds_within(first: float, end: float) -> None:
    """Say from when to before when the day is what it is, in seconds since 1970."""
    if _run is not None:
        _run.within(first, end)


def does_more() -> None:
    """Say that the run does more than read and print, or reads what nobody looks at again."""
    if _run is not None:
        _run.spoil()


def _ask(kind: str, path: str) -> None:
    if _run is not None:
        if kind != "program" and ".." in path.split("/"):
            _run.ask("place", path)  # where that leads hangs on links
            path = os.path.realpath(path)
        _run.ask(kind, path)
