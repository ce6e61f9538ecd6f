"""A list brought into the register: read, judged, checked, shown; written where that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.editing import holding, prepare, undo_for, write_prepared
from sdtstd.cli.importing.telling import left_of, tell
from sdtstd.cli.opening import here
from sdtstd.cli.streams import emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.importing.outcome import Outcome
from sdtstd.frozen import frozen
from sdtstd.nearest import nearest
from sdtstd.render.formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sdtstd.cli.held import Asked, Held
    from sdtstd.cli.source_options import Source
    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.judged import Judged, Judgement
    from sdtstd.measure.suggestions import Suggestion
    from sdtstd.sheets.book import Book
    from sdtstd.verify.imported import Imported


@frozen
class Bring:
    """What is asked of an import."""

    file: Path
    encoding: str | None
    maps: Mapping[str, str | None]
    source: Source
    level: str | None
    relevance: str | None
    into: Path | None
    strict: bool
    diff: bool
    form: str


def bring(asked: Asked, wanted: Bring) -> None:
    """Bring a list into the register, or show what that would do.

    Raises:
        CannotRun: the list cannot be read, something is missing, the register cannot be edited, or
            rows are doubtful and must not be.
    """
    from sdtstd.cli.importing.source import whole, wrong_in
    from sdtstd.sheets.reading import read_book

    if wanted.diff and wanted.form != Format.TEXT:
        raise CannotRun(say("--diff is for people: leave out --format {form}", form=wanted.form))
    wrong = wrong_in(wanted.source)
    if wrong:
        raise CannotRun(*wrong)
    book = read_book(here() / wanted.file, wanted.encoding)
    source = wanted.source if asked.dry_run else whole(wanted.source, asked.lang)
    with holding(asked) as (held, lock):
        if not held.register.whole:
            raise CannotRun(
                say("a data file cannot be read, and may hold these records: sdtstd check")
            )
        read, found = _judged(held, book, wanted, source)
        _demand_list(read, wanted)
        barred = wanted.strict and bool(left_of(found))
        writes = bool(found.edit.documents) and not asked.dry_run and not barred
        prepared = prepare(held, found.edit)
        undone = undo_for(held, found.edit, prepared) if writes else None
        _show(asked, wanted, held, _Shown(read, found, undone))
        if writes:
            write_prepared(prepared, lock)
    tell(asked, wanted.source, found, undone)
    if barred:
        raise CannotRun(say("nothing is written while a row is doubtful or refused (--strict)"))


def _judged(held: Held, book: Book, wanted: Bring, source: Source) -> tuple[Judgement, Imported]:
    from sdtstd.cli.adding.new_file import shown_file
    from sdtstd.cli.changing import names_of
    from sdtstd.cli.importing.source import shown_as
    from sdtstd.edit.importing.judging import Wanted, judged
    from sdtstd.verify.imported import Into, imported

    seen = _seen(source, held)
    asked = Wanted(wanted.maps, seen, wanted.level, wanted.relevance)
    read = judged(book, names_of(held), asked)
    file = None if wanted.into is None else shown_file(wanted.into, held.folder)
    into = Into(held.checked, held.day, held.head, shown_as(source, wanted.file.name, seen), file)
    return read, imported(read.rows, into)


def _demand_list(read: Judgement, wanted: Bring) -> None:
    """Demand that there is a list, and that it has the columns that were mapped.

    Raises:
        CannotRun: there is none, or no column has such a heading.
    """
    if not read.columns:
        raise CannotRun(
            say(
                "{path!r} has no list: headings such as 标准编号 and 标准名称 are looked for in its"
                " first rows, or --map HEADING=KEY",
                path=str(wanted.file),
            )
        )
    for heading in (each for each in wanted.maps if each not in read.mapped):
        close = nearest(heading, (each.heading for each in read.columns if each.heading), most=1)
        what = say("--map: no column is called {heading!r}", heading=heading)
        if close:
            raise CannotRun(say("{what}: did you mean {close}?", what=what, close=close[0]))
        raise CannotRun(what)


def _seen(source: Source, held: Held) -> str:
    """Give the day on which the list was seen.

    Raises:
        CannotRun: it is none, or has not come yet.
    """
    from sdtstd.cli.clock import parse_day
    from sdtstd.loading.one_reading import one_reading

    if source.seen is None:
        return held.today
    seen = parse_day(one_reading(source.seen) or source.seen)
    if seen > held.day:
        raise CannotRun(say("--seen: {day} has not come yet", day=seen.isoformat()))
    return seen.isoformat()


@frozen
class _Shown:
    """What an import is shown as, and how it is undone where it is written."""

    read: Judgement
    found: Imported
    undone: Message | None


def _show(asked: Asked, wanted: Bring, held: Held, shown: _Shown) -> None:
    from sdtstd.cli.show import show
    from sdtstd.views.edited import BY_LINES
    from sdtstd.views.imported import imported_report

    found = shown.found
    as_lines = wanted.form == Format.TEXT and (wanted.diff or shown.undone in BY_LINES)
    if as_lines and found.edit.documents:
        from sdtstd.cli.patch import FileChange, patch

        old, new = held.loaded.documents, found.edit.documents
        emit(patch(FileChange(old.get(file), each) for file, each in new.items()))
    suggested = dict(_suggested(held, found.rows))
    written = shown.undone is not None
    report = imported_report(shown.read, found, suggested, held.day, written=written)
    show(report, wanted.form, asked.lang, loaded=found.edit.after.loaded)


def _suggested(
    held: Held, rows: tuple[Judged, ...]
) -> Iterator[tuple[int, tuple[Suggestion, ...]]]:
    """Offer leaves for new records that name none."""
    from sdtstd.measure.suggestions import Suggestions

    suggestions = None
    for n, each in enumerate(rows):
        facts = each.facts
        if each.outcome is not Outcome.NEW or facts is None or facts.topics:
            continue
        if facts.section == "standards":
            suggestions = suggestions or Suggestions(held.register)
            codes = facts.names
            yield n, suggestions.of(facts.title or "", facts.organizations, codes)
