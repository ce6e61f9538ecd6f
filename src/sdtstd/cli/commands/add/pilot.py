"""`add pilot`: a standardization pilot."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli.adding import options as of
from sdtstd.cli.changing import DryRun, Today
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes
from sdtstd.cli.source_options import Kind, Notice, Seen, Source, Title, Url

EXAMPLES = (
    (
        "smart-port --title 智慧邮轮港标准化试点 --started 2023-05 --topic 智慧邮轮港"
        " --source 试点名单 --url https://example.org/list --source-kind official"
    ),
)

Started = Annotated[
    str | None, option("--started", metavar="DATE", help=localized("When it began."))
]
Accepted = Annotated[
    str | None, option("--accepted", metavar="DATE", help=localized("When it was accepted."))
]


def run(
    id: of.Id = None,  # noqa: A002 - the name of the value
    title: of.TitleOf = None,
    title_en: of.TitleEn = None,
    started: Started = None,
    accepted: Accepted = None,
    topics: of.Topics = None,
    organizations: of.Organizations = None,
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
    """Add a pilot, and show what that does to the goals.

    On a terminal it asks for what is missing.
    """
    from sdtstd.cli.adding.entry import add
    from sdtstd.cli.adding.told import Told
    from sdtstd.cli.held import Asked

    told = Told(
        {
            "id": id,
            "title": title,
            "title_en": title_en,
            "started": started,
            "accepted": accepted,
            "topics": topics,
            "organizations": organizations,
            "note": note,
        },
        Source(source, url, notice, source_kind, seen),
    )
    add("pilots", told, file, Asked(data, as_of, max_bytes, dry_run, lang))
