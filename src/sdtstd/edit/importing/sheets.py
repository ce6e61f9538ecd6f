"""The sheets of a file as rows that are read: which are records, and what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.edit.importing.cleaned import text_of
from sdtstd.edit.importing.columns import Ways, lists_in
from sdtstd.edit.importing.headings import own_titles
from sdtstd.edit.importing.judged import ColumnRead
from sdtstd.edit.importing.lines import Line, line_of
from sdtstd.edit.importing.named import level_of
from sdtstd.edit.importing.outcome import Telling
from sdtstd.edit.importing.reading import Reader
from sdtstd.edit.importing.stretches import stretches
from sdtstd.edit.table.beside import is_for_reading
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.importing.columns import Column, Columns
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.sheets.book import Book, Cells, Sheet


@frozen
class Read:
    """A row as it was read: `line` says what it is where it is no record."""

    sheet: str | None
    row: int
    line: Line | None
    facts: Facts | None
    telling: Telling
    days_not_taken: tuple[str, ...] = ()


@frozen
class Listed:
    """The rows of a file, its columns, and what is to be said of its sheets."""

    rows: tuple[Read, ...]
    columns: tuple[ColumnRead, ...]
    notes: tuple[Message, ...]
    mapped: frozenset[str]


def listed(
    book: Book,
    maps: Mapping[str, str | None],
    names: Names,
    reading: Callable[[Sequence[Cells]], Iterable[Cells]] = iter,
) -> Listed:
    """Read every row of every sheet; those of each go through `reading`."""
    rows: list[Read] = []
    columns: list[ColumnRead] = []
    notes: list[Message] = []
    mapped: set[str] = set()
    titles = frozenset(text_of(each.title) for each in names.register.standards)
    system = names.register.system
    own = own_titles(system.columns if system else ())
    ways = Ways(maps, lambda word: level_of(word, names) is not None, own)
    for sheet in book.sheets:
        found = lists_in(sheet, ways)
        made = partial(Reader, names=names, epoch=sheet.epoch, guarded=book.guarded, titles=titles)
        rows += _rows(sheet, reading(sheet.rows), found, made)
        of = dict.fromkeys((each.heading, each.key) for one in found for each in one.columns)
        columns += (ColumnRead(sheet.name, heading, key) for heading, key in of)
        notes += _notes(sheet, found)
        mapped.update(e.mapped for one in found for e in one.columns if e.mapped is not None)
    return Listed(tuple(rows), tuple(columns), tuple(notes), frozenset(mapped))


def _rows(
    sheet: Sheet,
    rows: Iterable[Cells],
    lists: tuple[Columns, ...],
    made: Callable[[Columns], Reader],
) -> Iterator[Read]:
    coming = list(lists)
    ours = is_for_reading(row[0] for row in sheet.rows if row)
    without = Line.FOR_READING if ours else Line.NO_LIST
    columns = coming.pop(0) if coming else None
    reader = None if columns is None else made(columns)
    for n, row in enumerate(rows, 1):
        if coming and coming[0].first == n:
            columns = coming.pop(0)
            reader = made(columns)
        if columns is None or reader is None:
            yield Read(sheet.name, n, without, None, Telling())
            continue
        line = _above(n, columns) or line_of(row, columns)
        telling = Telling()
        facts = None if line is not None else reader.facts(row, telling)
        yield Read(sheet.name, n, line, facts, telling, columns.days_not_taken)


def _above(number: int, columns: Columns) -> Line | None:
    if number < columns.first:
        return Line.ABOVE
    return Line.HEADING if number < columns.first + columns.top else None


def _notes(sheet: Sheet, lists: tuple[Columns, ...]) -> Iterator[Message]:
    if sheet.is_hidden:
        yield say("the sheet {sheet} is hidden; it is read", sheet=sheet.name)
    if sheet.hidden_rows:
        rows = stretches(sheet.hidden_rows)
        yield _in(sheet, say("rows that are hidden are read: {rows}", rows=rows))
    columns = [each for one in lists for each in one.columns]
    taken = (each for each in columns if each.key is not None)
    if hidden := _named(each for each in taken if each.index + 1 in sheet.hidden_columns):
        yield _in(sheet, say("columns that are hidden are read: {names}", names=hidden))
    if bare := [each.index + 1 for each in columns if not each.heading]:
        told = say("columns without a heading are not taken: {columns}", columns=stretches(bare))
        yield _in(sheet, told)
    if days := _named(each for each in columns if each.has_days):
        told = say(
            "a column of days is not taken: {names}: --map HEADING=KEY says what it holds",
            names=days,
        )
        yield _in(sheet, told)


def _named(columns: Iterable[Column]) -> str:
    return ", ".join(dict.fromkeys(each.heading for each in columns))


def _in(sheet: Sheet, told: Message) -> Message:
    return told if sheet.name is None else say("{sheet}: {told}", sheet=sheet.name, told=told)
