"""`add measure`: what was done for a task that standards do not cover."""

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
        "delta-cooperation --title 长三角标准化合作协议 --topic work-pattern/cooperation"
        " --date 2023-05 --source 合作协议 --url https://example.org/a --source-kind official"
    ),
)

Done = Annotated[str | None, option("--date", metavar="DATE", help=localized("When it was done."))]


def run(
    id: of.Id = None,  # noqa: A002 - the name of the value
    title: of.TitleOf = None,
    title_en: of.TitleEn = None,
    topics: of.Topics = None,
    date: Done = None,
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
    """Add a measure, and show which leaves it reaches.

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
            "topics": topics,
            "date": date,
            "note": note,
        },
        Source(source, url, notice, source_kind, seen),
    )
    add("measures", told, file, Asked(data, as_of, max_bytes, dry_run, lang))
