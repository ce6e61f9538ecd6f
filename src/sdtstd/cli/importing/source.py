"""The source of a list: needed where something is written, a stand-in where it is only shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, listed, say
from sdtstd.model.source import SourceKind

if TYPE_CHECKING:
    from sdtstd.cli.source_options import Source
    from sdtstd.document.emit import Inline


def whole(source: Source, lang: str | None) -> Source:
    """Ask for what is missing of a source.

    Raises:
        CannotRun: nobody can be asked, or the input ends.
    """
    missing = missing_of(source)
    if not missing:
        return source
    from sdtstd.cli.asking import is_asked

    if is_asked():
        from sdtstd.cli.adding.asked import asked_source
        from sdtstd.cli.asking import Asker
        from sdtstd.cli.language import voice_of

        return asked_source(source, Asker(voice_of(lang).tell))
    raise CannotRun(
        say("to write, the source of the list is needed: {options}", options=listed(missing)),
        say("More: {command} --help", command="sdtstd import"),
    )


def missing_of(source: Source) -> tuple[Message, ...]:
    """Name the options that a source still lacks."""
    from sdtstd.cli.adding.questions import missing_in

    return tuple(missing_in(source, "--source-title", "--kind"))


def wrong_in(source: Source) -> tuple[Message, ...]:
    """Say which option of a source cannot be what it is meant to be."""
    from sdtstd.loading.scalar_faults import fault_of
    from sdtstd.model.scalars import URL

    fault = fault_of(URL, source.url) if source.url else None
    return () if fault is None else (say("{option}: {wrong}", option="--url", wrong=fault),)


def shown_as(source: Source, name: str, seen: str) -> Inline | None:
    """Give a source as it is; one that lacks something is filled in, for it is only shown.

    Raises:
        CannotRun: its kind is none.
    """
    if not missing_of(source):
        return source.written(seen)
    told = source._replace(
        title=source.title or name,
        kind=source.kind or SourceKind.OFFICIAL.value,
        notice=source.notice or (None if source.url else name),
    )
    return told.written(seen)
