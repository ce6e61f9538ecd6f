"""Second reading, changes: the published dates that a change moves (family 6)."""

from collections.abc import Iterator

from support.second_reading.changes_stated import Change, stands
from support.second_reading.days import Dict, span
from support.second_reading.parts import PILOT_STAGES

DATES = {
    "standards": ("stages.publication", "stages.in_force", "stages.withdrawal"),
    "pilots": tuple(f"stages.{stage}" for stage in PILOT_STAGES),
    "measures": ("date",),
    "targets": ("reached",),
}


def moved(kind: str, old: Dict, new: Dict) -> list[Change]:
    """Give the dates that the base states and the head states otherwise or not.

    "Unless the new one lies inside the old one."
    """
    pairs = [(field, stands(old, field), stands(new, field)) for field in DATES[kind]]
    if kind == "standards":
        pairs += awards(old, new)
    return [(field, was, now) for field, was, now in pairs if was and not inside(now, was)]


def inside(now: str | None, was: str) -> bool:
    if now is None:
        return False
    return span(was)[0] <= span(now)[0] and span(now)[1] <= span(was)[1]


def awards(old: Dict, new: Dict) -> Iterator[Change]:
    """Give the awards, labels "paired by label name, in order"; of one gone by the base's index."""
    left = list(enumerate(new.get("labels", [])))
    for index, label in enumerate(old.get("labels", [])):
        same = [entry for entry in left if entry[1]["name"] == label["name"]]
        if not same:
            yield f"labels.{index}.awarded", label.get("awarded"), None
            continue
        left.remove(same[0])
        yield f"labels.{same[0][0]}.awarded", label.get("awarded"), same[0][1].get("awarded")
