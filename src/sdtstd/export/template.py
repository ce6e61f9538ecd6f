"""A table to be filled in: headings, what may be chosen, one row that shows how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.table.columns import COLUMNS
from sdtstd.edit.table.template import EXPLAINED, marked
from sdtstd.export.places import places_of
from sdtstd.export.records import SHEETS, heading_of
from sdtstd.export.table import Table
from sdtstd.frozen import replace
from sdtstd.model.columns import SheetName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.edit.table.columns import Written
    from sdtstd.export.table import Heading
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.standard import Standard

_ORDER = {
    "standards": (
        *("code", "title", "topics", "publication", "in_force", "organizations", "replaces"),
        *("title_en", "status", "level", "relevance", "role", "withdrawal", "note"),
        *("proposal", "consultation", "consultation_until", "labels", "joint_codes"),
    ),
    "pilots": (
        *("id", "title", "topics", "started", "accepted", "organizations", "title_en", "note"),
    ),
    "measures": ("id", "title", "topics", "date", "title_en", "note"),
}
"""The columns of each section: those that a row needs, those that most have, then rare ones."""

_REQUIRED = ("code", "id", "title")
_FORMS = {"code": "DB31/T 1311-2021", "id": "smart-port-1"}
_ROOM = 500


def template_table(section: str, to: Written) -> Table:
    """Give the table of a section with the example row alone.

    The example is a record of the register that shows much; where there is none, the forms of a
    row.
    """
    known = {each.key: each for each in COLUMNS[section]}
    columns = [known[each] for each in _ORDER[section]]
    record = _shown(section, to.register)
    texts = {each.key: each.text(record, to) if record else _form(each.key, to) for each in columns}
    return Table(
        to.told(SHEETS[section]),
        tuple(_to_fill_in(heading_of(each, SheetName(section), to)) for each in columns),
        (tuple(_as_example(texts, to).values()),),
        (record.key if record else "",),
        places_of(section, to),
        _ROOM,
        to.language,
    )


def _as_example(texts: Mapping[str, str], to: Written) -> Mapping[str, str]:
    """Mark the first text of a row, and say in its note what the mark does."""
    first = next(key for key, text in texts.items() if text)
    return {**texts, first: marked(texts[first], to.language), "note": to.told(EXPLAINED)}


def _form(key: str, to: Written) -> str:
    """Tell how a value looks; nothing where a row needs none."""
    return to.told(say("the title as published")) if key == "title" else _FORMS.get(key, "")


def _shown(section: str, register: Register) -> AnyRecord | None:
    """Give a record to show: of standards one that has much, else one that has a code."""
    records: tuple[AnyRecord, ...] = getattr(register, section)
    if section != "standards":
        return next(iter(records), None)
    coded = [each for each in register.standards if each.code]
    leaves = {each.id for each in register.leaves}
    full = (each for each in coded if _is_full(each) and leaves.intersection(each.topics))
    return next(full, next(iter(coded), next(iter(records), None)))


def _is_full(standard: Standard) -> bool:
    """Tell whether a standard has drafters, and single days of publication and entry into force."""
    days = (standard.stages.publication, standard.stages.in_force)
    known = all(each is not None and each.first == each.last for each in days)
    return known and bool(standard.organizations)


def _to_fill_in(heading: Heading) -> Heading:
    if heading.key not in _REQUIRED:
        return heading
    return replace(heading, text=f"{heading.text}*", required=True)
