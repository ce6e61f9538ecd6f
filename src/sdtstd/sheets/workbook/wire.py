"""What the process that reads workbooks may say: lines of JSON, and reasons from a list.

A line `{"sheet": …}` for each sheet, one list for each of its rows, `{"end": n}` with the number
of sheets; or `{"refused": REASON, "gaps": …}`. A value is a text, a number, null, `["d", DAY]` or
`["e", TEXT]` for an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.sheets.workbook.archive import DAMAGED

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message

ANSWER = 256 * 1024 * 1024
"""It says at most so many bytes."""

CELLS = 1_000_000
"""All sheets together have at most so many cells that hold something."""

DAY, ERROR = "d", "e"

REASONS: dict[str, Message] = {
    "damaged": DAMAGED,
    "declared": say("the workbook declares entities, as no spreadsheet program does"),
    "far": say(
        "cell {cell} of sheet {sheet!r} holds something:"
        " at most {rows} rows and {columns} columns are read"
    ),
    "many": say("it has more than {n} cells that hold something: split it"),
    "large": say("its cells hold more than is read: save only the lists as .xlsx"),
    "long": say("cell {cell} of sheet {sheet!r} has more than {n} characters"),
    "error": say(
        "cell {cell} of sheet {sheet!r} shows {text!r}, which is not read: clear the cell"
    ),
    "control": say(
        "cell {cell} of sheet {sheet!r} holds the control character {character}: remove it"
    ),
}
"""Why the process refuses a workbook; the gaps are texts."""
