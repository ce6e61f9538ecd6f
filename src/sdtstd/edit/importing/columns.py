"""Where a list begins in a sheet, and which key each of its columns has."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from sdtstd.edit.importing.cleaned import is_blank, text_of
from sdtstd.edit.importing.days import looks_like_a_day
from sdtstd.edit.importing.headings import (
    NUMBERING,
    NUMBERINGS,
    SECTIONS,
    WORDS_OF_LEVELS,
    key_of,
    plain,
    section_of,
)
from sdtstd.edit.table.beside import is_beside, is_for_reading
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sdtstd.sheets.book import Sheet, Value

_SEARCHED = 60
"""Rows in which a list must begin."""

_MANY = ("organizations", "replaces", "topics", "note")
"""Keys that several columns may have together."""


@frozen
class Column:
    """A column of a list by its index; `key` is None where it is not taken.

    `heading` is as shown; `mapped` the heading by which somebody said what it is, `has_days` tells
    that it holds days that nothing takes.
    """

    index: int
    heading: str
    key: str | None
    mapped: str | None = None
    has_days: bool = False

    @property
    def is_mapped(self) -> bool:
        """Whether somebody said what it is."""
        return self.mapped is not None

    @property
    def is_of_numbers(self) -> bool:
        """Whether it holds the numbers of a system, which need not be those of this one."""
        return "编号" in self.heading and not self.is_mapped

    @property
    def may_be_either(self) -> bool:
        """Whether it may hold what a text replaces, or what replaced it."""
        return plain(self.heading).startswith("替代") and not self.is_mapped


@frozen
class Columns:
    """The columns of a list, whose `top` rows of headings begin with row `first`, 1-based.

    `first` is 0 where the rows name their cells themselves.
    """

    columns: tuple[Column, ...]
    first: int
    top: int
    section: str

    def of(self, key: str) -> tuple[Column, ...]:
        """Give the columns of a key."""
        return tuple(each for each in self.columns if each.key == key)

    @property
    def days_not_taken(self) -> tuple[str, ...]:
        """The headings of columns that hold days and are not taken."""
        return tuple(each.heading for each in self.columns if each.has_days)


@frozen
class Ways:
    """How headings are read: what people say that they are, and what words are levels.

    `own` are the titles that the register has for columns, by section.
    """

    maps: Mapping[str, str | None]
    is_level: Callable[[str], bool]
    own: Mapping[str, Mapping[str, str | None]]

    def said(self, section: str) -> Mapping[str, str | None]:
        """Give what is said of headings: by the register, and before it for this list."""
        return {**self.own[section], **self.maps}


@frozen
class Top:
    """The rows of headings of a list, of which `at` rows stand above, and its section."""

    at: int
    rows: tuple[Sequence[Value], ...]
    section: str


def lists_in(sheet: Sheet, ways: Ways) -> tuple[Columns, ...]:
    """Find the headings of a sheet, and read its columns; those that come again may be others."""
    if sheet.headings is not None:
        of_all = [_top(-1, (sheet.headings,), each, ways) for each in SECTIONS]
        most, top = max(of_all, key=lambda each: each[0])
        return (_columns(sheet.rows, top, ways),) if most else ()
    first = None if is_for_reading(row[0] for row in sheet.rows if row) else _first(sheet, ways)
    if first is None:
        return ()
    begin = first.at + len(first.rows)
    said = ways.said(first.section)
    more = (n for n in range(begin, len(sheet.rows)) if _may_be_top(sheet.rows[n], first, said))
    again = [_top(n, (sheet.rows[n],), first.section, ways) for n in more]
    tops = [first, *(top for most, top in again if most)]
    ends = [*(each.at for each in tops[1:]), len(sheet.rows)]
    return tuple(
        _columns(sheet.rows[top.at + len(top.rows) : end], top, ways)
        for top, end in zip(tops, ends, strict=True)
    )


def _first(sheet: Sheet, ways: Ways) -> Top | None:
    """Give the first headings, in one row or two, of the section that knows most of them."""
    best: Top | None = None
    most, named = 0.0, section_of(sheet.name)
    for n, row in enumerate(sheet.rows[:_SEARCHED]):
        if best is not None and best.at < n - 1:
            break
        if sum(not is_blank(each) for each in row) < len(_TWO):
            continue
        below = sheet.rows[n + 1] if n + 1 < len(sheet.rows) else ()
        for rows in ((row,), (row, below)):
            for section in SECTIONS:
                number, top = _top(n, rows, section, ways)
                # Of two sections that know about as much, that of the name of the sheet.
                weight = number + 1.5 * (number > 0 and section == named)
                if weight > most:
                    most, best = weight, top
    return best


def _top(at: int, rows: tuple[Sequence[Value], ...], section: str, ways: Ways) -> tuple[int, Top]:
    """Give headings, and how many of them the section knows; 0 where they are no list."""
    found = _keys(rows, section, ways)
    return (len(found) if _is_list(found, ways) else 0), Top(at, rows, section)


def _may_be_top(row: Sequence[Value], first: Top, said: Mapping[str, str | None]) -> bool:
    """Tell whether a row may be headings once more: at least two of its cells are some."""
    texts = [each for each in row[:_LOOKED_AT] if isinstance(each, str) and len(each) <= _LONGEST]
    words = [each for each in texts if not any(map(str.isdigit, each))]
    found = (said.get(plain(each)) or key_of(each, first.section) for each in words)
    return len(set(found) - {None}) >= len(_TWO)


_LOOKED_AT = 8
_LONGEST = 30
_TWO = ("code", "title")


def _is_list(keys: set[str], ways: Ways) -> bool:
    named = keys & {*_TWO, "id", "plan_number"}
    mapped = {NUMBERING, *ways.maps.values()}
    return bool(named) and (len(keys) >= len(_TWO) or bool(keys & mapped))


def _keys(rows: Sequence[Sequence[Value]], section: str, ways: Ways) -> set[str]:
    headings = (_heading(cells, section, ways) for cells in zip_longest(*rows))
    found = {NUMBERING if plain(shown) in NUMBERINGS else key for shown, key, _ in headings}
    return {key for key in found if key}


def _heading(
    cells: Sequence[Value], section: str, ways: Ways
) -> tuple[str, str | None, str | None]:
    """Give a heading of one or two rows, its key, and by which of its forms it was mapped."""
    texts = list(dict.fromkeys(filter(None, map(text_of, cells))))
    shown = " ".join(texts)
    candidates = dict.fromkeys((shown, "".join(texts), "".join(reversed(texts)), *reversed(texts)))
    said = ways.said(section)
    for each in candidates:
        if plain(each) in said:
            return shown, said[plain(each)], plain(each)
    if is_beside(shown):
        return shown, None, None
    keys = (key_of(each, section) for each in candidates)
    return shown, next(filter(None, keys), None), None


def _columns(below: Sequence[Sequence[Value]], top: Top, ways: Ways) -> Columns:
    taken: set[str] = set()
    found: dict[int, Column] = {}
    width = max(map(len, (*top.rows, *below)), default=0)  # rows may be longer than their headings
    heads = ([row[n] if n < len(row) else None for row in top.rows] for n in range(width))
    read = [_heading(cells, top.section, ways) for cells in heads]
    # What was mapped goes first: another column of its key is then not taken.
    for n in sorted(range(len(read)), key=lambda n: read[n][2] is None):
        shown, key, mapped = read[n]
        cells = [row[n] for row in below if n < len(row) and not is_blank(row[n])]
        if (not shown and not cells) or (mapped is None and is_beside(shown)):
            continue
        key = key if mapped is not None else _settled(shown, key, cells, ways.is_level)
        kept = key if key is None or key in _MANY or key not in taken else None
        taken |= {kept} if kept is not None else set()
        lost = kept is None and mapped is None and _has_days(cells)
        found[n] = Column(n, shown, kept, mapped, lost)
    rows = len(top.rows) if top.at >= 0 else 0
    return Columns(tuple(found[n] for n in sorted(found)), top.at + 1, rows, top.section)


def _settled(
    heading: str, key: str | None, cells: Sequence[Value], is_level: Callable[[str], bool]
) -> str | None:
    """Settle what a heading of several meanings is by what stands below it."""
    if key is None and plain(heading) in WORDS_OF_LEVELS.split():
        texts = {text_of(each) for each in cells}
        return "level" if texts and all(map(is_level, texts)) else None
    return key


def _has_days(cells: Sequence[Value]) -> bool:
    days = sum(map(looks_like_a_day, cells))
    return bool(days) and 2 * days >= len(cells)
