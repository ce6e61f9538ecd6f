"""The options of `init`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized


class Ci(StrEnum):
    """The services for which there is wiring."""

    GITHUB = "github"
    GITLAB = "gitlab"


Folder = Annotated[Path, argument(help=localized("Where to begin; by default the current folder."))]
Title = Annotated[
    str | None,
    option("--title", metavar="TEXT", help=localized("Title of the standards system.")),
]
TitleEn = Annotated[
    str | None, option("--title-en", metavar="TEXT", help=localized("Its English title."))
]
Id = Annotated[
    str | None,
    option("--id", metavar="ID", help=localized("Its id; by default made of the English title.")),
]
TimeZone = Annotated[
    str | None,
    option(
        "--time-zone",
        metavar="ZONE",
        help=localized("The time zone in which its days begin; default `Asia/Shanghai`."),
    ),
]
PlanTitle = Annotated[
    str | None, option("--plan-title", metavar="TEXT", help=localized("Title of the plan."))
]
PlanTitleEn = Annotated[
    str | None,
    option("--plan-title-en", metavar="TEXT", help=localized("Its English title.")),
]
PlanIdent = Annotated[
    str | None,
    option(
        "--plan-id", metavar="ID", help=localized("Its id; by default made of the English title.")
    ),
]
Document = Annotated[
    str | None,
    option(
        "--document",
        metavar="TEXT",
        help=localized("Number of its document, such as `沪府办发〔2022〕5号`."),
    ),
]
Issuer = Annotated[str | None, option("--issuer", metavar="TEXT", help=localized("Who issued it."))]
Issued = Annotated[
    str | None,
    option(
        "--issued",
        metavar="DATE",
        help=localized("When it was issued, such as 2022-03-01 or 2022-03."),
    ),
]
First = Annotated[
    str | None,
    option(
        "--from", metavar="DATE", help=localized("First day of the window in which events count.")
    ),
]
Last = Annotated[
    str | None,
    option(
        "--to", metavar="DATE", help=localized("Last day of the window; indicators are due on it.")
    ),
]
Goals = Annotated[
    list[str] | None,
    option(
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
    option(
        "--milestone",
        metavar="MILESTONE",
        help=localized("A milestone, may be repeated: its day, a colon and the plan's wording."),
    ),
]
Tasks = Annotated[
    str | None,
    option(
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
    option(
        "--ci", help=localized("Also write the file by which this service checks every change.")
    ),
]
DryRun = Annotated[bool, option("--dry-run", help=localized("Show the files, and write nothing."))]
