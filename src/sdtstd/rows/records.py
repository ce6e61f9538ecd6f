"""Rows of records: standards, pilots and measures, with what follows from them on a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.codes import Level, Mandate
from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus, milepost_reached, stage_reached, text_status
from sdtstd.model.records import Milepost, Pilot
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role, Stage, Standard

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

    `stage` is the last one that has surely begun; `owner` who must bring its topics about. `status`
    and `stage` are None where no day was given, as only programs in Python can ask.
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
    stage: Stage | None
    topics: tuple[str, ...]
    owner: tuple[str, ...]
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
    path: str
    line: int


@frozen
class PilotRow:
    """A pilot as written, with the last stage that has surely begun, and its owners."""

    id: str
    title: str
    title_en: str | None
    stage: Milepost | None
    stages: dict[str, str]
    topics: tuple[str, ...]
    owner: tuple[str, ...]
    organizations: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    note: str | None
    path: str
    line: int


@frozen
class MeasureRow:
    """A measure as written, with its owners."""

    id: str
    title: str
    title_en: str | None
    topics: tuple[str, ...]
    owner: tuple[str, ...]
    date: str
    sources: tuple[SourceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    note: str | None
    path: str
    line: int


RecordRow = StandardRow | PilotRow | MeasureRow


LineOf = Callable[[Address], tuple[str, int]]
"""Gives the file and the 1-based line of an address."""


@frozen
class ListAnswer:
    """The records that a filter keeps, all of one kind; or those that `show` was asked for."""

    records: tuple[RecordRow, ...]


def record_row(
    record: AnyRecord, register: Register, day: date | None, line_of: LineOf
) -> RecordRow:
    """Give any record, and where it is written; status and stage are those on the day."""
    if isinstance(record, Standard):
        return _standard_row(record, register, day, line_of)
    if isinstance(record, Pilot):
        return _pilot_row(record, register, day, line_of)
    return _measure_row(record, register, line_of)


def _standard_row(
    standard: Standard, register: Register, day: date | None, line_of: LineOf
) -> StandardRow:
    path, line = line_of(standard.address)
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
        status=text_status(standard, register, day) if day else None,
        stage=stage_reached(standard, day) if day else None,
        topics=standard.topics,
        owner=register.owner_of(standard),
        relevance=standard.relevance,
        role=standard.role,
        stages={stage.value: when.text for stage, when in standard.stages.known()},
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
        path=path,
        line=line,
    )


def _pilot_row(pilot: Pilot, register: Register, day: date | None, line_of: LineOf) -> PilotRow:
    path, line = line_of(pilot.address)
    return PilotRow(
        id=pilot.key,
        title=pilot.title,
        title_en=pilot.title_en,
        stage=milepost_reached(pilot, day) if day else None,
        stages={each.value: when.text for each in Milepost if (when := pilot.stages.on(each))},
        topics=pilot.topics,
        owner=register.owner_of(pilot),
        organizations=pilot.organizations,
        sources=tuple(_sources(pilot.sources)),
        corrections=tuple(_corrections(pilot.corrections)),
        note=pilot.note,
        path=path,
        line=line,
    )


def _measure_row(measure: Measure, register: Register, line_of: LineOf) -> MeasureRow:
    path, line = line_of(measure.address)
    return MeasureRow(
        id=measure.key,
        title=measure.title,
        title_en=measure.title_en,
        topics=measure.topics,
        owner=register.owner_of(measure),
        date=measure.date.text,
        sources=tuple(_sources(measure.sources)),
        corrections=tuple(_corrections(measure.corrections)),
        note=measure.note,
        path=path,
        line=line,
    )


def _sources(sources: Sources) -> Iterable[SourceRow]:
    for each in sources:
        yield SourceRow(each.title, each.kind, each.seen.text, each.url, each.notice)


def _corrections(corrections: Corrections) -> Iterable[CorrectionRow]:
    for each in corrections:
        yield CorrectionRow(each.field, each.from_, each.to, each.reason, each.date.text)
