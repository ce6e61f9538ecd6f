"""Where each record counts: columns beside the records, so that a filter opens every count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.table.beside import IN_STATISTICS, part_title
from sdtstd.export.layout import PART
from sdtstd.export.table import Heading
from sdtstd.measure.statistics import is_existing, is_expected
from sdtstd.model.columns import SheetName
from sdtstd.model.plan import PilotsTarget, StandardsTarget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.export.book.teller import Teller
    from sdtstd.measure.partition import Verdict
    from sdtstd.model.plan import Target
    from sdtstd.model.register import PlanTarget
    from sdtstd.model.standard import Standard

Beside = tuple[Heading, tuple[str, ...]]
"""A column beside the records: its heading, and the text of each record."""

MOST = 150
"""Targets with a column of their own: the import reads no more than 200 columns."""

_SHEETS: dict[type[Target], SheetName] = {
    StandardsTarget: SheetName.STANDARDS,
    PilotsTarget: SheetName.PILOTS,
}
_COUNTED, _POSSIBLE = say("counted"), say("possible")


def beside(sheet: SheetName, teller: Teller) -> Iterable[Beside]:
    """Give the columns beside the records of a sheet."""
    if sheet is SheetName.STANDARDS:
        yield _statistics(teller)
    for placed in _opened(sheet, teller):
        partition = teller.snapshot.of(placed).reading.partition
        assert partition is not None  # a count has one
        title = part_title(placed.id, teller.language)
        words = tuple(teller.told(_part(each)) for each in partition.verdicts)
        yield Heading(f"{PART}{placed.id}", title), words


def opened(teller: Teller) -> dict[str, SheetName]:
    """Give the targets with a column of their own, and the sheet in which it stands."""
    return {each.id: sheet for sheet in _SHEETS.values() for each in _opened(sheet, teller)}


def members_told(placed: PlanTarget, sheet: SheetName | None, teller: Teller) -> str | None:
    """Tell which filter of a sheet gives the records of a count; None where none does."""
    if sheet is None:
        return None
    told = say(
        "{sheet}: filter {column} by {counted}, {possible} …",
        sheet=sheet,
        column=part_title(placed.id, teller.language),
        counted=_COUNTED,
        possible=_POSSIBLE,
    )
    return teller.told(told)


def _opened(sheet: SheetName, teller: Teller) -> tuple[PlanTarget, ...]:
    of = (each for each in teller.register.targets if _SHEETS.get(type(each.target)) is sheet)
    return tuple(of)[:MOST]


def _part(verdict: Verdict) -> Message:
    """Tell the part of a record; of what is not counted, that it is on its way, or the reason."""
    if verdict.pipeline:
        return say("pipeline")
    if verdict.possible or verdict.reason is None:
        return verdict.membership.word
    return verdict.reason.word


def _statistics(teller: Teller) -> Beside:
    title = teller.told(IN_STATISTICS)
    words = (teller.told(_in_statistics(each, teller)) for each in teller.register.standards)
    return Heading("statistics", title), tuple(words)


def _in_statistics(standard: Standard, teller: Teller) -> Message:
    register, day = teller.register, teller.snapshot.day
    if is_existing(standard, register, day):
        return say("existing")
    return say("only expected") if is_expected(standard, register, day) else say("in neither")
