"""`list`: the records of a kind, all or filtered."""

from __future__ import annotations

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId
from sdtstd.cli.picking import KindName, LevelName, OwnerName, Stage, Status, Text, TopicId

EXAMPLES = (
    "--level local --status in-force",
    "--text 数据 --field 数据基座",
    "--kind projects --stage consultation",
    "--kind pilots",
)


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
