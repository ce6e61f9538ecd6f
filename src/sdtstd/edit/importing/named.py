"""Names in cells: ids, levels, labels, places of the system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.edit.importing.cleaned import lines_of, text_of
from sdtstd.edit.importing.days import day_of
from sdtstd.edit.importing.lists import names_in
from sdtstd.edit.table.items import label_of, split
from sdtstd.model.scalars import ID

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.model.register import Register
    from sdtstd.sheets.book import Value

_SHORT = {
    "国标": Level.NATIONAL,
    "行标": Level.INDUSTRY,
    "地标": Level.LOCAL,
    "团标": Level.GROUP,
    "企标": Level.ENTERPRISE,
}
_KIND = re.compile("(国家|行业|地方|团体|企业|国际)标准$")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def id_of(text: str, telling: Telling) -> str | None:
    """Give an id as the data files have it: in lower case, with hyphens between its parts."""
    found = _BETWEEN.sub("-", text.casefold()).strip("-")
    if re.fullmatch(ID.pattern, found):
        return found
    telling.doubts.append(say("{text!r} is no id", text=text))
    return None


def level_of(text: str, names: Names) -> str | None:
    """Give the level that a word means: 地方, 地方标准, local; None where it means none."""
    if text in _SHORT:
        return _SHORT[text].value
    kind = _KIND.search(text)  # 上海市地方标准
    for each in (text, text.removesuffix("标准"), text.removesuffix("级"), kind[1] if kind else ""):
        try:
            return names.member("level", Level, each).value
        except CannotRun:
            continue
    return None


def labels_in(value: Value, epoch: date, telling: Telling) -> tuple[tuple[str, str | None], ...]:
    """Give labels, each with the day of its award where `=` stands before one."""
    found: list[tuple[str, str | None]] = []
    for each in names_in(value):
        name, day = label_of(each)
        before, _, written = each.rpartition("=")
        if day is None and before and written:  # a day in another form
            name, awarded = before, day_of(written, epoch)
            if isinstance(awarded, Message):
                telling.doubts.append(awarded)
                continue
            day = awarded
        found.append((name.strip(), day))
    return tuple(found)


def places_in(value: Value, register: Register) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the paths of the places that a cell names, and the names that mean none or several."""
    places = register.named_places
    # Titles of places may look as tags do, which the text of a cell does not have.
    for names in ((text_of(value),), split(lines_of(value)), split(str(value or ""))):
        found = [places.meant(each) for each in names if each]
        if found and all(len(each) == 1 for each in found):
            return tuple(each.path for (each,) in found), ()
    paths: list[str] = []
    unknown: list[str] = []
    for each in names_in(value):
        meant = places.meant(each)
        if len(meant) == 1:
            paths.append(meant[0].path)
        else:
            unknown.append(each)
    return tuple(paths), tuple(unknown)
