"""The next dated stage of a standard or pilot, with its code and source where it gets them."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from sdtstd.codes import canonical
from sdtstd.dates import parse_date
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline
from sdtstd.edit.entries.fields import ordered
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.scalar_faults import fault_of
from sdtstd.model.records import Milepost, Pilot
from sdtstd.model.scalars import DATE
from sdtstd.model.standard import Stage, Standard

if TYPE_CHECKING:
    from sdtstd.dates import PartialDate
    from sdtstd.model.register import AnyRecord

Staged = Standard | Pilot


def staged(record: AnyRecord) -> Staged:
    """Demand a record that has stages.

    Raises:
        CannotRun: it is a measure, which has one day.
    """
    if isinstance(record, Standard | Pilot):
        return record
    raise CannotRun(say("{name} is a measure: it has a date and no stages", name=record.key))


def stages_of(record: Staged) -> tuple[Stage | Milepost, ...]:
    """Give the stages that a record can have, in their order."""
    return tuple(Stage) if isinstance(record, Standard) else tuple(Milepost)


def advanced(
    entry: dict[str, Any], record: Staged, stage: Stage | Milepost, day: str
) -> dict[str, Any]:
    """Give an entry that has reached a stage on a day.

    Raises:
        CannotRun: the stage stands already, or the day is before that of the stage before.
    """
    day = one_reading(day) or day
    wrong = fault_of(DATE, day)
    if wrong is not None:
        raise CannotRun(wrong)
    _demand_next(record, stage, day)
    stages = dict(entry.get("stages") or {})
    now = ordered(type(record.stages), stages, stage.value, day)
    return ordered(type(record), entry, "stages", now if stages else Inline(now))


def _demand_next(record: Staged, stage: Stage | Milepost, day: str) -> None:
    stood = _known(record).get(stage)
    if stood is not None:
        raise CannotRun(
            say(
                "{stage} is {date} already; if that is wrong: "
                "sdtstd correct {name} {key} {day} --reason …",
                stage=stage.word,
                date=stood.text,
                name=shlex.quote(record.key),
                key=stage.value,
                day=day,
            )
        )
    for before, date in _known(record).items():
        if _is_before(before, stage) and parse_date(day).last < date.first:
            raise CannotRun(
                say(
                    "{day} lies before {before}, {date}",
                    day=day,
                    before=before.word,
                    date=date.text,
                )
            )


def _known(record: Staged) -> dict[Stage | Milepost, PartialDate]:
    if isinstance(record, Standard):
        return dict(record.stages.known())
    dates = ((each, record.stages.on(each)) for each in Milepost)
    return {each: date for each, date in dates if date is not None}


def _is_before(one: Stage | Milepost, other: Stage | Milepost) -> bool:
    order = list(type(other))
    return order.index(one) < order.index(other)


def with_code(entry: dict[str, Any], record: Staged, code: str) -> dict[str, Any]:
    """Give an entry that has its code, and keeps its id; its series follows from the code.

    Raises:
        CannotRun: it has a code already, or is no standard.
    """
    if not isinstance(record, Standard):
        raise CannotRun(say("a pilot has no code"))
    if record.code is not None:
        raise CannotRun(
            say(
                "{code} has its code already; if that is wrong: "
                "sdtstd correct {code} code {new} --reason …",
                code=shlex.quote(record.code.key),
                new=shlex.quote(canonical(code)),
            )
        )
    kept = {key: value for key, value in entry.items() if key != "series"}
    return ordered(Standard, kept, "code", canonical(code))
