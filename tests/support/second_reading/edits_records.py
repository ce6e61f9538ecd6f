"""Second reading, strategies of edits: standards, pilots and measures."""

import copy

from support.second_reading.changes_names import codes, names
from support.second_reading.days import Dict, span
from support.second_reading.drawn import LABELS, labels, lives, sources
from support.second_reading.edits_stated import Edited, same_named
from support.second_reading.lives import STAGES, ident, split_code
from support.second_reading.parts import PILOT_STAGES

KINDS = ("standards", "standards", "standards", "pilots", "measures")
NAMED = ("code", "id")


def section(edited: Edited) -> list[Dict]:
    found: list[Dict] = edited.head.get(edited.any_of(*KINDS), [])
    return found


def in_base(edited: Edited, record: Dict) -> Dict | None:
    every = [each for kind in set(KINDS) for each in edited.base.get(kind, [])]
    return same_named(record, every, *NAMED)


def another_date(edited: Edited, old: str | None) -> str:
    """Draw a date, now and then inside the old one."""
    if old is None or edited.chance(60):
        return edited.date()
    first, last = span(old)
    day = edited.one_of((last, first if first.year > 1 else last)).isoformat()
    return edited.any_of(day, day, day[:7], day[:4])


def add_standard(edited: Edited) -> None:
    number = edited.another("")
    code = f"DB31/T {edited.any_of('6', '1.7')}{number}-2023"
    record: Dict = {"code": code, "title": f"新文本{number}", "stages": edited.draw(lives())}
    every = edited.head.setdefault("standards", [])
    topics = [topic for each in every for topic in each.get("topics", [])]
    if topics:
        record["topics"] = [edited.one_of(topics)]
    if edited.chance(30):
        record["labels"] = edited.draw(labels())
    every.insert(edited.random.randint(0, len(every)), record | {"sources": sources(edited.draw)})


def remove_record(edited: Edited) -> None:
    """Take a record away; `removals` may name it by any of its names, and another one."""
    records = section(edited)
    record = edited.pick(records)
    if record is None:
        return
    records.remove(record)
    to = edited.pick(records) if edited.chance(40) else None
    edited.gone(edited.any_of(*names(record)), edited.any_of(*names(to)) if to else None)
    if to is not None and codes(to) and codes(record) and edited.chance(25):
        to["joint_codes"] = [*to.get("joint_codes", []), codes(record)[0]]
        for each in records:  # or one might replace itself
            each.pop("replaces", None)


def rename_record(edited: Edited) -> None:
    """Give a record another code or id, with or without a word of its former name."""
    records = section(edited)
    record = edited.pick(records)
    if record is None:
        return
    was, old = in_base(edited, record), ident(record)
    number = edited.another("7")
    if "code" in record or ("level" in record and edited.chance(60)):
        recode(edited, record, f"DB31/T {number}-2022", was)
    else:
        edited.set(record, "id", f"renamed-{number}", was)
    if edited.chance(40):
        edited.gone(old, ident(record))


def recode(edited: Edited, record: Dict, code: str, was: Dict | None) -> None:
    first = "code" not in record
    for key in ("level", "series"):
        record.pop(key, None)
    if "code" in record and edited.chance(20):
        record["joint_codes"] = [*record.get("joint_codes", []), record["code"]]
    edited.set(record, "code", code, was)
    if first and edited.chance(30):
        edited.set(record, "id", None, was)


def date_record(edited: Edited) -> None:
    """Give a record another date, or one more, or one less."""
    kind = edited.any_of(*KINDS)
    record = edited.pick(edited.head.get(kind, []))
    if record is None:
        return
    was = in_base(edited, record)
    if kind == "measures":
        edited.set(record, "date", another_date(edited, record["date"]), was)
        return
    known = tuple(record["stages"])
    every = STAGES if kind == "standards" else PILOT_STAGES
    stage = edited.any_of(*(known * 4), *every, *every[5:7])
    old = record["stages"].get(stage)
    drop = old is not None and len(known) > (kind == "pilots") and edited.chance(25)
    new = None if drop else another_date(edited, old)
    edited.set(record, f"stages.{stage}", new, was)


def label_record(edited: Edited) -> None:
    """Give a standard a label more or less, or an award another day."""
    record = edited.pick(edited.head.get("standards", []))
    if record is None:
        return
    mine = record.setdefault("labels", [])
    if not mine or edited.chance(30):
        mine.append({"name": edited.any_of(*LABELS)})
    if edited.chance(25):
        gone, was = mine.pop(), in_base(edited, record)
        record["labels"] = mine
        stood = gone.get("awarded")
        if stood is not None:
            edited.corrected(record, f"labels.{len(mine)}.awarded", stood, was)
        return
    index = edited.random.randint(0, len(mine) - 1)
    new = another_date(edited, mine[index].get("awarded"))
    edited.set(record, f"labels.{index}.awarded", new, in_base(edited, record))


def turn_record(edited: Edited) -> None:
    """Give a standard another relevance, role, mapping, replaced text or title."""
    every = edited.head.get("standards", [])
    record = edited.pick(every)
    if record is None:
        return
    topics = [[], *(each["topics"] for each in every if "topics" in each)]
    values: Dict = {
        "relevance": "core" if record.get("relevance") == "partial" else "partial",
        "role": "led" if record.get("role") == "participated" else "participated",
        "topics": copy.deepcopy(edited.one_of(topics)),
        "title": f"改名{edited.another('')}",
        "replaces": ["GB/T 1-2016"],
    }
    if "code" in record and split_code(record["code"])[0] == "GB/T":
        values.pop("replaces")
    key = edited.any_of(*values)
    record[key] = values[key]


RECORDS = (
    *(add_standard, remove_record, remove_record, rename_record, rename_record),
    *(date_record, date_record, date_record, label_record, turn_record),
)
