"""Rows of an import: what becomes of each row of a file, and what its columns are taken as."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.edit.importing.outcome import Outcome
from sdtstd.frozen import frozen
from sdtstd.rows.change_summary import ChangeSummaryRow
from sdtstd.rows.suggestions import SuggestedRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.edit.importing.judged import Judged


@frozen
class FieldRow:
    """A value that a row changes, lists joined by `; `; None where nothing stands.

    The field is a key of the data, a stage by its bare name, behind the code and a space where it
    is that of another record.
    """

    field: str
    before: str | None
    after: str | None


@frozen
class ImportedRow:
    """A row of a file by the number that a spreadsheet shows; `sheet` is None in text files.

    `fields` are what the row changes of a record, or all that a new record gets; `suggestions` the
    leaves where a new record without a place may belong.
    """

    sheet: str | None
    row: int
    outcome: Outcome
    reason: str | None
    id: str | None
    fields: tuple[FieldRow, ...]
    suggestions: tuple[SuggestedRow, ...]


@frozen
class ImportColumnRow:
    """A column by its heading, and the key that it is taken as; None where it is not taken."""

    sheet: str | None
    heading: str
    key: str | None


@frozen
class ImportSummaryRow:
    """How many rows a file has, and what becomes of them; the parts add up to `rows`."""

    rows: int
    new: int
    changed: int
    same: int
    doubtful: int
    refused: int
    skipped: int


def import_summary_row(rows: Iterable[Judged]) -> ImportSummaryRow:
    """Count rows by what becomes of them."""
    found = Counter(each.outcome for each in rows)
    return ImportSummaryRow(found.total(), **{each.value: found[each] for each in Outcome})


@frozen
class ImportAnswer:
    """What becomes of every row of a file, whether it is written, and what that changes."""

    written: bool
    summary: ImportSummaryRow
    rows: tuple[ImportedRow, ...]
    columns: tuple[ImportColumnRow, ...]
    notes: tuple[str, ...]
    change: ChangeSummaryRow
