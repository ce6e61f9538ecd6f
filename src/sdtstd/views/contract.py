"""The JSON contract: the shape of targets, records and leaves in every command's data.

Numbers stay exact here; the JSON format writes them as numbers.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sdtstd.measure.lives import text_status
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasGoal
from sdtstd.model.written import as_written, written_fields

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.coverage import LeafCoverage, Tally
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.statistics import LevelStatistics
    from sdtstd.model.records import Observation
    from sdtstd.model.register import AnyRecord, Register

FORMAT_VERSION = 1
Json = dict[str, object]


def envelope(day: date, **content: object) -> Json:
    """Begin the data of a command that computes: the version of the contract and the day."""
    return {"format_version": FORMAT_VERSION, "as_of": day, **content}


def target_json(progress: Progress) -> Json:
    """Give a target's numbers; undefined is None."""
    placed, reading = progress.target, progress.reading
    target = placed.target
    stated = target if isinstance(target, HasGoal) else None
    return {
        "id": target.id,
        "kind": target.kind,
        "title": target.title,
        "title_en": target.title_en,
        "goal": stated.goal if stated else None,
        "comparator": stated.comparator if stated else None,
        "unit": stated.unit if stated else None,
        "window": {"from": reading.opens, "to": reading.closes},
        "counted": reading.counted,
        "possible": reading.possible,
        "pipeline": reading.pipeline,
        "reported": observation_json(reading.reported),
        "percent": reading.percent,
        "remaining": reading.remaining,
        "expected": reading.expected,
        "pace": reading.pace,
        "required_per_month": reading.required_per_month,
        "assessment": reading.assessment,
        "met_on": reading.met_on,
    }


def observation_json(observation: Observation | None) -> Json | None:
    """Give a reported value."""
    if observation is None:
        return None
    return {
        "value": observation.value,
        "date": str(observation.date),
        "qualifier": observation.qualifier,
    }


def tally_json(tally: Tally) -> Json:
    """Give the five numbers of a set of leaves."""
    return asdict(tally)


def leaf_json(each: LeafCoverage) -> Json:
    """Give a leaf with its state and the ids of all records mapped to it."""
    leaf = each.leaf
    return {
        "id": leaf.id,
        "title": leaf.unit.title,
        "title_en": leaf.unit.title_en,
        "task": leaf.task.id,
        "field": leaf.field.id,
        "state": each.state,
        "standards": [record.key for record in each.records],
    }


def level_json(row: LevelStatistics) -> Json:
    """Give a row of the statistics table."""
    return asdict(row)


def record_json(record: AnyRecord, register: Register, day: date) -> Json:
    """Give any record: a standard with its status, or a pilot or measure as written."""
    plain: Json = {key: as_written(value) for key, value in written_fields(record)}
    if isinstance(record, Standard):
        code = record.code.code if record.code else None
        plain["id"] = record.key
        plain["former_id"] = record.id if code else None
        plain["level"] = record.effective_level
        plain["series"] = code.prefix if code else None
        plain["mandate"] = code.mandate if code else None
        plain["status"] = text_status(record, register, day)
    return plain
