"""What becomes of a row of a list."""

from __future__ import annotations

from sdtstd.diagnostics import Message, Term, say
from sdtstd.edit.table.columns import COLUMNS
from sdtstd.frozen import frozen
from sdtstd.model.columns import TITLES, SheetName


class Outcome(Term):
    """What becomes of a row; only new and changed ones are ever written."""

    NEW = "new", say("new")
    CHANGED = "changed", say("changed")
    SAME = "same", say("as before")
    DOUBTFUL = "doubtful", say("doubtful")
    REFUSED = "refused", say("refused")
    SKIPPED = "skipped", say("skipped")


@frozen
class Change:
    """A value before and after, as texts, lists joined by `; `; None where nothing stands.

    `of` is the record that has it, where that is not the record of the row.
    """

    field: str
    before: str | None
    after: str | None
    of: str | None = None


def word_for(field: str, section: str = "standards") -> Message:
    """Give the word that people read for a key of a record."""
    return _HEADINGS[section].get(field) or _OTHERS.get(field) or Message(field)


def words_for(field: str) -> tuple[Message, ...]:
    """Give what a key is called in any section."""
    return tuple(word_for(field, each) for each in COLUMNS)


_HEADINGS = {
    section: {each.key: TITLES[SheetName(section)][each.key] for each in columns}
    for section, columns in COLUMNS.items()
}
_OTHERS = {
    "plan_number": say("plan number"),
    "partly_replaces": say("partly replaces"),
    "replaced_by": say("replaced by"),
}


class Telling:
    """What is to be said of a row: why it is refused or doubtful, and what else is to be known.

    `is_mixed` tells that the title may stand in the cell of the code.
    """

    def __init__(self) -> None:
        self.is_mixed = False
        self.faults: list[Message] = []
        self.doubts: list[Message] = []
        self.notes: list[Message] = []

    @property
    def reasons(self) -> tuple[Message, ...]:
        """All of it, the weightiest first, each once."""
        return tuple(dict.fromkeys((*self.faults, *self.doubts, *self.notes)))
