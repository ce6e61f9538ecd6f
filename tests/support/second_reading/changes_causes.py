"""Second reading, changes: which targets changed, and because of what."""

import datetime as dt

from support.second_reading.changes_names import targets, value_name
from support.second_reading.changes_pairs import VALUE, NamePair, Pair, fact, reordered
from support.second_reading.days import Dict
from support.second_reading.goals import goal_numbers
from support.second_reading.lives import ident
from support.second_reading.parts import event, partition

NUMBERS = ("counted", "possible", "pipeline")
Cause = tuple[str, int, int, int]


def side(register: Dict, name: str | None, day: dt.date) -> Dict:
    """Give a target on one side: its row, and its part of each record by identity."""
    if name is None:
        return {"row": None, "kind": None}
    plan, target = targets(register)[name]
    part = None
    if target["kind"] in ("standards", "pilots"):
        part = partition(register, target, day)
    row = goal_numbers(register, plan, target, part, day) | {"kind": target["kind"]}
    # a row "differs in anything but id, target, title, title_en, owner"
    row = {key: value for key, value in row.items() if key not in ("owner", "open")}
    return {"row": row, "kind": target["kind"], "part": part, "target": target}


def place(given: Dict, record: Dict | None) -> Dict:
    """Give what a record is for one side of a target; nothing, where one of both is not."""
    part, name = given.get("part"), ident(record) if record else None
    if part is None or record is None:
        return dict.fromkeys(NUMBERS, 0) | {"no_date": False, "event": None}
    counted = name in part["counted"]
    return {
        "counted": int(counted),
        "possible": int(name in [each for each, _ in part["possible"]]),
        "pipeline": int(name in part["pipeline"]),
        "no_date": (name, "no-date") in part["excluded"],
        "event": event(record, given["target"]["count"]) if counted else None,
    }


def record_causes(before: Dict, after: Dict, pairs: Dict) -> list[Cause]:
    """Give the records whose part in the target changed."""
    causes = []
    for kind in ("standards", "pilots"):
        for old, new in pairs[kind]:
            was = place(before if before["kind"] == kind else {}, old)
            now = place(after if after["kind"] == kind else {}, new)
            steps = [now[key] - was[key] for key in NUMBERS]
            moved = was["counted"] == now["counted"] == 1 and was["event"] != now["event"]
            if any(steps) or moved or was["no_date"] != now["no_date"]:
                shown = new if new is not None else old
                assert shown is not None
                causes.append((ident(shown), steps[0], steps[1], steps[2]))
    return causes


def value_causes(pair: NamePair, pairs: list[Pair], turned: list[Dict]) -> list[Cause]:
    """Give the reported values of the target that were added, removed or changed, with 0 0 0.

    Those in `turned` changed in that they stand now.
    """
    causes = []
    for old, new in pairs:
        if (old is None or old["target"] != pair[0]) and (new is None or new["target"] != pair[1]):
            continue
        if (
            old is not None
            and new is not None
            and not says_another(old, new)
            and not any(new is each for each in turned)
        ):
            continue
        shown = new if new is not None else old
        assert shown is not None
        causes.append((value_name(shown), 0, 0, 0))
    return causes


def says_another(old: Dict, new: Dict) -> bool:
    """Say whether a value changed "in value, date, qualifier, scope (or note of another scope)"."""
    both = fact(old, "scope") == fact(new, "scope") == "differs"
    return any(fact(old, key) != fact(new, key) for key in VALUE) or (
        both and old.get("note") != new.get("note")
    )


def target_changes(before: Dict, after: Dict, day: dt.date, pairs: Dict) -> list[Dict]:
    """Give every pair of targets in order: both names, both rows, and the causes of the change."""
    result = []
    for old, new in pairs["targets"]:
        was, now = side(before, old, day), side(after, new, day)
        because = []
        if was["row"] != now["row"]:
            because = record_causes(was, now, pairs)
            turned = reordered(before, pairs["observations"])
            because += value_causes((old, new), pairs["observations"], turned)
        names = {"id": old if new is None else new, "was": old, "now": new}
        result.append(names | {"before": was["row"], "after": now["row"], "because": because})
    return result
