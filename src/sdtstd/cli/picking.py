"""The options that pick records of a kind: by place, owner, level, status, stage and text."""

from __future__ import annotations

from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.help import localized

KindName = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=localized("Standards (the default), pilots, measures or projects."),
        autocompletion=complete.kinds,
    ),
]

TopicId = Annotated[
    str | None,
    typer.Option(
        "--topic",
        metavar="ID",
        help=localized("Only this topic, or its path."),
        autocompletion=complete.topics,
    ),
]
LevelName = Annotated[
    str | None,
    typer.Option(
        "--level", help=localized("Only this level, such as local."), autocompletion=complete.levels
    ),
]
Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        help=localized("Only this text status, such as in-force."),
        autocompletion=complete.statuses,
    ),
]
Stage = Annotated[
    str | None,
    typer.Option(
        "--stage",
        metavar="STAGE",
        help=localized("Only what has reached this stage and none after it."),
        autocompletion=complete.stages,
    ),
]
OwnerName = Annotated[
    str | None,
    typer.Option(
        "--owner",
        metavar="NAME",
        help=localized("Only what this owner must bring about."),
        autocompletion=complete.owners,
    ),
]
Text = Annotated[
    str | None,
    typer.Option("--text", help=localized("Only with this text in code, title, organization.")),
]
