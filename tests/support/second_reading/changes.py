"""Second reading of a change: what `diff` and family 6 say of two registers, as plain dicts.

Written from the text alone, as `reading.py` is; a register is a dict whose scalars are strings.
"""

import datetime as dt
from typing import Any

from support.second_reading.changes_causes import target_changes
from support.second_reading.changes_judged import RECORDS, Judged
from support.second_reading.changes_leaves import leaf_changes
from support.second_reading.changes_names import value_name
from support.second_reading.changes_pairs import (
    Pair,
    observations,
    plan_pairs,
    records,
    target_pairs,
)
from support.second_reading.changes_stated import DEFAULTS
from support.second_reading.changes_waived import unwaived
from support.second_reading.days import Dict
from support.second_reading.lives import ident


def changes(before: Dict, after: Dict, day: dt.date) -> Dict:
    """Give everything that differs, and (rule, object) of each finding of family 6.

    `targets` has both rows of each target that changed (None where there is none) and `because`,
    a list of (id, counted, possible, pipeline).
    """
    removals = after.get("removals", [])
    pairs: Dict = {
        kind: records(before.get(kind, []), after.get(kind, []), removals) for kind in RECORDS
    }
    pairs |= {"targets": target_pairs(before, after), "plans": plan_pairs(before, after)}
    pairs["observations"] = observations(before, after, pairs["targets"])
    every = target_changes(before, after, day, pairs)
    judged = Judged(before, after, pairs)
    found = judged.findings(every)
    return {
        "targets": [each for each in every if each["before"] != each["after"]],
        "leaves": leaf_changes(before, after, day),
        "records": listed([pair for kind in RECORDS for pair in pairs[kind]], ident),
        "observations": listed(pairs["observations"], value_name),
        "plans": {
            "added": [new for old, new in pairs["plans"] if old is None],
            "removed": [old for old, new in pairs["plans"] if new is None],
        },
        "findings": unwaived(found, before, after, day),
    }


def listed(pairs: list[Pair], name: Any) -> Dict:
    """Give the names of what was added and removed, and of what changed with its top-level keys."""
    changed = {
        name(new): differing(old, new)
        for old, new in pairs
        if old is not None and new is not None and differing(old, new)
    }
    return {
        "added": [name(new) for old, new in pairs if old is None and new is not None],
        "removed": [name(old) for old, new in pairs if new is None and old is not None],
        "changed": changed,
    }


def differing(old: Dict, new: Dict) -> set[str]:
    """Give the keys that say something else: a default written out says nothing new.

    A value that follows its target to another name says so by the target alone.
    """
    keys = {*old, *new} - {"target"}
    return {key for key in keys if said(old, key) != said(new, key)}


def said(entry: Dict, key: str) -> object:
    found = entry.get(key, DEFAULTS.get(key))
    return None if found == [] else found
