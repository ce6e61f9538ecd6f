"""`diff`: what a change does."""

from __future__ import annotations

from typing import Annotated

import typer

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import AsOf, Data, Language

EXAMPLES = ("", "main", "HEAD~1 HEAD --format markdown")

Before = Annotated[
    str, typer.Argument(metavar="[BASE]", help=localized("The revision before; default HEAD."))
]
After = Annotated[
    str | None,
    typer.Argument(
        metavar="[HEAD]", help=localized("The revision after; default the working tree.")
    ),
]


def run(
    base: Before = "HEAD",
    head: After = None,
    data: Data = None,
    as_of: AsOf = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show what a change does to goals, leaves, records and findings."""
    from sdtstd.cli.compare import sides
    from sdtstd.cli.show import show
    from sdtstd.views.diff import diff_report

    before, after, day = sides(data, as_of, base, head)
    show(diff_report(before, after, day), form, lang)
