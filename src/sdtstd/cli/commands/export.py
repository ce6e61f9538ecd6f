"""`export`: the register for spreadsheets, databases and calendars; records as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from sdtstd.cli.declared import option
from sdtstd.cli.formats import ExportForm
from sdtstd.cli.help import localized
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    FieldId,
    Language,
    MaxBytes,
    TaskId,
    not_stdout,
)
from sdtstd.cli.picking import KindName, LevelName, OwnerName, Stage, Status, Text, TopicId

EXAMPLES = (
    "-o register.xlsx",
    "--level local -o local.csv",
    "--template -o new.xlsx",
    "-o register.sqlite",
    "--format parquet -o tables",
    "-o register.ics --lang zh",
)

Raw = Annotated[
    bool, option("--raw", help=localized("Without the guards against formulas, in csv."))
]
Template = Annotated[
    bool, option("--template", help=localized("A table to fill in, for `sdtstd import`."))
]
Output = Annotated[
    Path | None,
    option(
        "-o",
        "--output",
        metavar="FILE",
        help=localized("Write to this file, or for parquet this folder, not to stdout."),
        callback=not_stdout,
    ),
]
Since = Annotated[
    str | None,
    option(
        "--since",
        metavar="DAY",
        help=localized("Where the last period of the workbook begins; default a year."),
    ),
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    since: Since = None,
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
    form: ExportForm = None,
    output: Output = None,
    raw: Raw = False,
    template: Template = False,
    lang: Language = None,
) -> None:
    """Write the register for spreadsheets, databases and calendars.

    xlsx is a workbook of all; with a filter, --kind or --template it is a table of records, as csv
    always is. jsonl, sqlite, parquet (a folder of files) and ics (a calendar) are the whole
    register.
    """
    from sdtstd.cli.exporting import Picked, export
    from sdtstd.cli.opening import opened
    from sdtstd.cli.tables import Export, demand_fitting, format_of
    from sdtstd.views.filters import Asked

    picked = Picked(kind, Asked(task, field, topic, owner, level, status, stage, text))
    wanted = Export(format_of(form, output), output, picked.options(), template, raw, since)
    demand_fitting(wanted, data)
    export(wanted, picked, lambda: opened(data, as_of, max_bytes, at), lang)
