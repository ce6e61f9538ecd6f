"""`rename`: another id or title of a task, field or topic, wherever it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli import complete
from sdtstd.cli.changing import DryRun, ReasonText, Today
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes

if TYPE_CHECKING:
    from sdtstd.edit.entries.draft import Drafted

EXAMPLES = (
    "life/health/electronic-record-card --id record-card --reason 按方案原文",
    "life/health --title 数字健康 --reason 按方案原文",
)

Leaf = Annotated[
    str,
    argument(
        metavar="LEAF",
        help=localized("A task, field or topic by path, id or title."),
        offers=complete.topics,
    ),
]
NewId = Annotated[
    str | None,
    option("--id", metavar="ID", help=localized("Its new id, the last part of its path.")),
]
NewTitle = Annotated[
    str | None, option("--title", metavar="TITLE", help=localized("Its new title."))
]


def run(
    leaf: Leaf,
    new_id: NewId = None,
    title: NewTitle = None,
    reason: ReasonText = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    dry_run: DryRun = False,
    lang: Language = None,
) -> None:
    """Rename a task, field or topic, wherever it is named.

    Where git's HEAD has its old path, that leads to the new one by an entry of `removals`.
    """
    from sdtstd.cli.changing import text_of
    from sdtstd.cli.editing import edit
    from sdtstd.cli.held import Asked, Held
    from sdtstd.diagnostics import CannotRun, say
    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.former import former_paths
    from sdtstd.edit.entries.renaming import renamed, retitled
    from sdtstd.lookup.subjects import find_place

    if new_id is None and title is None:
        raise CannotRun(say("say what its new name is: --id ID or --title TITLE"))
    why = text_of("--reason", reason) if new_id is not None else ""

    def plan(held: Held) -> tuple[Drafted, ...]:
        subject = find_place(held.register, leaf)
        drafts = () if title is None else retitled(held.loaded, subject, title)
        if new_id is not None:
            names = (*subject.names, *former_paths(held.register, subject.name))
            told, public = Reason(why, held.today), held.head.name_of(names)
            drafts += renamed(held.loaded, subject, new_id, told, public)
        return drafts

    edit(Asked(data, as_of, max_bytes, dry_run, lang), plan)
