"""The options that commands share, each written once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.told import told
from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from pathlib import Path


def demand_file(output: Path | None, *, only_check: bool) -> None:
    """Refuse a check of nothing, which would pass for ever.

    Raises:
        CannotRun: `--check` stands without a file.
    """
    if only_check and output is None:
        raise CannotRun(say("--check needs the file to check: -o FILE"))


class Format(StrEnum):
    """The formats of commands that show."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class Lang(StrEnum):
    """The languages of text."""

    ZH = "zh"
    EN = "en"


Data = Annotated[
    str | None,
    typer.Option(
        "--data",
        envvar="SDTSTD_DATA",
        metavar="DIR",
        help=told("The data folder; by default the nearest data/ with a standards.yaml, upwards."),
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help=told("The day to look at, such as 2023-12-31; default today."),
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", help=told("How to write the result."))]
Language = Annotated[
    Lang | None, typer.Option("--lang", help=told("The language of text; default the locale's."))
]
PlanId = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="ID",
        help=told("A plan by its id, or `all`."),
        autocompletion=complete.plans,
    ),
]
TaskId = Annotated[
    str | None,
    typer.Option(
        "--task", metavar="ID", help=told("Only this task."), autocompletion=complete.tasks
    ),
]
FieldId = Annotated[
    str | None,
    typer.Option(
        "--field",
        metavar="ID",
        help=told("Only this field, or TASK/FIELD."),
        autocompletion=complete.fields,
    ),
]
