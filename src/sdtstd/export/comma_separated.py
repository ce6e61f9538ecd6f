"""CSV as spreadsheets write it: a mark that tells UTF-8, lines of Windows, cells guarded."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from sdtstd.sheets.guard import guarded

if TYPE_CHECKING:
    from sdtstd.export.table import Table


def written(table: Table, raw: bool) -> bytes:
    """Write a table; `raw` leaves out what keeps a text from being taken for a formula."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    for row in ([each.text for each in table.headings], *table.rows):
        rows.writerow(row if raw else map(guarded, row))
    return out.getvalue().encode("utf-8-sig")
