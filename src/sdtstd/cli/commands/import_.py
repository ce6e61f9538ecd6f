"""`import`: a list as people keep it, brought into the register."""

from __future__ import annotations

from sdtstd.cli.changing import Today
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.importing.options import (
    Encoding,
    Into,
    LevelOfAll,
    Maps,
    RelevanceOfAll,
    SeenDay,
    SourceKind,
    SourceTitle,
    Strict,
    TheFile,
    WithPatch,
    Write,
)
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes
from sdtstd.cli.source_options import Notice, Url

EXAMPLES = (
    "list.xlsx",
    "list.csv --encoding gb18030 --map 公布=publication",
    "list.xlsx --source-title 目录 --url https://example.org/a --kind official --write",
)


def run(
    file: TheFile,
    source: SourceTitle = None,
    url: Url = None,
    notice: Notice = None,
    kind: SourceKind = None,
    seen: SeenDay = None,
    maps: Maps = None,
    level: LevelOfAll = None,
    relevance: RelevanceOfAll = None,
    encoding: Encoding = None,
    into: Into = None,
    write: Write = False,
    strict: Strict = False,
    diff: WithPatch = False,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Bring a list of standards into the register, row by row.

    Without --write it only shows what each row would do. What is doubtful or refused is never
    written, and no row is passed over in silence.
    """
    from sdtstd.cli.held import Asked
    from sdtstd.cli.importing.bringing import Bring, bring
    from sdtstd.cli.source_options import Source
    from sdtstd.codes import Level
    from sdtstd.edit.importing.maps import maps_of
    from sdtstd.lookup.terms import find_member
    from sdtstd.model.standard import Relevance

    bring(
        Asked(data, as_of, max_bytes, not write, lang),
        Bring(
            file=file,
            encoding=encoding,
            maps=maps_of(maps or ()),
            source=Source(source, url, notice, kind, seen),
            level=find_member("--level", Level, level).value if level else None,
            relevance=find_member("--relevance", Relevance, relevance).value if relevance else None,
            into=into,
            strict=strict,
            diff=diff,
            form=form,
        ),
    )
