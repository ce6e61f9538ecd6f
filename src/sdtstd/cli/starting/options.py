"""The options of `init`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sdtstd.cli.help import localized


class Ci(StrEnum):
    """The services for which there is wiring."""

    GITHUB = "github"
    GITLAB = "gitlab"


Folder = Annotated[
    Path, typer.Argument(help=localized("Where to begin; by default the current folder."))
]
Title = Annotated[
    str | None,
    typer.Option("--title", metavar="TEXT", help=localized("Title of the standards system.")),
]
TitleEn = Annotated[
    str | None, typer.Option("--title-en", metavar="TEXT", help=localized("Its English title."))
]
Id = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="ID", help=localized("Its id; by default made of the English title.")
    ),
]
TimeZone = Annotated[
    str | None,
    typer.Option(
        "--time-zone",
        metavar="ZONE",
        help=localized("The time zone in which its days begin; default `Asia/Shanghai`."),
    ),
]
PlanTitle = Annotated[
    str | None, typer.Option("--plan-title", metavar="TEXT", help=localized("Title of the plan."))
]
PlanTitleEn = Annotated[
    str | None,
    typer.Option("--plan-title-en", metavar="TEXT", help=localized("Its English title.")),
]
PlanIdent = Annotated[
    str | None,
    typer.Option(
        "--plan-id", metavar="ID", help=localized("Its id; by default made of the English title.")
    ),
]
Document = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="TEXT",
        help=localized("Number of its document, such as `沪府办发〔2022〕5号`."),
    ),
]
Issuer = Annotated[
    str | None, typer.Option("--issuer", metavar="TEXT", help=localized("Who issued it."))
]
Issued = Annotated[
    str | None,
    typer.Option(
        "--issued",
        metavar="DATE",
        help=localized("When it was issued, such as 2022-03-01 or 2022-03."),
    ),
]
First = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATE", help=localized("First day of the window in which events count.")
    ),
]
Last = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="DATE", help=localized("Last day of the window; indicators are due on it.")
    ),
]
Goals = Annotated[
    list[str] | None,
    typer.Option(
        "--goal",
        metavar="GOAL",
        help=localized(
            "A goal, may be repeated: levels, standards, pilots or indicator; a comparator, a"
            " number, its unit; settings such as `due=2025`; a colon and the plan's wording."
        ),
    ),
]
Milestones = Annotated[
    list[str] | None,
    typer.Option(
        "--milestone",
        metavar="MILESTONE",
        help=localized("A milestone, may be repeated: its day, a colon and the plan's wording."),
    ),
]
Tasks = Annotated[
    str | None,
    typer.Option(
        "--tasks",
        metavar="FILE",
        help=localized(
            "A list of tasks with their fields and topics, a line each, indented or numbered;"
            " behind a title | its English title and | an id may follow. - is the standard input."
        ),
    ),
]
Wiring = Annotated[
    Ci | None,
    typer.Option(
        "--ci", help=localized("Also write the file by which this service checks every change.")
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=localized("Show the files, and write nothing."))
]
