"""The registers of many commits, as `held_at` gives each, one after the other.

Files that are the same in two commits that follow each other are read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun
from sdtstd.frozen import frozen
from sdtstd.loading import load
from sdtstd.moments import DEFAULT_ZONE, day_of
from sdtstd.verify.checked import is_barred
from sdtstd.verify.held import found_by
from sdtstd.verify.past_side import PastSide
from sdtstd.verify.sides import folder_of

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.git.history import Line, PastCommit
    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.verify.held import Held
    from sdtstd.verify.sides import Read

TOGETHER = 64
"""So many commits are asked for at a time."""

Watch = Callable[[Sequence["PastCommit"]], Iterable["PastCommit"]]
"""Gives what it is given, and may tell how far it is."""


@frozen
class Known:
    """What was known in a commit: its register; None where no number may be computed of it.

    The day is that of the commit in the time zone of the register.
    """

    commit: PastCommit
    day: date
    loaded: Loaded | None


def line(read: Read, tip: Commit) -> Line:
    """Give the commits up to a tip in which the register may have changed, the oldest first.

    Raises:
        CannotRun: git cannot be asked, or lacks a commit.
    """
    from sdtstd.git.history import line_to

    return line_to(read.repository, tip, folder_of(read))


def walk(
    read: Read, commits: Sequence[PastCommit], watch: Watch = iter, day: date | None = None
) -> Iterator[Known]:
    """Give what was known in each commit that changed the register, from the first one on.

    Whether numbers may be computed is asked on a day; where none is given, on that of the commit.
    `read.tree`, or what is in the working tree, says which system is looked for elsewhere where
    the folder has none. A commit with several registers of it, or with none, is one without
    numbers.

    Raises:
        CannotRun: git cannot give what the commits hold.
    """
    walker = _Walker(read, day)
    for number, commit in enumerate(watch(commits)):
        if number % TOGETHER == 0:
            walker.side.fetch(commits[number : number + TOGETHER])
        yield from walker.step(commit)


class _Walker:
    """Goes from commit to commit, and notes how the register was in the one before."""

    def __init__(self, read: Read, day: date | None) -> None:
        self._read, self._folder, self._day = read, folder_of(read), day
        self.side = PastSide(read.repository, self._folder, read.most)
        self._tree = read.tree
        self._before: object = self  # what no commit has
        self._zone = DEFAULT_ZONE
        self._has_begun = False

    def step(self, commit: PastCommit) -> Iterator[Known]:
        """Look at a commit, and at those after it where the register is not in the folder."""
        for each in (commit, *commit.later):
            held = self._held(each)
            if self._is_new(held):
                yield from self._known(each, held)
            if held is not None and held.is_register and held.folder == self._folder:
                return

    def _held(self, commit: PastCommit) -> Held | None:
        self.side.turn_to(commit)
        try:
            return found_by(self.side, self._folder, self._sought)
        except CannotRun:
            return None

    def _sought(self) -> Loaded:
        if self._tree is None:
            self._tree = load(self._read.folder, self._read.most)
        return self._tree

    def _is_new(self, held: Held | None) -> bool:
        """Tell whether the files of the register are others than in the commit before."""
        before, self._before = self._before, held and (held.folder, self.side.entries(held.folder))
        return self._before != before

    def _known(self, commit: PastCommit, held: Held | None) -> Iterator[Known]:
        loaded = None if held is None else held.loaded
        if loaded is not None and loaded.register.system is not None:
            self._zone = loaded.register.system.time_zone
        day = day_of(commit.moment, self._zone)
        if loaded is not None and is_barred(loaded, self._day or day):
            loaded = None
        if loaded is not None or (held is not None and held.is_register):
            self._has_begun = True
        if self._has_begun:
            yield Known(commit, day, loaded)
