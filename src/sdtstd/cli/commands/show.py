"""`show`: one record whole."""

from __future__ import annotations

from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, Language, MaxBytes

EXAMPLES = ("'DB31/T 1419-2023'", "db31/t1419—2023 --format json")

CodeWords = Annotated[
    list[str],
    typer.Argument(
        metavar="CODE",
        help=localized("A code in any written form, or an id."),
        autocompletion=complete.codes,
    ),
]


def run(
    code: CodeWords,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show one record whole: its dates, topics, label, sources."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.views.records import show_report

    found = opened(data, as_of, max_bytes, at)
    show(show_report(found.snapshot, " ".join(code)), form, lang, found)
