"""The formats that commands offer, of the one table."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli.help import localized
from sdtstd.export.formats import TableFormat
from sdtstd.render.formats import Format, Of

AUTO = "auto"

if TYPE_CHECKING:
    Shown = Format
    Checked = str
    Tabled = str
else:  # the command line's library wants an enum of just the names that it offers
    Shown = StrEnum("Shown", {each.name: each for each in Format if each.of is Of.REPORTS})
    Tabled = StrEnum("Tabled", {each.name: each for each in (*Shown, TableFormat.CSV)})
    Checked = StrEnum("Checked", {"AUTO": AUTO} | {each.name: each for each in Format})

AS_TEXT = Tabled(Format.TEXT)
BY_SURROUNDINGS = Checked(AUTO)

OutputFormat = Annotated[
    Shown, typer.Option("--format", help=localized("How to write the result."))
]
FindingsFormat = Annotated[
    Checked, typer.Option("--format", help=localized("How to write the findings."))
]
HistoryFormat = Annotated[
    Tabled, typer.Option("--format", help=localized("How to write the result, or the table."))
]
TableFile = Annotated[
    TableFormat | None,
    typer.Option(
        "--format",
        show_default=False,
        help=localized("How to write the table; default as FILE ends, else csv."),
    ),
]
