"""The outermost memo: what a run printed, given again while nothing that it hung on has changed."""

from __future__ import annotations

import os
import sys
from io import BufferedWriter, FileIO

from sdtstd.cache.packing import packed, unpacked
from sdtstd.cache.program import key_of
from sdtstd.cache.store import opened
from sdtstd.cache.world import Answers, UnsureError, above, file, place, tree

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TextIO

    from sdtstd.cache.store import Store

KEPT = frozenset(
    {
        *("status", "forecast", "next", "suggest", "coverage", "gaps", "history", "list", "show"),
        *("explain", "check", "diff", "report", "export", "schema"),
    }
)
"""The commands that may only read and print. Whether a run did no more, it tells itself."""
CHANGING = frozenset({"add", "advance", "correct", "import", "init", "remove", "rename", "set"})
"""The commands that do more: where one of these words stands, be it as a name, nothing is kept."""
LONGEST = 16 << 20
"""What has more bytes is not kept."""

_KIND = "said"
_CODES = (0, 1)
# Revisions that hang on more than references and commits: on logs, on other working trees.
_ELSEWHERE = ("@{", "worktree")
_NEVER, _ALWAYS = 0.0, float("inf")


class Run:
    """A run of which the output may be kept: what it prints, and what that hangs on."""

    def __init__(self, store: Store, key: str, now: float) -> None:
        """Take where outputs are kept, what tells the run from others, and when it begins."""
        self._store, self._key, self._now = store, key, now
        self._may_be_kept = True
        self._first, self._end = _NEVER, _ALWAYS  # seconds since 1970
        self._asked: dict[tuple[str, str], tuple[bytes, bytes]] = {}
        self._pieces: list[bytes] = []
        self._length = 0

    def ask(self, kind: str, path: str) -> None:
        """Note that something is about to be looked at."""
        question = kind, path
        if self._may_be_kept and question not in self._asked:
            answer = _answered(question, self._now)
            if answer is None:
                self.spoil()
            else:
                self._asked[question] = answer

    def within(self, first: float, end: float) -> None:
        """Note that the answer is the same from a moment to before another one, in seconds."""
        self._first, self._end = max(self._first, first), min(self._end, end)

    def spoil(self) -> None:
        """Note that nothing of this run is to be kept."""
        self._may_be_kept = False
        self._pieces.clear()

    def hear(self, descriptor: int, content: bytes) -> None:
        """Note what was written."""
        if not self._may_be_kept:
            return
        self._length += len(content)
        if self._length > LONGEST:
            self.spoil()
            return
        self._pieces.append(b"%d" % descriptor + content)

    def keep(self, code: int) -> None:
        """Keep what was printed, where the run has ended well and the world stood still."""
        if not self._may_be_kept or code not in _CODES:
            return
        if all(_answered(each, self._now) == before for each, before in self._asked.items()):
            span = (repr(each).encode("ascii") for each in (self._first, self._end))
            asked = packed(os.fsencode("\0".join(each)) for each in self._asked)
            there = packed(there for there, _ in self._asked.values())
            fields = (b"%d" % code, *span, asked, there, packed(self._pieces))
            self._store.put(_KIND, self._key, packed(fields))

    def found(self) -> Said | None:
        """Give what a run like this one printed, where it would print the same again."""
        content = self._store.get(_KIND, self._key)
        try:
            return None if content is None else self._still(content)
        except ValueError:  # another program of ours wrote it
            return None

    def _still(self, content: bytes) -> Said | None:
        code, first, end, asked, there, pieces = unpacked(content)
        if not float(first) <= self._now < float(end):
            return None
        for told, before in zip(unpacked(asked), unpacked(there), strict=True):
            answer = _answered(_question(told), self._now)
            if answer is None or answer[0] != before:
                return None
        return Said(int(code), [(int(each[:1]), each[1:]) for each in unpacked(pieces)])


class Said:
    """How a run ended: its exit code, and what it wrote to which descriptor, in its order."""

    def __init__(self, code: int, pieces: list[tuple[int, bytes]]) -> None:
        self.code, self.pieces = code, pieces


def begun(words: Sequence[str], environ: Mapping[str, str], now: float) -> Run | None:
    """Give a run whose output may be known or kept, by its command line; None for another.

    `now` is the moment in seconds since 1970.
    """
    if not may_be_known(words[1:]) or not all(map(_is_heard, (sys.stdout, sys.stderr))):
        return None
    store = opened(environ)
    if store is None:
        return None
    try:
        return Run(store, key_of(words, environ), now)
    except (OSError, ValueError):
        return None


def may_be_known(words: Sequence[str]) -> bool:
    """Tell by the words of a command line, without the program, whether it may only read."""
    if KEPT.isdisjoint(words) or not CHANGING.isdisjoint(words):
        return False
    return not any(mark in each for each in words for mark in _ELSEWHERE)


def _is_heard(stream: TextIO | None) -> bool:
    """Tell whether a stream is open, and of a file that `sdtstd.cli.streams` writes to itself."""
    return isinstance(getattr(stream, "buffer", None), BufferedWriter | FileIO)


def _question(told: bytes) -> tuple[str, str]:
    kind, _, path = os.fsdecode(told).partition("\0")
    return kind, path


def _answered(question: tuple[str, str], now: float) -> tuple[bytes, bytes] | None:
    """Answer a question, by what there is and by when it changed; None where that is not sure."""
    answers = Answers(now)
    try:
        kind, path = question
        answers.tell(kind, path)
        _answering(kind)(answers, path)
    except (UnsureError, OSError, ValueError, RecursionError):
        return None
    return answers.there(), answers.moments()


def _answering(kind: str) -> Callable[[Answers, str], None]:
    if kind in {"git", "program"}:
        from sdtstd.cache import repository

        return repository.state if kind == "git" else repository.program
    return {"tree": tree, "place": place, "above": above, "file": file}[kind]
