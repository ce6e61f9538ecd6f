"""`coverage`: every leaf with its state."""

from __future__ import annotations

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId

EXAMPLES = ("", "--task governance", "--format markdown")


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    task: TaskId = None,
    field: FieldId = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show every leaf of the system, its state and its standards."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.views.coverage import coverage_report
    from sdtstd.views.filters import path_filter

    found = opened(data, as_of, max_bytes, at)
    wanted = path_filter(found.register, task, field)
    show(coverage_report(found.snapshot, wanted), form, lang, found)
