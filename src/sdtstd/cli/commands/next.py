"""`next`: what needs attention, soonest first."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import option
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId

EXAMPLES = ("", "--days 30", "--kind unplaced --field foundation/capability")

OwnerName = Annotated[
    str | None,
    option(
        "--owner",
        metavar="NAME",
        help=localized("Only what this owner must see to."),
        offers=complete.owners,
    ),
]
Kind = Annotated[
    str | None,
    option(
        "--kind",
        help=localized("Only this kind, all of it, such as unplaced."),
        offers=complete.todo_kinds,
    ),
]
Days = Annotated[
    int | None,
    option(
        "--days",
        metavar="N",
        least=0,
        most=36500,
        help=localized(
            "Only what is overdue or due within so many days; default 90 days and any time."
        ),
    ),
]
Every = Annotated[
    bool, option("--all", help=localized("Show all of each kind, not the first three."))
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    owner: OwnerName = None,
    task: TaskId = None,
    field: FieldId = None,
    kind: Kind = None,
    days: Days = None,
    every: Every = False,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show what needs attention, soonest first, and whose it is."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.views.next import next_report
    from sdtstd.views.todo_filter import todo_filter

    found = opened(data, as_of, max_bytes, at)
    chosen = todo_filter(
        found.register, kind=kind, owner=owner, task=task, field=field, days=days, every=every
    )
    show(next_report(found.snapshot, chosen, found.checked.loaded.line_of), form, lang, found)
