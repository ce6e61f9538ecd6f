"""`diff`: what a change does."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli.declared import argument
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, Data, Exact, Language, MaxBytes

EXAMPLES = ("", "main", "HEAD~1 HEAD --format markdown")

Before = Annotated[
    str,
    argument(
        metavar="BASE",
        help=localized("The revision before, of which the commit is taken where HEAD left it."),
    ),
]
After = Annotated[
    str | None,
    argument(
        metavar="HEAD",
        help=localized(
            "The revision after; default the working tree. BASE is then taken as it is."
        ),
    ),
]


def run(
    base: Before = "HEAD",
    head: After = None,
    exact: Exact = False,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show what a change does to goals, leaves and records.

    All else that the data holds is compared too.
    """
    from sdtstd.cli.compare import change
    from sdtstd.cli.show import show
    from sdtstd.views.diff import diff_report, nothing_report

    found = change(data, as_of, base, head, exact=exact or head is not None, most=max_bytes)
    if found.before is None:
        report = nothing_report(found.base.name, found.base.id, found.after, found.day)
    else:
        report = diff_report(found.before, found.after, found.day)
    # A summary of a job is read below other headings.
    show(report, form, lang, loaded=found.after.checked.loaded, level=3)
