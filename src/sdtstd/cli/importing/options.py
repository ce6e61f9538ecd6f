"""The options of `import` alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.help import localized

TheFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", help=localized("The list: .xlsx, .csv, .tsv, or JSON lines (.jsonl).")
    ),
]
Maps = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="HEADING=KEY",
        help=localized("What a column holds; HEADING= leaves it out; again for another one."),
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help=localized("Of a text file that is not UTF-8, such as gb18030."),
    ),
]
SourceTitle = Annotated[
    str | None,
    typer.Option(
        "--source-title", "--source", metavar="TITLE", help=localized("The title of the list.")
    ),
]
SourceKind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        "--source-kind",
        metavar="KIND",
        help=localized("Who shows it: official, index, copy or press."),
        autocompletion=complete.source_kinds,
    ),
]
SeenDay = Annotated[
    str | None,
    typer.Option(
        "--seen",
        metavar="DAY",
        help=localized("The day on which the list was seen; default today."),
    ),
]
LevelOfAll = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help=localized("The level of texts whose code tells none, such as local."),
        autocompletion=complete.levels,
    ),
]
RelevanceOfAll = Annotated[
    str | None,
    typer.Option(
        "--relevance",
        metavar="RELEVANCE",
        help=localized("Of all texts of the list: core or partial."),
        autocompletion=complete.relevances,
    ),
]
Into = Annotated[
    Path | None,
    typer.Option(
        "--file", metavar="FILE", help=localized("The data file for new records, also a new one.")
    ),
]
Write = Annotated[
    bool,
    typer.Option("--write", help=localized("Write the new and the changed rows, all or none.")),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict", help=localized("Write nothing while a row is doubtful or refused; exit 2 then.")
    ),
]
WithPatch = Annotated[
    bool, typer.Option("--diff", help=localized("Show the lines that change, too."))
]
