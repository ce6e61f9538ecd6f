"""Footnotes: each said once, with a mark wherever it holds."""

from __future__ import annotations

from sdtstd.diagnostics import Message, say
from sdtstd.report import Footnotes

_MARKS = (
    say("¹"),
    say("²"),
    say("³"),
    say("⁴"),
    say("⁵"),
    say("⁶"),
    say("⁷"),
    say("⁸"),
    say("⁹"),
)


class Marks:
    """The footnotes of one report, numbered in the order in which they are first needed."""

    def __init__(self) -> None:
        self._notes: list[Message] = []
        self._told = 0

    def of(self, note: Message) -> Message:
        """Give the mark of a footnote; the same note has the same mark."""
        if note not in self._notes:
            self._notes.append(note)
        return _mark(self._notes.index(note))

    def marked(self, words: Message, *notes: Message) -> Message:
        """Put the marks of footnotes behind words, apart from each other."""
        for n, note in enumerate(notes):
            mark = self.of(note)
            apart = say("{words} {mark}", words=words, mark=mark)
            words = apart if n else say("{words}{mark}", words=words, mark=mark)
        return words

    def blocks(self) -> tuple[Footnotes, ...]:
        """Give the footnotes that were not given yet; nothing where there are none."""
        numbered = tuple(enumerate(self._notes))[self._told :]
        self._told = len(self._notes)
        lines = (say("{mark} {note}", mark=_mark(n), note=note) for n, note in numbered)
        return (Footnotes(tuple(lines)),) if numbered else ()


def _mark(n: int) -> Message:
    return _MARKS[n] if n < len(_MARKS) else say("({n})", n=n + 1)
