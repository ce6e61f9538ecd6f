"""`add observation`: a value that somebody reported in public for a target."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.adding import options as of
from sdtstd.cli.changing import DryRun, Today
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes
from sdtstd.cli.source_options import Kind, Notice, Seen, Source, Title, Url

EXAMPLES = (
    (
        "sh-dt-standardization-2022/local-and-group 84 2023-05 --scope differs"
        " --note 只含地方标准 --source 中国质量报 --url https://example.org/n --source-kind press"
    ),
)

Target = Annotated[
    str | None,
    argument(
        metavar="TARGET",
        help=localized("The target, by PLAN/TARGET or its title."),
        offers=complete.targets,
    ),
]
Value = Annotated[
    str | None, argument(metavar="VALUE", help=localized("The value, in the target's unit."))
]
Day = Annotated[
    str | None,
    argument(metavar="DATE", help=localized("The day to which the value belongs.")),
]
QualifierName = Annotated[
    str | None,
    option(
        "--qualifier",
        metavar="QUALIFIER",
        help=localized("How it is meant: exactly, more-than, about or peak."),
        offers=complete.qualifiers,
    ),
]
ScopeName = Annotated[
    str | None,
    option(
        "--scope",
        metavar="SCOPE",
        help=localized("same, or differs where it counts something else; --note says what."),
        offers=complete.scopes,
    ),
]


def run(
    target: Target = None,
    value: Value = None,
    date: Day = None,
    qualifier: QualifierName = None,
    scope: ScopeName = None,
    note: of.Note = None,
    source: Title = None,
    url: Url = None,
    notice: Notice = None,
    source_kind: Kind = None,
    seen: Seen = None,
    file: of.File = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    dry_run: DryRun = False,
    lang: Language = None,
) -> None:
    """Add a reported value, and show what that does to its target.

    It goes behind the last value of its target. On a terminal it asks for what is missing.
    """
    from sdtstd.cli.adding.entry import add
    from sdtstd.cli.adding.told import Told
    from sdtstd.cli.held import Asked

    told = Told(
        {
            "target": target,
            "date": date,
            "value": value,
            "qualifier": qualifier,
            "scope": scope,
            "note": note,
        },
        Source(source, url, notice, source_kind, seen),
    )
    add("observations", told, file, Asked(data, as_of, max_bytes, dry_run, lang))
