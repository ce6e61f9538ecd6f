"""Second reading, coverage: leaves, unplaced records, the statistics table (design section 4)."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from support.second_reading.days import Dict, maybe_span, span, surely
from support.second_reading.goals import names
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

STATES = ("covered", "partly", "in_progress", "missing", "unknown")


def places(register: Dict) -> Iterator[tuple[str, tuple[Dict, ...]]]:
    """Give the path of each leaf with the units above it and itself, the outermost first.

    "A topic, a field for which it names no topics, or a task for which it names no fields".
    """
    for task in register["system"]["tasks"]:
        if not task.get("fields"):
            yield task["id"], (task,)
        for field in task.get("fields", []):
            path = f"{task['id']}/{field['id']}"
            if not field.get("topics"):
                yield path, (task, field)
            for topic in field.get("topics", []):
                yield f"{path}/{topic['id']}", (task, field, topic)


def out(record: Dict, standards: list[Dict], day: dt.date) -> bool:
    """Say whether it "is surely published, and not surely withdrawn or replaced"."""
    gone = withdrawn(record, day) or replaced(record, standards, day)
    return published(record, day) and not gone


def comes(record: Dict, standards: list[Dict], day: dt.date) -> bool:
    """Say whether a mapped record makes its leaf in-progress."""
    gone = withdrawn(record, day) or abandoned(record, day) or replaced(record, standards, day)
    moving = begun(record, day) or possibly_published(record, day)
    return not published(record, day) and moving and not gone


def state(units: tuple[Dict, ...], mapped: list[Dict], all_: list[Dict], day: dt.date) -> str:
    grades = {r.get("relevance", "core") for r in mapped if out(r, all_, day)}
    if "core" in grades:
        return "covered"
    if "partial" in grades:
        return "partly"
    if any(comes(record, all_, day) for record in mapped):
        return "in-progress"
    # "its field or task was surely surveyed by D; either proves it"
    marks = [maybe_span(unit.get("surveyed")) for unit in units[:2]]
    return "missing" if any(surely(mark, day) for mark in marks) else "unknown"


def owner(units: tuple[Dict, ...]) -> list[str]:
    """Give the innermost owner: "a leaf without one inherits its field's, then its task's"."""
    return next((names(unit["owner"]) for unit in reversed(units) if unit.get("owner")), [])


def leaves(register: Dict, day: dt.date) -> list[Dict]:
    standards = register.get("standards", [])
    result = []
    for path, units in places(register):
        coming: list[str] = []
        if units[0].get("kind") == "measures":  # "`covered` once one is surely done"
            mapped = [m for m in register.get("measures", []) if path in m["topics"]]
            done = any(surely(span(m["date"]), day) for m in mapped)
            now = "covered" if done else "unknown"
        else:
            mapped = [s for s in standards if path in s.get("topics", [])]
            now = state(units, mapped, standards, day)
            coming = [ident(record) for record in mapped if comes(record, standards, day)]
        field = units[1]["id"] if len(units) > 1 else None
        entry = {"id": path, "title": units[-1]["title"], "task": units[0]["id"], "field": field}
        entry |= {"owner": owner(units), "state": now, "coming": coming}
        result.append(entry | {"standards": [ident(record) for record in mapped]})
    return result


def unplaced(register: Dict) -> list[Dict]:
    """Give "one entry a mapping" that covers no leaf, null where there is none at all."""
    known = {path for path, _ in places(register)}
    entries: list[Dict] = []
    for record in register.get("standards", []):
        topics = list(dict.fromkeys(record.get("topics", [])))
        elsewhere = [topic for topic in topics if topic not in known] if topics else [None]
        entries += [{"id": ident(record), "topic": topic} for topic in elsewhere]
    return entries


def totals(entries: list[Dict], beside: list[Dict]) -> Dict:
    states = [entry["state"].replace("-", "_") for entry in entries]
    counts = {"leaves": len(entries)} | {name: states.count(name) for name in STATES}
    return counts | {"unplaced": len({entry["id"] for entry in beside})}


def coverage(register: Dict, entries: list[Dict]) -> Dict:
    """Give totals of the register (measures tasks "stay out"), of each task and field."""
    tasks, own, beside = [], [], unplaced(register)
    for task in register["system"]["tasks"]:
        name = task["id"]
        inside = [entry for entry in entries if entry["task"] == name]
        if task.get("kind") != "measures":
            own += inside
        fields, above = [], [entry for entry in beside if entry["topic"] == name]
        for field in task.get("fields", []):
            path = f"{name}/{field['id']}"
            here = [entry for entry in beside if entry["topic"] == path]
            above += here
            row = {"id": path, "title": field["title"], "owner": owner((task, field))}
            mine = [entry for entry in inside if entry["field"] == field["id"]]
            fields.append(row | totals(mine, here))
        row = {"id": name, "title": task["title"], "kind": task.get("kind", "standards")}
        row |= {"owner": owner((task,)), "fields": fields}
        tasks.append(row | totals(inside, above))
    return {"coverage": totals(own, beside), "tasks": tasks, "unplaced": beside}


def statistics(register: Dict, day: dt.date) -> list[Dict]:
    """Give `existing` and `expected` "per level in the order of section 1"."""
    standards = register.get("standards", [])
    rows = []
    for name in LEVELS:
        records = [record for record in standards if level(record) == name]
        existing = [record for record in records if out(record, standards, day)]
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
