"""The options that pick records of a kind: by place, owner, level, status, stage and text."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized

KindName = Annotated[
    str | None,
    option(
        "--kind",
        metavar="KIND",
        help=localized("Standards (the default), pilots, measures or projects."),
        offers=complete.kinds,
    ),
]

TopicId = Annotated[
    str | None,
    option(
        "--topic",
        metavar="ID",
        help=localized("Only this topic, or its path."),
        offers=complete.topics,
    ),
]
LevelName = Annotated[
    str | None,
    option("--level", help=localized("Only this level, such as local."), offers=complete.levels),
]
Status = Annotated[
    str | None,
    option(
        "--status",
        help=localized("Only this text status, such as in-force."),
        offers=complete.statuses,
    ),
]
Stage = Annotated[
    str | None,
    option(
        "--stage",
        metavar="STAGE",
        help=localized("Only what has reached this stage and none after it."),
        offers=complete.stages,
    ),
]
OwnerName = Annotated[
    str | None,
    option(
        "--owner",
        metavar="NAME",
        help=localized("Only what this owner must bring about."),
        offers=complete.owners,
    ),
]
Text = Annotated[
    str | None,
    option("--text", help=localized("Only with this text in code, title, organization.")),
]
