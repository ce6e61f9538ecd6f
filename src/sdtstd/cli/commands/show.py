"""`show`: records whole."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, Language, MaxBytes

EXAMPLES = ("'DB31/T 1419-2023'", "db31/t1419 db31/t1422", "db31/t1419—2023 --format json")

Names = Annotated[
    list[str],
    argument(
        metavar="RECORD",
        help=localized("Codes in any written form, or the beginning of one; ids; whole titles."),
        offers=complete.codes,
    ),
]


def run(
    records: Names,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show records whole: dates, topics, sources, where each is written."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.words import find_records
    from sdtstd.views.records import show_report

    found = opened(data, as_of, max_bytes, at)
    named = find_records(found.register, records)
    show(show_report(found.snapshot, named, found.checked.loaded.line_of), form, lang, found)
