"""A list brought into the register: read, judged, checked, shown; written where that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.editing import holding, prepare, undo_for, write_prepared
from sdtstd.cli.importing.showing import Brought, show_import
from sdtstd.cli.importing.telling import left_of, tell
from sdtstd.cli.opening import here
from sdtstd.cli.progress import progress
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.nearest import near
from sdtstd.render.formats import Format

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sdtstd.cli.held import Asked, Held
    from sdtstd.cli.progress import Progress
    from sdtstd.cli.source_options import Source
    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.judged import Judgement
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
    with progress(asked.lang) as work:
        work.phase(say("reading the list"))
        book = read_book(here() / wanted.file, wanted.encoding)
    source = wanted.source if asked.dry_run else whole(wanted.source, asked.lang)
    with progress(asked.lang) as work:
        brought = _brought(asked, wanted, book, source, work)
    tell(asked, wanted.source, brought.found, brought.undone)
    if _is_barred(wanted, brought.found):
        raise CannotRun(say("nothing is written while a row is doubtful or refused (--strict)"))


def _brought(asked: Asked, wanted: Bring, book: Book, source: Source, work: Progress) -> Brought:
    """Show what the rows make of the register, and write it where it is to be written."""
    work.phase(say("reading the register"))
    with holding(asked) as (held, lock):
        if not held.register.whole:
            raise CannotRun(
                say("a data file cannot be read, and may hold these records: sdtstd check")
            )
        read, found = _judged(held, book, wanted, source, work)
        _demand_list(read, wanted)
        writes = bool(found.edit.documents) and not (asked.dry_run or _is_barred(wanted, found))
        prepared = prepare(held, found.edit)
        undone = undo_for(held, found.edit, prepared) if writes else None
        brought = Brought(read, found, undone)
        work.phase(say("preparing the report"))
        show_import(brought, held, wanted.form, asked.lang, diff=wanted.diff)
        if writes:
            write_prepared(prepared, lock)
    return brought


def _is_barred(wanted: Bring, found: Imported) -> bool:
    return wanted.strict and bool(left_of(found))


def _judged(
    held: Held, book: Book, wanted: Bring, source: Source, work: Progress
) -> tuple[Judgement, Imported]:
    from sdtstd.cli.adding.new_file import shown_file
    from sdtstd.cli.changing import names_of
    from sdtstd.cli.importing.source import shown_as
    from sdtstd.edit.importing.judging import Wanted, judged
    from sdtstd.verify.imported import Into, imported

    seen = _seen(source, held)
    asked = Wanted(wanted.maps, seen, wanted.level, wanted.relevance)
    read = judged(
        book,
        names_of(held),
        asked,
        lambda rows: work.watched(rows, _reading),
        lambda rows: work.watched(rows, _judging),
    )
    file = None if wanted.into is None else shown_file(wanted.into, held.folder)
    into = Into(held.checked, held.day, held.head, shown_as(source, wanted.file.name, seen), file)
    return read, imported(read.rows, into, lambda n: work.phase(_checking(n)))


def _reading(n: int, total: int) -> Message:
    return say("reading row {n} of {total}", n=n, total=total)


def _judging(n: int, total: int) -> Message:
    return say("comparing row {n} of {total} with the register", n=n, total=total)


def _checking(times: int) -> Message:
    if times == 1:
        return say("checking the register with these rows")
    return say("checking the register without the rows that are refused, {n} times so far", n=times)


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
        what = say("--map: no column is called {heading!r}", heading=heading)
        headings = (each.heading for each in read.columns if each.heading)
        raise CannotRun(near(what, heading, headings) or what)


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
