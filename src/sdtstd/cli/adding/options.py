"""Options that the commands share which add a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.help import localized

Id = Annotated[
    str | None, typer.Argument(metavar="ID", help=localized("Its id, such as smart-port."))
]
TitleOf = Annotated[
    str | None,
    typer.Option("--title", metavar="TEXT", help=localized("Its title, as published.")),
]
TitleEn = Annotated[
    str | None, typer.Option("--title-en", metavar="TEXT", help=localized("Its English title."))
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        metavar="TOPIC",
        help=localized("A topic by path or title; again for another one."),
        autocompletion=complete.topics,
    ),
]
Organizations = Annotated[
    list[str] | None,
    typer.Option("--organization", metavar="NAME", help=localized("Who writes it.")),
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help=localized("A note for readers."))
]
File = Annotated[
    Path | None,
    typer.Option(
        "--file", metavar="FILE", help=localized("The data file to add it to, also a new one.")
    ),
]
