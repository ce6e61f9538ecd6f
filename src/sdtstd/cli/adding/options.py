"""Options that the commands share which add a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized

Id = Annotated[str | None, argument(metavar="ID", help=localized("Its id, such as smart-port."))]
TitleOf = Annotated[
    str | None,
    option("--title", metavar="TEXT", help=localized("Its title, as published.")),
]
TitleEn = Annotated[
    str | None, option("--title-en", metavar="TEXT", help=localized("Its English title."))
]
Topics = Annotated[
    list[str] | None,
    option(
        "--topic",
        metavar="TOPIC",
        help=localized("A topic by path or title; again for another one."),
        offers=complete.topics,
    ),
]
Organizations = Annotated[
    list[str] | None,
    option("--organization", metavar="NAME", help=localized("Who writes it.")),
]
Note = Annotated[
    str | None, option("--note", metavar="TEXT", help=localized("A note for readers."))
]
File = Annotated[
    Path | None,
    option("--file", metavar="FILE", help=localized("The data file to add it to, also a new one.")),
]
