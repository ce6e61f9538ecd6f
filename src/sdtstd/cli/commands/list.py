"""`list`: the records of a kind, all or filtered."""

from __future__ import annotations

from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId

EXAMPLES = (
    "--level local --status in-force",
    "--text 数据 --field 数据基座",
    "--kind projects --stage consultation",
    "--kind pilots",
)

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


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    kind: KindName = None,
    task: TaskId = None,
    field: FieldId = None,
    topic: TopicId = None,
    owner: OwnerName = None,
    level: LevelName = None,
    status: Status = None,
    stage: Stage = None,
    text: Text = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """List the standards, pilots, measures or projects, all or filtered."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.views.filters import Asked, make_filter
    from sdtstd.views.listed import list_report

    found = opened(data, as_of, max_bytes, at)
    asked = Asked(task, field, topic, owner, level, status, stage, text)
    chosen = make_filter(found.register, kind, asked)
    show(list_report(found.snapshot, chosen, found.checked.loaded.line_of), form, lang, found)
