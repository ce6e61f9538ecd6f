"""Registers drawn by the second reading's generator, read into models; and all their numbers."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, settings

from sdtstd.measure.lives import text_status
from sdtstd.measure.progress import progress
from sdtstd.measure.snapshot import Snapshot
from sdtstd.measure.statistics import statistics
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot
from sdtstd.model.register import Register
from sdtstd.model.standard import Standard
from sdtstd.model.system import System
from support.second_reading.registers import as_yaml, days, registers

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.reading import Reading

__all__ = ["Written", "as_yaml", "days", "numbers", "quick", "registers", "told"]

quick = settings(
    max_examples=25,
    deadline=None,
    # A whole register takes minutes to shrink; the one that fails says enough.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""The settings of laws on registers."""

Written = dict[str, Any]


def told(written: Written) -> Register:
    """Read a register as the generator gives it."""
    return Register(
        systems=(System.model_validate(written["system"]),),
        standards=tuple(map(Standard.model_validate, written.get("standards", ()))),
        pilots=tuple(map(Pilot.model_validate, written.get("pilots", ()))),
        measures=tuple(map(Measure.model_validate, written.get("measures", ()))),
        plans=tuple(map(Plan.model_validate, written["plans"])),
        observations=tuple(map(Observation.model_validate, written.get("observations", ()))),
    )


def numbers(register: Register, day: date) -> Written:
    """Give everything that is counted on a day, in no order."""
    snapshot = Snapshot(register, day)
    covered, short = snapshot.coverage, snapshot.gaps(register.plans)
    return {
        "targets": {each.target.id: _of(each.reading) for each in progress(register, day)},
        "leaves": {
            each.leaf.id: (each.state, frozenset(record.key for record in each.records))
            for each in covered.leaves
        },
        "unplaced": {(each.standard.key, each.topic) for each in covered.unplaced},
        "total": covered.total,
        "tasks": {each.task.id: each.tally for each in covered.tasks},
        "statistics": statistics(register, day),
        "statuses": {each.key: text_status(each, register, day) for each in register.standards},
        "empty": {each.leaf.id for each in short.leaves},
        "short": {each.target.id for each in short.targets},
    }


def _of(reading: Reading) -> Written:
    left = {"partition", "reported", "related"}
    names = {each.name for each in dataclasses.fields(reading)} - left
    found: Written = {name: getattr(reading, name) for name in names}
    seen, members = reading.reported, reading.partition
    found["related"] = sorted((each.date.text, each.value) for each in reading.related)
    if seen is not None:
        found["reported"] = (seen.value, seen.date.text, seen.qualifier)
    if members is not None:
        found["asked"] = members.asked
        found["verdicts"] = {
            each.id: (each.reason, each.event, each.pipeline) for each in members.verdicts
        }
    return found
