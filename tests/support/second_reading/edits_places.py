"""Second reading, strategies of edits: the tree of tasks, fields and topics."""

from collections.abc import Callable

from support.second_reading.days import Dict
from support.second_reading.drawn import WORDS
from support.second_reading.edits_stated import Edited
from support.second_reading.leaves import places

Edit = Callable[[Edited], None]
MAPPED = ("standards", "pilots", "measures")


def tasks(edited: Edited) -> list[Dict]:
    found: list[Dict] = edited.head["system"]["tasks"]
    return found


def fields(edited: Edited) -> list[tuple[str, Dict]]:
    return [(f"{t['id']}/{f['id']}", f) for t in tasks(edited) for f in t.get("fields", [])]


def remap(edited: Edited, old: str, new: str | None) -> None:
    """Map what was mapped to a place, or below it, to another; or, None, to it no more."""
    for kind in MAPPED:
        for record in edited.head.get(kind, []):
            topics = [
                new + topic[len(old) :] if new and (topic + "/").startswith(old + "/") else topic
                for topic in record.get("topics", [])
            ]
            if "topics" in record:
                record["topics"] = list(dict.fromkeys(topics))


def remap_some(edited: Edited, old: str, new: str | None) -> None:
    if not edited.chance(25):
        remap(edited, old, new)


def rename_unit(edited: Edited) -> None:
    """Give a task, a field or a topic another id."""
    above, units = inner(edited)
    unit = edited.pick(units)
    if unit is None:
        return
    old, unit["id"] = f"{above}{unit['id']}", edited.another("new-")
    remap_some(edited, old, f"{above}{unit['id']}")
    edited.gone(old, f"{above}{unit['id']}")


def inner(edited: Edited) -> tuple[str, list[Dict]]:
    """Draw a list of tasks, fields or topics, with the path above it."""
    lists = [("", tasks(edited))]
    lists += [(f"{t['id']}/", t["fields"]) for t in tasks(edited) if "fields" in t]
    lists += [(f"{path}/", f["topics"]) for path, f in fields(edited) if "topics" in f]
    return edited.one_of(lists)


def add_unit(edited: Edited) -> None:
    """Give a field a topic more, or its first one: it is a leaf no more."""
    found = fields(edited)
    if not found:
        return
    path, field = edited.one_of(found)
    unit = {"id": edited.another("more-"), "title": "新增"}
    first = not field.get("topics")
    field.setdefault("topics", []).append(unit)
    if first and edited.chance(60):
        remap_some(edited, path, f"{path}/{unit['id']}")
        edited.gone(path, f"{path}/{unit['id']}")


def remove_unit(edited: Edited) -> None:
    """Take a field or topic away, merged into a leaf or not."""
    above, units = inner(edited)
    unit = edited.pick(units)
    if unit is None or (not above and len(units) == 1):
        return
    units.remove(unit)
    drop_empty(edited)
    old = f"{above}{unit['id']}"
    leaves = [path for path, _ in places(edited.head)]
    to = edited.one_of(leaves) if edited.chance(60) else None
    if to is not None:
        remap_some(edited, old, to)
    edited.gone(old, to)


def drop_empty(edited: Edited) -> None:
    for task in tasks(edited):
        for unit, key in [(task, "fields"), *((f, "topics") for f in task.get("fields", []))]:
            if key in unit and not unit[key]:
                del unit[key]


def move_topic(edited: Edited) -> None:
    """Take a topic to another field."""
    full = [(path, f) for path, f in fields(edited) if f.get("topics")]
    if not full:
        return
    path, field = edited.one_of(full)
    topic = edited.pick(field["topics"])
    to, other = edited.one_of(fields(edited))
    if topic is None or topic["id"] in [each["id"] for each in other.get("topics", [])]:
        return
    field["topics"].remove(topic)
    other.setdefault("topics", []).append(topic)
    drop_empty(edited)
    remap_some(edited, f"{path}/{topic['id']}", f"{to}/{topic['id']}")
    edited.gone(f"{path}/{topic['id']}", f"{to}/{topic['id']}")


def survey(edited: Edited) -> None:
    unit = edited.pick([*tasks(edited), *(field for _, field in fields(edited))])
    assert unit is not None
    unit["surveyed"] = edited.date()


def turn_task(edited: Edited) -> None:
    """Turn a task into one of measures, or back."""
    task = edited.pick(tasks(edited))
    assert task is not None
    task["kind"] = "standards" if task.get("kind") == "measures" else "measures"
    if edited.chance(40):
        edited.gone(task["id"])


def entitle(edited: Edited) -> None:
    """Give another title or owner, which moves nothing."""
    _, units = inner(edited)
    unit = edited.pick(units)
    if unit is not None:
        unit[edited.any_of("title", "owner")] = edited.any_of(*WORDS)


PLACES: tuple[Edit, ...] = (
    *(rename_unit, rename_unit, add_unit, remove_unit, remove_unit),
    *(move_topic, survey, turn_task, entitle),
)


def settle(edited: Edited) -> None:
    """Leave nothing in the head that keeps it from loading: mappings to places of its own kind."""
    kinds: dict[str, list[str]] = {"standards": [], "measures": []}
    for task in tasks(edited):
        paths = kinds[task.get("kind", "standards")]
        paths.append(task["id"])
        for field in task.get("fields", []):
            path = f"{task['id']}/{field['id']}"
            paths += [path, *(f"{path}/{topic['id']}" for topic in field.get("topics", []))]
    for kind in MAPPED:
        there = kinds["measures" if kind == "measures" else "standards"]
        for record in edited.head.get(kind, []):
            if "topics" in record:
                record["topics"] = [topic for topic in record["topics"] if topic in there]
    measures = edited.head.get("measures", [])
    measures[:] = [record for record in measures if record["topics"]]
