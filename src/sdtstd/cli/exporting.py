"""What `export` makes: records as a table, or the whole register, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.formats import Shape
from sdtstd.frozen import frozen
from sdtstd.views.filters import Asked, make_filter, of_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.cli.opening import Opened
    from sdtstd.cli.tables import Export
    from sdtstd.edit.table.columns import Written
    from sdtstd.export.table import Table
    from sdtstd.export.whole import Whole
    from sdtstd.views.filters import Filter


@frozen
class Picked:
    """What picks records, in words: a kind and filters."""

    kind: str | None
    asked: Asked

    def options(self) -> tuple[str, ...]:
        """Give the names of the options that were typed."""
        given = {"kind": self.kind} | {
            name: getattr(self.asked, name) for name in Asked.__match_args__
        }
        return tuple(f"--{name}" for name, value in given.items() if value is not None)


def export(wanted: Export, picked: Picked, read: Callable[[], Opened], lang: str | None) -> None:
    """Read the register and write what is asked for; a terminal is told where the work is.

    Raises:
        CannotRun: the register does not load, a filter knows no such word, or the export cannot be
            made or written.
    """
    from sdtstd.cli.progress import progress
    from sdtstd.cli.show import mention

    with progress(lang) as work:
        work.phase(say("reading the register"))
        found = read()
        work.phase(wanted.form.making)
        if wanted.is_table:
            _export_table(found, wanted, picked, lang)
        else:
            _export_whole(found, wanted, lang)
    mention(found.checked)


def _export_table(found: Opened, wanted: Export, picked: Picked, lang: str | None) -> None:
    from sdtstd.cli.putting import put

    make = _template if wanted.template else _records
    table = make(found, picked, _written(found, lang))
    put(wanted.form.table_writer()(table, wanted.raw), wanted.form, wanted.output)


def _export_whole(found: Opened, wanted: Export, lang: str | None) -> None:
    from sdtstd.cli.putting import put, put_all

    whole = _whole(found, wanted.since, lang)
    if wanted.form.shape is Shape.FOLDER:
        assert wanted.output is not None  # who asks has looked
        put_all(wanted.form.folder_writer()(whole), wanted.output)
    else:
        put(wanted.form.whole_writer()(whole), wanted.form, wanted.output)


def _whole(found: Opened, since: str | None, lang: str | None) -> Whole:
    from sdtstd.cli.language import voice_of
    from sdtstd.cli.span import since_or_a_year
    from sdtstd.export.whole import Whole

    start = since_or_a_year(since, found.day)
    return Whole(found.snapshot, found.checked.loaded.line_of, voice_of(lang).language, start)


def _records(found: Opened, picked: Picked, to: Written) -> Table:
    from sdtstd.export.records import records_table

    chosen = make_filter(found.register, picked.kind, picked.asked)
    every = of_kind(chosen.kind, found.snapshot)
    kept = [each for each in every if chosen.keeps(each, found.snapshot)]
    return records_table(_section(chosen), kept, to)


def _template(found: Opened, picked: Picked, to: Written) -> Table:
    from sdtstd.export.template import template_table

    if picked.asked != Asked():
        raise CannotRun(say("--template has no records to pick from: leave out what picks them"))
    return template_table(_section(make_filter(found.register, picked.kind, picked.asked)), to)


def _section(chosen: Filter) -> str:
    from sdtstd.lookup.kinds import Kind

    return "standards" if chosen.kind is Kind.PROJECTS else chosen.kind.value


def _written(found: Opened, lang: str | None) -> Written:
    from sdtstd.cli.language import voice_of
    from sdtstd.edit.table.columns import Written

    return Written(found.register, found.day, voice_of(lang).language)
