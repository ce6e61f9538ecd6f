"""The register itself, and its plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.moments import DEFAULT_ZONE
from sdtstd.rows.answer import FORMAT_VERSION
from sdtstd.rows.relations.dated import iso, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatRegister:
    """A register and the day on which everything beside it was measured."""

    register: str
    title: str | None
    title_en: str | None
    time_zone: str
    day: str
    format_version: int


@frozen
class FlatPlan:
    """A plan; `is_principal` is 1 of the one that is shown where none is asked for."""

    register: str
    plan: str
    n: int
    title: str
    title_en: str | None
    short: str | None
    short_en: str | None
    document: str | None
    issuer: str | None
    issued: str
    complete_through: str | None
    is_principal: int
    note: str | None
    file: str
    line: int


def registers(of: Dated) -> Iterator[FlatRegister]:
    """Give the register, in one row."""
    system = of.snapshot.register.system
    day = str(iso(of.snapshot.day))
    if system is None:
        yield FlatRegister(of.id, None, None, DEFAULT_ZONE, day, FORMAT_VERSION)
    else:
        titles = (system.title, system.title_en)
        yield FlatRegister(of.id, *titles, system.time_zone, day, FORMAT_VERSION)


def plans(of: Dated) -> Iterator[FlatPlan]:
    """Give the plans in the order of the register."""
    register = of.snapshot.register
    for n, each in enumerate(register.plans):
        file, line = of.line_of(each.address)
        yield FlatPlan(
            register=of.id,
            plan=each.id,
            n=n,
            title=each.title,
            title_en=each.title_en,
            short=each.short,
            short_en=each.short_en,
            document=each.document,
            issuer=each.issuer,
            issued=each.issued.text,
            complete_through=written(each.complete_through),
            is_principal=int(each is register.principal),
            note=each.note,
            file=file,
            line=line,
        )
