"""`add standard`: a standard, published or on its way."""

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
    "",
    (
        "'DB31/T 1701-2026' --title 数据要素流通规范 --topic 数据流通交易 --publication 2026-11-02"
        " --source 沪市监标技〔2026〕1号 --notice 沪市监标技〔2026〕1号 --source-kind official"
    ),
)

Code = Annotated[
    str | None,
    argument(metavar="CODE", help=localized("Its code, as published.")),
]
Id = Annotated[
    str | None,
    option("--id", metavar="ID", help=localized("Its id, where it has no code yet.")),
]
LevelName = Annotated[
    str | None,
    option(
        "--level",
        metavar="LEVEL",
        help=localized("Its level, where no code tells it."),
        offers=complete.levels,
    ),
]
Series = Annotated[
    str | None,
    option("--series", metavar="SERIES", help=localized("The series that it will be of.")),
]
Joint = Annotated[
    list[str] | None,
    option("--joint-code", metavar="CODE", help=localized("Another code of the same text.")),
]
RelevanceName = Annotated[
    str | None,
    option(
        "--relevance",
        metavar="RELEVANCE",
        help=localized("core, or partial for what the plan is only partly about."),
        offers=complete.relevances,
    ),
]
RoleName = Annotated[
    str | None,
    option(
        "--role",
        metavar="ROLE",
        help=localized("What the city's bodies did: led or participated."),
        offers=complete.roles,
    ),
]
Publication = Annotated[
    str | None,
    option("--publication", metavar="DATE", help=localized("When it was published.")),
]
InForce = Annotated[
    str | None,
    option("--in-force", metavar="DATE", help=localized("When it comes into force.")),
]
Stages = Annotated[
    list[str] | None,
    option(
        "--stage",
        metavar="STAGE=DATE",
        help=localized("Another stage, such as consultation=2026-10-15."),
    ),
]
Replaces = Annotated[
    list[str] | None,
    option("--replaces", metavar="CODE", help=localized("A text that it replaces.")),
]
Labels = Annotated[
    list[str] | None,
    option("--label", metavar="NAME[=DATE]", help=localized("A label that it was awarded.")),
]


def run(
    code: Code = None,
    id: Id = None,  # noqa: A002 - the name of the option
    title: of.TitleOf = None,
    title_en: of.TitleEn = None,
    level: LevelName = None,
    series: Series = None,
    joint_codes: Joint = None,
    topics: of.Topics = None,
    relevance: RelevanceName = None,
    role: RoleName = None,
    publication: Publication = None,
    in_force: InForce = None,
    stages: Stages = None,
    labels: Labels = None,
    organizations: of.Organizations = None,
    replaces: Replaces = None,
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
    """Add a standard, and show what that does to the goals.

    Level, series and mandate follow from the code. On a terminal it asks for what is missing. It
    goes behind the last standard of its series, in the file that holds most of them.
    """
    from sdtstd.cli.adding.entry import add, stage_days
    from sdtstd.cli.adding.told import Told
    from sdtstd.cli.held import Asked

    told = Told(
        {
            "code": code,
            "id": id,
            "title": title,
            "title_en": title_en,
            "level": level,
            "series": series,
            "joint_codes": joint_codes,
            "topics": topics,
            "relevance": relevance,
            "role": role,
            **stage_days(stages, publication=publication, in_force=in_force),
            "labels": labels,
            "organizations": organizations,
            "replaces": replaces,
            "note": note,
        },
        Source(source, url, notice, source_kind, seen),
    )
    add("standards", told, file, Asked(data, as_of, max_bytes, dry_run, lang))
