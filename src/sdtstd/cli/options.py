"""The options that several commands share, each written once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.cli.sizes import bytes_of


class Lang(StrEnum):
    """The languages of text."""

    ZH = "zh"
    EN = "en"


Data = Annotated[
    str | None,
    option(
        "--data",
        envvar="SDTSTD_DATA",
        metavar="DIR",
        help=localized(
            "The data folder; by default the nearest data/ with a standards.yaml, upwards."
        ),
    ),
]
# As in `document.together`, whose import would be most of the time of --help.
ALTOGETHER = 256 << 20
MaxBytes = Annotated[
    int,
    option(
        "--max-bytes",
        metavar="SIZE",
        parser=bytes_of,
        help=localized(
            "How many bytes of all data files together to read, such as 512M; default 256M."
        ),
    ),
]
AsOf = Annotated[
    str | None,
    option(
        "--as-of",
        metavar="DAY",
        help=localized("The day to look at, such as 2023-12-31; default today."),
    ),
]
At = Annotated[
    str | None,
    option(
        "--at",
        metavar="REV",
        help=localized("The register as it stood in this commit; default the working tree."),
    ),
]
Since = Annotated[
    str | None,
    option(
        "--since",
        metavar="DAY",
        help=localized("Tell what moved after this day, up to that of --as-of."),
    ),
]
PeriodName = Annotated[
    str | None,
    option(
        "--period",
        metavar="PERIOD",
        help=localized("Both days at once: a period such as 2023, 2023H1, 2023Q2 or 2023-05."),
    ),
]
Language = Annotated[
    Lang | None,
    option("--lang", help=localized("The language of text; default the locale's.")),
]
PlanId = Annotated[
    str | None,
    option(
        "--plan",
        metavar="ID",
        help=localized("A plan by its id, or `all`."),
        offers=complete.plans,
    ),
]
TaskId = Annotated[
    str | None,
    option("--task", metavar="ID", help=localized("Only this task."), offers=complete.tasks),
]
FieldId = Annotated[
    str | None,
    option(
        "--field",
        metavar="ID",
        help=localized("Only this field, or TASK/FIELD."),
        offers=complete.fields,
    ),
]


def not_stdout(output: Path | None) -> Path | None:
    """Take `-` and `/dev/stdout` for no file: the standard output, a file or a pipe as it is."""
    return None if output is not None and output.as_posix() in {"-", "/dev/stdout"} else output


OutputFile = Annotated[
    Path | None,
    option(
        "-o",
        "--output",
        metavar="FILE",
        help=localized("Write to this file, not to stdout."),
        callback=not_stdout,
    ),
]
Exact = Annotated[
    bool,
    option(
        "--exact",
        help=localized("Compare with the revision itself, not with the commit where HEAD left it."),
    ),
]
