"""The options of `import` alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized

TheFile = Annotated[
    Path,
    argument(
        metavar="FILE", help=localized("The list: .xlsx, .csv, .tsv, or JSON lines (.jsonl).")
    ),
]
Maps = Annotated[
    list[str] | None,
    option(
        "--map",
        metavar="HEADING=KEY",
        help=localized("What a column holds; HEADING= leaves it out; again for another one."),
    ),
]
Encoding = Annotated[
    str | None,
    option(
        "--encoding",
        metavar="NAME",
        help=localized("Of a text file that is not UTF-8, such as gb18030."),
    ),
]
SourceTitle = Annotated[
    str | None,
    option("--source-title", "--source", metavar="TITLE", help=localized("The title of the list.")),
]
SourceKind = Annotated[
    str | None,
    option(
        "--kind",
        "--source-kind",
        metavar="KIND",
        help=localized("Who shows it: official, index, copy or press."),
        offers=complete.source_kinds,
    ),
]
SeenDay = Annotated[
    str | None,
    option(
        "--seen",
        metavar="DAY",
        help=localized("The day on which the list was seen; default today."),
    ),
]
LevelOfAll = Annotated[
    str | None,
    option(
        "--level",
        metavar="LEVEL",
        help=localized("The level of texts whose code tells none, such as local."),
        offers=complete.levels,
    ),
]
RelevanceOfAll = Annotated[
    str | None,
    option(
        "--relevance",
        metavar="RELEVANCE",
        help=localized("Of all texts of the list: core or partial."),
        offers=complete.relevances,
    ),
]
Into = Annotated[
    Path | None,
    option(
        "--file", metavar="FILE", help=localized("The data file for new records, also a new one.")
    ),
]
Write = Annotated[
    bool,
    option("--write", help=localized("Write the new and the changed rows, all or none.")),
]
Strict = Annotated[
    bool,
    option(
        "--strict", help=localized("Write nothing while a row is doubtful or refused; exit 2 then.")
    ),
]
WithPatch = Annotated[bool, option("--diff", help=localized("Show the lines that change, too."))]
