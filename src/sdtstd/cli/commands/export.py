"""`export`: records as a table for spreadsheets, or an empty one to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli.formats import TableFile
from sdtstd.cli.help import localized
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    FieldId,
    Language,
    MaxBytes,
    OutputFile,
    TaskId,
)
from sdtstd.cli.picking import KindName, LevelName, OwnerName, Stage, Status, Text, TopicId

if TYPE_CHECKING:
    from sdtstd.cli.opening import Opened
    from sdtstd.edit.table.columns import Written
    from sdtstd.export.table import Table
    from sdtstd.views.filters import Asked

EXAMPLES = (
    "-o standards.xlsx",
    "--level local --format csv",
    "--kind pilots -o pilots.csv",
    "--template -o new.xlsx",
)

Raw = Annotated[
    bool, typer.Option("--raw", help=localized("Without the guards against formulas, in csv."))
]
Template = Annotated[
    bool, typer.Option("--template", help=localized("A table to fill in, for `sdtstd import`."))
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
    form: TableFile = None,
    output: OutputFile = None,
    raw: Raw = False,
    template: Template = False,
    lang: Language = None,
) -> None:
    """Write records as a table for spreadsheets, all or filtered."""
    from sdtstd.cli.keep import demand_no_input
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import mention
    from sdtstd.cli.tables import format_of, put
    from sdtstd.views.filters import Asked

    if output is not None:
        demand_no_input(output, data)
    settled = format_of(form, output, raw=raw)
    found = opened(data, as_of, max_bytes, at)
    asked = Asked(task, field, topic, owner, level, status, stage, text)
    table = _template(found, kind, asked, lang) if template else _records(found, kind, asked, lang)
    put(table, settled, output, raw=raw)
    mention(found.checked)


def _records(found: Opened, kind: str | None, asked: Asked, lang: str | None) -> Table:
    from sdtstd.export.records import records_table
    from sdtstd.lookup.kinds import Kind
    from sdtstd.views.filters import make_filter, of_kind

    chosen = make_filter(found.register, kind, asked)
    section = "standards" if chosen.kind is Kind.PROJECTS else chosen.kind.value
    every = of_kind(chosen.kind, found.snapshot)
    kept = [each for each in every if chosen.keeps(each, found.snapshot)]
    return records_table(section, kept, _written(found, lang))


def _template(found: Opened, kind: str | None, asked: Asked, lang: str | None) -> Table:
    from sdtstd.diagnostics import CannotRun, say
    from sdtstd.export.template import template_table
    from sdtstd.lookup.kinds import Kind
    from sdtstd.views.filters import Asked, make_filter

    if asked != Asked():
        raise CannotRun(say("--template has no records to pick from: leave out what picks them"))
    of = make_filter(found.register, kind, asked).kind
    section = "standards" if of is Kind.PROJECTS else of.value
    return template_table(section, _written(found, lang))


def _written(found: Opened, lang: str | None) -> Written:
    from sdtstd.cli.language import voice_of
    from sdtstd.edit.table.columns import Written

    return Written(found.register, found.day, voice_of(lang).language)
