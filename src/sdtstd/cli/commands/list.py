"""`list`: the standards, all or filtered."""

from __future__ import annotations

from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId

EXAMPLES = ("--level local --status in-force", "--text 数据", "--field foundation/data")

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
Text = Annotated[
    str | None,
    typer.Option("--text", help=localized("Only with this text in code, title, organization.")),
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    task: TaskId = None,
    field: FieldId = None,
    topic: TopicId = None,
    level: LevelName = None,
    status: Status = None,
    text: Text = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """List the standards, all or filtered."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.places import find_places
    from sdtstd.views.filters import make_filter
    from sdtstd.views.records import list_report

    found = opened(data, as_of, max_bytes, at)
    places = find_places(found.register, task, field, topic)
    kept = make_filter(places, level, status, text)
    show(list_report(found.snapshot, kept), form, lang, found)
