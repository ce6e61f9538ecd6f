"""`explain`: opens whatever a report names."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, Language, MaxBytes

EXAMPLES = ("local-and-group", "foundation/data", "'DB31/T 1419'", "健康", "SDT301")

Name = Annotated[
    list[str],
    argument(
        metavar="NAME",
        help=localized("A target, leaf, field, task, record or check, by id, code or title."),
        offers=complete.names,
    ),
]


def run(
    name: Name,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Say why a record counts or does not, or what a check means.

    A target opens to its records, a leaf to its standards, a check to its manual.
    """
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.rules import find_rule

    named = " ".join(name)
    rule = find_rule(named)
    if rule is not None:  # a manual needs no register
        from sdtstd.views.manuals import manual_report

        show(manual_report(rule), form, lang)
        return
    from sdtstd.views.explain import explain_report

    found = opened(data, as_of, max_bytes, at)
    line_of = found.checked.loaded.line_of
    show(explain_report(found.snapshot, named, line_of), form, lang, found)
