"""What a row says of a record, read and not yet held against the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES
from sdtstd.edit.importing.cleaned import lines_of
from sdtstd.frozen import frozen, replace
from sdtstd.model.records import Measure
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sdtstd.codes import Code
    from sdtstd.edit.importing.states import State
    from sdtstd.model.register import AnyRecord


@frozen
class Facts:
    """A record of a section as a row has it: codes, names, dates by stage as data files have them.

    `replaces` are codes, each with whether it is replaced only in part. `cells` are lists as the
    cells have them, by their keys. `is_of_text` tells that a spreadsheet may have made a day of a
    month, as it does where it saves a text file.
    """

    section: str
    codes: tuple[Code, ...]
    id: str | None
    title: str | None
    title_en: str | None
    level: str | None
    series: str | None
    topics: tuple[str, ...]
    relevance: str | None
    role: str | None
    days: Mapping[str, str]
    consultation_until: str | None
    state: State | None
    labels: tuple[tuple[str, str | None], ...]
    organizations: tuple[str, ...]
    replaces: tuple[tuple[str, bool], ...]
    replaced_by: tuple[str, ...]
    note: str | None
    cells: Mapping[str, str]
    is_of_text: bool = False

    @property
    def code(self) -> Code | None:
        """The first code."""
        return self.codes[0] if self.codes else None

    @property
    def names(self) -> tuple[str, ...]:
        """Its codes, else its id."""
        return tuple(each.key for each in self.codes) or ((self.id,) if self.id else ())

    def says_what(self, other: Facts) -> bool:
        """Tell whether two rows say the same, notes aside."""
        return _said(self) == _said(other)

    def is_as_written(self, key: str, record: AnyRecord) -> bool:
        """Tell whether a list is what a table of the register has for a record."""
        cell = self.cells.get(key)
        return cell is not None and cell in map(lines_of, _tabled(key, record))


def _said(facts: Facts) -> Facts:
    return replace(facts, note=None, cells={})


def _tabled(key: str, record: AnyRecord) -> Iterator[str]:
    from sdtstd.edit.table.items import joined, label_text, replaced_text

    for language in LANGUAGES:
        texts: Iterable[str] = ()
        if key == "organizations" and not isinstance(record, Measure):
            texts = record.organizations
        elif key == "replaces" and isinstance(record, Standard):
            pairs = ((each.name, each.partly) for each in record.replaces)
            texts = (replaced_text(name, language, partly=part) for name, part in pairs)
        elif key == "labels" and isinstance(record, Standard):
            days = ((e.name, e.awarded.text if e.awarded else None) for e in record.labels)
            texts = (label_text(*each) for each in days)
        yield joined(list(texts), language)
