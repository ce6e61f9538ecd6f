"""What a record has several of: stages, labels, codes, earlier texts, organizations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.records import Milepost, Pilot
from sdtstd.model.standard import Standard
from sdtstd.rows.relations.dated import bounds
from sdtstd.rows.relations.records import by_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.dates import PartialDate
    from sdtstd.model.register import AnyRecord
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatStage:
    """A dated stage: the date as written, its first and its last possible day.

    That of a measure is `date`.
    """

    register: str
    kind: str
    record: str
    n: int
    stage: str
    written: str
    first_day: str
    last_day: str


@frozen
class FlatLabel:
    """A label of a standard; without days where the award has no date."""

    register: str
    kind: str
    record: str
    n: int
    label: str
    awarded: str | None
    first_day: str | None
    last_day: str | None


@frozen
class FlatCode:
    """A code of a standard; the first one leads, the others are joint codes."""

    register: str
    kind: str
    record: str
    n: int
    code: str
    is_leading: int


@frozen
class FlatReplaced:
    """An earlier text by its code or id, and the record of it where the register has one."""

    register: str
    kind: str
    record: str
    n: int
    replaced: str
    is_partly: int
    replaced_record: str | None


@frozen
class FlatOrganization:
    """An organization that writes a text or runs a pilot."""

    register: str
    kind: str
    record: str
    n: int
    organization: str


def stages(of: Dated) -> Iterator[FlatStage]:
    """Give the dated stages of every record, in the order of a life."""
    for kind, record in by_kind(of.snapshot.register):
        for n, (stage, day) in enumerate(_dated(record)):
            text, first, last = day.text, day.first.isoformat(), day.last.isoformat()
            yield FlatStage(of.id, kind, record.key, n, stage, text, first, last)


def labels(of: Dated) -> Iterator[FlatLabel]:
    """Give the labels of every standard as written."""
    for each in of.snapshot.register.standards:
        for n, label in enumerate(each.labels):
            yield FlatLabel(of.id, "standards", each.key, n, label.name, *bounds(label.awarded))


def codes(of: Dated) -> Iterator[FlatCode]:
    """Give the codes of every standard."""
    for each in of.snapshot.register.standards:
        for n, code in enumerate(each.codes):
            is_leading = int(code is each.code)
            yield FlatCode(of.id, "standards", each.key, n, code.key, is_leading)


def replaces(of: Dated) -> Iterator[FlatReplaced]:
    """Give what every standard replaces."""
    register = of.snapshot.register
    for each in register.standards:
        for n, one in enumerate(each.replaces):
            found = register.by_name.get(one.name)
            known = found.key if found else None
            yield FlatReplaced(
                of.id, "standards", each.key, n, one.name, int(one.partly), known
            )  # fmt: skip


def organizations(of: Dated) -> Iterator[FlatOrganization]:
    """Give the organizations of standards and pilots."""
    for kind, record in by_kind(of.snapshot.register):
        names = record.organizations if isinstance(record, Standard | Pilot) else ()
        for n, name in enumerate(names):
            yield FlatOrganization(of.id, kind, record.key, n, name)


def _dated(record: AnyRecord) -> Iterable[tuple[str, PartialDate]]:
    if isinstance(record, Standard):
        return ((stage.value, day) for stage, day in record.stages.known())
    if isinstance(record, Pilot):
        known = ((each.value, record.stages.on(each)) for each in Milepost)
        return ((name, day) for name, day in known if day is not None)
    return (("date", record.date),)
