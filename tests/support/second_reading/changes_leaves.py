"""Second reading, changes: what happened to the leaves."""

import datetime as dt

from support.second_reading.changes_names import end
from support.second_reading.days import Dict
from support.second_reading.leaves import coverage, leaves


def leaf_changes(before: Dict, after: Dict, day: dt.date) -> Dict:
    """Give totals, and leaves added, removed, renamed, and changed in state."""
    old, new = leaves(before, day), leaves(after, day)
    there = [entry["id"] for entry in new]
    removals = after.get("removals", [])
    ends = {entry["id"]: end(removals, entry["id"], there) for entry in old}
    pairs = [(one, other) for other in new for one in old if ends[one["id"]] == other["id"]]
    return {
        "before": coverage(before, old)["coverage"],
        "after": coverage(after, new)["coverage"],
        "added": [name for name in there if name not in ends.values()],
        "removed": [name for name, to in ends.items() if to is None],
        "renamed": {(one, to) for one, to in ends.items() if to is not None and to != one},
        "changed": [
            (other["id"], one["state"], other["state"])
            for one, other in pairs
            if one["state"] != other["state"]
        ],
    }
