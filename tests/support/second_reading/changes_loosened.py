"""Second reading, changes: whether a target was loosened (family 6, target-loosened)."""

from fractions import Fraction

from support.second_reading.changes_stated import Change, stands
from support.second_reading.days import Dict, span
from support.second_reading.goals import with_comparator
from support.second_reading.parts import PILOT_STAGES

GAINS = ("levels", "series", "roles", "relevance")


def loosened(old: Dict, new: Dict) -> list[Change]:
    """Give the fields by which the new target takes what the old one did not, or another basis."""
    if old["kind"] != new["kind"]:
        return [("kind", old["kind"], new["kind"])]
    changes = goal(old, new) if old["kind"] != "milestone" else []
    if "count" in old:
        fields = [f"count.{key}" for key in query(old["count"], new["count"])]
        ends = (("from", 0), ("to", 1))  # the first possible day, the last possible one
        fields += [
            f"window.{key}"
            for key, end in ends
            if span(old["window"][key])[end] != span(new["window"][key])[end]
        ]
    else:
        was, now = span(old["due"])[1], span(new["due"])[1]
        # A series may have stood at its goal on an earlier day, and left it later.
        easier = now > was or (now != was and old["kind"] == "indicator")
        fields = ["due"] if easier else []
        if old["kind"] == "indicator":
            keys = ("date", "value")
            fields += [f"baseline.{key}" for key in keys if other(old, new, "baseline", key)]
    if old.get("unit") != new.get("unit"):
        fields.append("unit")
    return changes + [(field, stands(old, field), stands(new, field)) for field in fields]


def other(old: Dict, new: Dict, part: str, key: str) -> bool:
    """Say whether a date ("compared as dates, not as text") or value differs, or one is missing."""
    texts = [target.get(part, {}).get(key) for target in (old, new)]
    if None in texts:
        return bool(texts[0] != texts[1])
    was, now = (Fraction(text) if key == "value" else span(text)[1] for text in texts)
    return bool(was != now)


def goal(old: Dict, new: Dict) -> list[Change]:
    """Give the comparators, where "something that fails the old could satisfy the new"."""
    was, now = bounds(old), bounds(new)
    if was[0] <= now[0] and now[1] <= was[1]:
        return []
    before, after = (with_comparator(target)["comparator"] for target in (old, new))
    if before == after:
        return [(before, old[before], new[before])]
    return [(before, old[before], None), (after, None, new[after])]


def bounds(target: Dict) -> tuple[tuple[Fraction, int], tuple[Fraction, int]]:
    """Give the least and the greatest that satisfy it; an open end lies just beside its number."""
    stated = with_comparator(target)
    number, comparator = stated["goal"], stated["comparator"]
    infinite = Fraction(10**9)
    if "count" in target:  # of a count "more_than 3" is "at_least 4"
        return (number + (comparator == "more_than"), 0), (infinite, 0)
    return {
        "at_least": ((number, 0), (infinite, 0)),
        "more_than": ((number, 1), (infinite, 0)),
        "at_most": ((-infinite, 0), (number, 0)),
        "less_than": ((-infinite, 0), (number, -1)),
        "exactly": ((number, 0), (number, 0)),
    }[str(comparator)]


def query(old: Dict, new: Dict) -> list[str]:
    """Give the keys of the query by which it takes records that the old one did not."""
    keys = [key for key in ("event", "label") if old.get(key) != new.get(key)]
    if old["event"] in PILOT_STAGES:
        return keys
    for key in GAINS:
        default = ["core"] if key == "relevance" else None
        was, now = old.get(key, default), new.get(key, default)
        if was is not None and (now is None or not set(now) <= set(was)):
            keys.append(key)
    if not set(old.get("exclude_series", [])) <= set(new.get("exclude_series", [])):
        keys.append("exclude_series")
    if old.get("revisions") == "skip" and new.get("revisions") != "skip":
        keys.append("revisions")
    if old.get("parts") == "once" and new.get("parts") != "once":
        keys.append("parts")
    return keys


def less_complete(before: str | None, after: str | None) -> bool:
    """Say whether a `complete_through` is "dropped or earlier"."""
    if before is None:
        return False
    return after is None or span(after)[1] < span(before)[1]


def promises_less(old: Dict, new: Dict, plans: tuple[Dict, Dict], *, moved: bool) -> list[Change]:
    """Give its own `complete_through`, where that or the plan changed to less in effect."""
    key = "complete_through"
    was, now = (target.get(key) for target in (old, new))
    same = was is now or (was is not None and now is not None and span(was) == span(now))
    if same and not moved:
        return []
    before, after = (t.get(key, plan.get(key)) for t, plan in zip((old, new), plans, strict=True))
    return [(key, was, now)] if less_complete(before, after) else []
