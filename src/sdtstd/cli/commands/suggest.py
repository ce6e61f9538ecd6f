"""`suggest`: the likeliest leaves for the standards to place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli import complete
from sdtstd.cli.changing import DryRun
from sdtstd.cli.declared import argument, option
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, FieldId, Language, MaxBytes, TaskId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.cli.opening import Opened
    from sdtstd.measure.suggestions.unplaced import ToPlace

EXAMPLES = ("", "--field life/mobility --all", "'GB/T 41630-2022' --format json")

Names = Annotated[
    list[str] | None,
    argument(
        metavar="RECORD",
        help=localized("Standards to place, by code, id or title; default all."),
        offers=complete.codes,
    ),
]
Every = Annotated[bool, option("--all", help=localized("Show all of them, not the ten surest."))]
Write = Annotated[
    bool, option("--write", help=localized("Ask for the leaf of each, and write them all."))
]


def run(
    records: Names = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    task: TaskId = None,
    field: FieldId = None,
    every: Every = False,
    write: Write = False,
    dry_run: DryRun = False,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Suggest leaves for the standards that are to be placed.

    A leaf is likely by the words that its title, or titles of texts placed there, share with
    that of the record, by the same number, and by the same organizations.
    """
    from sdtstd.cli.held import Asked
    from sdtstd.cli.opening import opened
    from sdtstd.cli.placing import demand_asking, place
    from sdtstd.cli.show import show
    from sdtstd.measure.suggestions.unplaced import to_place
    from sdtstd.views.filters import path_filter
    from sdtstd.views.suggest import suggest_report

    demand_asking(write=write, dry_run=dry_run, form=form, at=at)
    opened_ = opened(data, as_of, max_bytes, at)
    found = to_place(opened_.register, path_filter(opened_.register, task, field))
    found = _named(opened_, records, found) if records else found
    if write and found:
        place(found, opened_.register, Asked(data, as_of, max_bytes, dry_run, lang))
        return
    locate = opened_.checked.loaded.line_of
    shown = suggest_report(found, opened_.day, locate, every=every or bool(records))
    show(shown, form, lang, opened_)


def _named(found: Opened, names: list[str], every: Sequence[ToPlace]) -> tuple[ToPlace, ...]:
    """Give those that are named, in the order of the names.

    Raises:
        CannotRun: a record is none, or has its leaf.
    """
    from sdtstd.diagnostics import CannotRun, say
    from sdtstd.lookup.words import find_records

    by_record = {id(each.standard): each for each in every}
    named = find_records(found.register, names)
    for each in named:
        if id(each) not in by_record:
            topics = ", ".join(each.topics)
            raise CannotRun(
                say(
                    "{name} is none of the standards to place: it is at {topics}",
                    name=each.key,
                    topics=topics,
                )
            )
    return tuple(by_record[id(each)] for each in named)
