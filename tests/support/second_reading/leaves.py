"""Second reading, coverage: leaves and the statistics table (design section 4)."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from support.second_reading.days import Dict, maybe_span, span, surely
from support.second_reading.lives import (
    LEVELS,
    abandoned,
    begun,
    ident,
    level,
    possibly_published,
    published,
    replaced,
    withdrawn,
)

STATES = ("covered", "in_progress", "missing", "unknown")


def places(register: Dict) -> Iterator[tuple[Dict, Dict, str, str]]:
    """Give task, field, path and title of each leaf.

    "The smallest unit that the plan names: a topic, or a field for which it names no topics".
    """
    for task in register["system"]["tasks"]:
        for field in task["fields"]:
            path = f"{task['id']}/{field['id']}"
            if not field.get("topics"):
                yield task, field, path, field["title"]
            for topic in field.get("topics", []):
                yield task, field, f"{path}/{topic['id']}", topic["title"]


def covers(record: Dict, standards: list[Dict], day: dt.date) -> bool:
    """Say whether it "is surely published, and not surely withdrawn or replaced"."""
    gone = withdrawn(record, day) or replaced(record, standards, day)
    return published(record, day) and not gone


def comes(record: Dict, standards: list[Dict], day: dt.date) -> bool:
    """Say whether a mapped record makes its leaf in-progress."""
    gone = withdrawn(record, day) or abandoned(record, day) or replaced(record, standards, day)
    moving = begun(record, day) or possibly_published(record, day)
    return not published(record, day) and moving and not gone


def state(field: Dict, mapped: list[Dict], standards: list[Dict], day: dt.date) -> str:
    if any(covers(record, standards, day) for record in mapped):
        return "covered"
    if any(comes(record, standards, day) for record in mapped):
        return "in-progress"
    return "missing" if surely(maybe_span(field.get("surveyed")), day) else "unknown"


def leaves(register: Dict, day: dt.date) -> list[Dict]:
    standards = register.get("standards", [])
    result = []
    for task, field, path, title in places(register):
        if task.get("kind") == "measures":  # "`covered` once one is surely done, else `unknown`"
            mapped = [m for m in register.get("measures", []) if path in m["topics"]]
            done = any(surely(span(m["date"]), day) for m in mapped)
            now = "covered" if done else "unknown"
        else:
            mapped = [s for s in standards if path in s["topics"]]
            now = state(field, mapped, standards, day)
        entry = {"id": path, "title": title, "task": task["id"], "field": field["id"]}
        result.append(entry | {"state": now, "standards": [ident(record) for record in mapped]})
    return result


def totals(entries: list[Dict]) -> Dict:
    states = [entry["state"].replace("-", "_") for entry in entries]
    return {"leaves": len(entries)} | {name: states.count(name) for name in STATES}


def coverage(register: Dict, entries: list[Dict]) -> Dict:
    """Give totals of the register (measures tasks "stay out"), of each task and field."""
    tasks, own = [], []
    for task in register["system"]["tasks"]:
        inside = [entry for entry in entries if entry["task"] == task["id"]]
        if task.get("kind") != "measures":
            own += inside
        fields = [
            {"id": field["id"], "title": field["title"]}
            | totals([entry for entry in inside if entry["field"] == field["id"]])
            for field in task["fields"]
        ]
        tasks.append({"id": task["id"], "title": task["title"], "fields": fields} | totals(inside))
    return {"coverage": totals(own), "tasks": tasks}


def statistics(register: Dict, day: dt.date) -> list[Dict]:
    """Give `existing` and `expected` "per level in the order of section 1"."""
    standards = register.get("standards", [])
    rows = []
    for name in LEVELS:
        records = [record for record in standards if level(record) == name]
        existing = [record for record in records if covers(record, standards, day)]
        # "plus all records on their way or planned; not the withdrawn, replaced or abandoned"
        coming = [
            record
            for record in records
            if record not in existing
            and not withdrawn(record, day)
            and not abandoned(record, day)
            and not replaced(record, standards, day)
        ]
        have, should = len(existing), len(existing) + len(coming)
        percent = Fraction(100 * have, should) if should else None
        row = {"level": name, "expected": should, "existing": have, "percent": percent}
        rows.append(row)
    return rows
