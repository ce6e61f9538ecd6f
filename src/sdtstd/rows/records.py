"""Rows of records: standards, pilots and measures, with what follows from them on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level, Mandate
from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.model.records import Pilot
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role, Standard
from sdtstd.model.written import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.records import Measure
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.source import Corrections, Sources


@frozen
class SourceRow:
    """Where a fact comes from; days are as written."""

    title: str
    kind: SourceKind
    seen: str
    url: str | None
    notice: str | None


@frozen
class CorrectionRow:
    """A statement that an earlier value was wrong; None if there was or is no value."""

    field: str
    from_: str | None
    to: str | None
    reason: str
    date: str


@frozen
class LabelRow:
    """A label of a standard, with the day of the award where it is known."""

    name: str
    awarded: str | None


@frozen
class ReplacedRow:
    """An earlier text by its code or id, and whether only a part of it is replaced."""

    id: str
    partly: bool


@frozen
class StandardRow:
    """A standard with its status on the day; `stages` and days are as written.

    `status` is None where no day was given, as only programs in Python can ask.
    """

    id: str
    code: str | None
    former_id: str | None
    joint_codes: tuple[str, ...]
    title: str
    title_en: str | None
    level: Level
    series: str | None
    mandate: Mandate | None
    status: TextStatus | None
    topics: tuple[str, ...]
    relevance: Relevance
    role: Role | None
    stages: dict[str, str]
    consultation_until: str | None
    labels: tuple[LabelRow, ...]
    organizations: tuple[str, ...]
    replaces: tuple[ReplacedRow, ...]
    sources: tuple[SourceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    note: str | None


@frozen
class PilotRow:
    """A pilot as written."""

    id: str
    title: str
    title_en: str | None
    stages: dict[str, str]
    topics: tuple[str, ...]
    organizations: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    note: str | None


@frozen
class MeasureRow:
    """A measure as written."""

    id: str
    title: str
    title_en: str | None
    topics: tuple[str, ...]
    date: str
    sources: tuple[SourceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    note: str | None


RecordRow = StandardRow | PilotRow | MeasureRow


def record_row(record: AnyRecord, register: Register, day: date | None) -> RecordRow:
    """Give any record; the status of a standard is that on the day."""
    if isinstance(record, Standard):
        return standard_row(record, text_status(record, register, day) if day else None)
    return _pilot_row(record) if isinstance(record, Pilot) else _measure_row(record)


def standard_row(standard: Standard, status: TextStatus | None) -> StandardRow:
    """Give a standard with its status."""
    code = standard.code.code if standard.code else None
    until = standard.consultation_until
    return StandardRow(
        id=standard.key,
        code=standard.code.key if standard.code else None,
        former_id=standard.id if code else None,
        joint_codes=tuple(each.key for each in standard.joint_codes),
        title=standard.title,
        title_en=standard.title_en,
        level=standard.effective_level,
        series=standard.effective_series,
        mandate=code.mandate if code else None,
        status=status,
        topics=standard.topics,
        relevance=standard.relevance,
        role=standard.role,
        stages=_written(standard.stages),
        consultation_until=until.text if until else None,
        labels=tuple(
            LabelRow(each.name, each.awarded.text if each.awarded else None)
            for each in standard.labels
        ),
        organizations=standard.organizations,
        replaces=tuple(ReplacedRow(each.name, each.partly) for each in standard.replaces),
        sources=tuple(_sources(standard.sources)),
        corrections=tuple(_corrections(standard.corrections)),
        note=standard.note,
    )


def _pilot_row(pilot: Pilot) -> PilotRow:
    return PilotRow(
        id=pilot.key,
        title=pilot.title,
        title_en=pilot.title_en,
        stages=_written(pilot.stages),
        topics=pilot.topics,
        organizations=pilot.organizations,
        sources=tuple(_sources(pilot.sources)),
        corrections=tuple(_corrections(pilot.corrections)),
        note=pilot.note,
    )


def _measure_row(measure: Measure) -> MeasureRow:
    return MeasureRow(
        id=measure.key,
        title=measure.title,
        title_en=measure.title_en,
        topics=measure.topics,
        date=measure.date.text,
        sources=tuple(_sources(measure.sources)),
        corrections=tuple(_corrections(measure.corrections)),
        note=measure.note,
    )


def _written(stages: object) -> dict[str, str]:
    written = as_written(stages)
    assert isinstance(written, dict)
    return written


def _sources(sources: Sources) -> Iterable[SourceRow]:
    for each in sources:
        yield SourceRow(each.title, each.kind, each.seen.text, each.url, each.notice)


def _corrections(corrections: Corrections) -> Iterable[CorrectionRow]:
    for each in corrections:
        yield CorrectionRow(each.field, each.from_, each.to, each.reason, each.date.text)
