"""Records of all kinds in one table, with what follows from them on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.statistics import is_existing, is_expected
from sdtstd.model.standard import Standard
from sdtstd.rows.records import PilotRow, StandardRow, record_row
from sdtstd.rows.relations.dated import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatRecord:
    """A standard, pilot or measure (`kind`) by its id, which is the code of one that has a code.

    `is_existing` and `is_expected` are those of the statistics table, of standards alone.
    """

    register: str
    kind: str
    record: str
    n: int
    code: str | None
    former_id: str | None
    title: str
    title_en: str | None
    level: str | None
    series: str | None
    mandate: str | None
    status: str | None
    stage: str | None
    relevance: str | None
    role: str | None
    consultation_until: str | None
    is_existing: int | None
    is_expected: int | None
    note: str | None
    file: str
    line: int


KINDS = ("standards", "pilots", "measures")
"""The kinds of records; the lists of the data files are called so."""


def by_kind(register: Register) -> Iterator[tuple[str, AnyRecord]]:
    """Give every record with its kind, kind by kind, in the order of the register."""
    for kind in KINDS:
        for each in getattr(register, kind):
            yield kind, each


def records(of: Dated) -> Iterator[FlatRecord]:
    """Give every record."""
    for n, (kind, record) in enumerate(by_kind(of.snapshot.register)):
        yield _record(of, kind, n, record)


def _record(of: Dated, kind: str, n: int, record: AnyRecord) -> FlatRecord:
    register, day = of.snapshot.register, of.snapshot.day
    row = record_row(record, register, day, of.line_of)
    text = row if isinstance(row, StandardRow) else None
    standard = record if isinstance(record, Standard) else None
    stage = row.stage if isinstance(row, StandardRow | PilotRow) else None
    return FlatRecord(
        register=of.id,
        kind=kind,
        record=row.id,
        n=n,
        code=text.code if text else None,
        former_id=text.former_id if text else None,
        title=row.title,
        title_en=row.title_en,
        level=word(text.level) if text else None,
        series=text.series if text else None,
        mandate=word(text.mandate) if text else None,
        status=word(text.status) if text else None,
        stage=word(stage),
        relevance=word(text.relevance) if text else None,
        role=word(text.role) if text else None,
        consultation_until=text.consultation_until if text else None,
        is_existing=int(is_existing(standard, register, day)) if standard else None,
        is_expected=int(is_expected(standard, register, day)) if standard else None,
        note=row.note,
        file=row.path,
        line=row.line,
    )
