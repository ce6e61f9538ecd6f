"""What an import makes of a file: each row with what becomes of it, and the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.outcome import Change, Outcome
    from sdtstd.model.register import AnyRecord


@frozen
class Judged:
    """A row: what becomes of it and why, the record that it is of, and what changes.

    `row` is numbered as a spreadsheet shows it. `stages` are those that the record gets. What is
    no record has no facts. What `is_again` said by an earlier row changes nothing.
    """

    sheet: str | None
    row: int
    outcome: Outcome
    reasons: tuple[Message, ...]
    id: str | None = None
    facts: Facts | None = None
    record: AnyRecord | None = None
    changes: tuple[Change, ...] = ()
    stages: tuple[tuple[str, str], ...] = ()
    is_again: bool = False


@frozen
class ColumnRead:
    """A column of a list, and the key that it is taken as; None where it is not taken."""

    sheet: str | None
    heading: str
    key: str | None


@frozen
class Judgement:
    """All rows of a file in their order, its columns, and what is to be said of its sheets.

    `mapped` are the headings that were found of those that somebody mapped.
    """

    rows: tuple[Judged, ...]
    columns: tuple[ColumnRead, ...]
    notes: tuple[Message, ...]
    mapped: frozenset[str] = frozenset()
