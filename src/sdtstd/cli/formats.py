"""The formats that commands offer, of the one table."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.export.formats import ExportFormat
from sdtstd.render.formats import Format, Of

AUTO = "auto"
PAGE = "html"

if TYPE_CHECKING:
    Shown = Format
    Checked = str
    Summed = str
    Tabled = str
else:  # the command line's library wants an enum of just the names that it offers
    Shown = StrEnum("Shown", {each.name: each for each in Format if each.of is Of.REPORTS})
    Summed = StrEnum("Summed", {each.name: each for each in Shown} | {"HTML": PAGE})
    Tabled = StrEnum("Tabled", {each.name: each for each in (*Shown, ExportFormat.CSV)})
    Checked = StrEnum("Checked", {"AUTO": AUTO} | {each.name: each for each in Format})

AS_TEXT = Tabled(Format.TEXT)
BY_SURROUNDINGS = Checked(AUTO)

OutputFormat = Annotated[Shown, option("--format", help=localized("How to write the result."))]
FindingsFormat = Annotated[
    Checked, option("--format", help=localized("How to write the findings."))
]
SummaryFormat = Annotated[
    Summed | None,
    option(
        "--format",
        help=localized("How to write the summary; default as FILE ends, else markdown."),
    ),
]
HistoryFormat = Annotated[
    Tabled, option("--format", help=localized("How to write the result, or the table."))
]
ExportForm = Annotated[
    ExportFormat | None,
    option(
        "--format",
        help=localized("What to write; default as FILE ends, else csv."),
    ),
]
