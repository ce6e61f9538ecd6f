"""Second reading, strategies: whole registers, valid in shape, odd in life; and days.

`registers()` draws a dict in the shape of the data files, every scalar a string, as
`yaml.BaseLoader` gives it; `days()` a day around the same edges; `as_yaml` writes two files.
"""

import datetime as dt
from functools import cache

import yaml
from hypothesis import strategies as st

from support.second_reading.days import DAY, Dict, span
from support.second_reading.drawn import (
    LABELS,
    PREFIXES,
    WORDS,
    chance,
    dates,
    measures,
    owned,
    pilots,
    simple_dates,
    sources,
    standards,
    systems,
)
from support.second_reading.drawn import (
    days as drawn_days,
)
from support.second_reading.goals import COMPARATORS
from support.second_reading.lives import LEVELS, STAGES

__all__ = ["as_yaml", "days", "registers"]

VALUES = ("0", "1", "2", "2.5", "3", "4", "10")
QUALIFIERS = ("exactly", "more-than", "about", "peak")
EARLY = st.sampled_from((2021, 2022, 2022, 2025))  # the last year in which a window opens
ROLES = ("led", "participated")
STANDARDS_FILE = ("system", "standards", "pilots", "measures")
TARGETS_FILE = ("plans", "observations", "waivers", "removals")
NUMBERS = {*COMPARATORS, "value", "version"}


@cache
def days() -> st.SearchStrategy[dt.date]:
    """Draw a day to read a register on: more often late than early."""
    return drawn_days() | drawn_days(2023)


def windows(draw: st.DrawFn) -> list[str]:
    first, last = draw(simple_dates(80, draw(EARLY))), draw(simple_dates(80))
    if chance(draw, 12):
        return [first, first]
    return sorted((first, last), key=lambda text: span(text)[::-1])


def some(draw: st.DrawFn, names: tuple[str, ...]) -> list[str]:
    return draw(st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True))


def counts(draw: st.DrawFn, kind: str) -> Dict:
    """Draw how a target counts; each filter is rare, so that records get past it."""
    if kind == "pilots":
        return {"event": draw(st.sampled_from(("started", "accepted")))}
    often = ("publication",) * 9
    count: Dict = {"event": draw(st.sampled_from((*often, "label", "label", *STAGES)))}
    if count["event"] == "label" or chance(draw, 6):
        count["label"] = draw(st.sampled_from(LABELS))
    filters = (("levels", LEVELS, 20), ("series", PREFIXES, 12), ("exclude_series", PREFIXES, 20))
    for key, names, percent in (*filters, ("roles", ROLES, 12)):
        if chance(draw, percent):
            count[key] = some(draw, names)
    if chance(draw, 35):
        count["relevance"] = some(draw, ("core", "partial"))
    if chance(draw, 50):
        count["revisions"] = draw(st.sampled_from(("skip", "count")))
    if chance(draw, 50):
        count["parts"] = draw(st.sampled_from(("once", "each")))
    return count


def through(draw: st.DrawFn, last: str) -> str:
    """Draw a day up to which the register is complete: often near the end of a window."""
    b = span(last)[1]
    near = st.sampled_from([last, b.isoformat(), (b - DAY).isoformat(), (b + DAY).isoformat()])
    return draw(near | simple_dates())


def goals(draw: st.DrawFn, kind: str) -> Dict:
    if kind == "indicator":
        return {draw(st.sampled_from(COMPARATORS)): draw(st.sampled_from(VALUES)), "unit": "%"}
    if chance(draw, 35):
        return {"more_than": str(draw(st.integers(0, 2))), "unit": "项"}
    return {"at_least": str(draw(st.sampled_from((1, 1, 2, 3, 4)))), "unit": "项"}


@cache
@st.composite
def targets(draw: st.DrawFn, name: str) -> Dict:
    kinds = ("standards", "standards", "standards", "pilots", "indicator", "indicator", "milestone")
    kind = draw(st.sampled_from(kinds))
    target = owned(draw, {"id": name, "kind": kind, "title": f"目标{name}", "wording": "原文"})
    first, last = windows(draw)
    if kind == "milestone":
        target["due"] = last
        if chance(draw, 60):
            target |= {"reached": draw(dates()), "sources": sources(draw)}
        return target
    target |= goals(draw, kind)
    if kind == "indicator":
        target["due"] = last
        if chance(draw, 60):
            # "a baseline after its due ... keeps data from loading"
            opens = first if span(first)[1] <= span(last)[1] else span(last)[1].isoformat()
            target["baseline"] = {"date": opens, "value": draw(st.sampled_from(VALUES))}
        return target
    target |= {"window": {"from": first, "to": last}, "count": counts(draw, kind)}
    if chance(draw, 35):
        target["complete_through"] = through(draw, last)
    return target


@cache
@st.composite
def plans(draw: st.DrawFn) -> list[Dict]:
    result: list[Dict] = []
    for name in WORDS[: draw(st.integers(1, 2))]:
        inside = [draw(targets(word)) for word in WORDS[: draw(st.integers(1, 4))]]
        plan = owned(draw, {"id": f"plan-{name}", "title": f"方案{name}", "issued": "2021-06-01"})
        plan |= {"sources": sources(draw), "targets": inside}
        if chance(draw, 40):
            ends = [t["due"] if "due" in t else t["window"]["to"] for t in inside]
            plan["complete_through"] = through(draw, draw(st.sampled_from(ends)))
        if not result and chance(draw, 50):
            plan["principal"] = "true"
        result.append(plan)
    return result


@st.composite
def observations(draw: st.DrawFn, drawn: list[Dict]) -> list[Dict]:
    """Draw reported values, often of indicators, often of one day twice, often about due."""
    targets_ = {
        f"{plan['id']}/{target['id']}": target for plan in drawn for target in plan["targets"]
    }
    often = [n for n, t in targets_.items() for _ in range(4 if t["kind"] == "indicator" else 1)]
    result: list[Dict] = []
    for _ in range(draw(st.integers(0, 12))):
        name = draw(st.sampled_from(often))
        entry: Dict = {"target": name, "date": draw(dates())}
        if "due" in targets_[name] and chance(draw, 30):
            entry["date"] = draw(st.sampled_from(about(targets_[name]["due"])))
        if result and chance(draw, 30):
            last = span(result[-1]["date"])[1].isoformat()
            again = draw(st.sampled_from([result[-1]["date"], last]))
            entry = {"target": result[-1]["target"], "date": again}
        entry |= {"value": draw(st.sampled_from(VALUES)), "sources": sources(draw)}
        if chance(draw, 60):
            entry["qualifier"] = draw(st.sampled_from(QUALIFIERS))
        if chance(draw, 20):
            entry |= {"scope": "differs", "note": "口径不同"}
        result.append(entry)
    return result


def about(due: str) -> list[str]:
    """Give dates that meet the due day: on it, around it, a year that may lie on either side."""
    last = span(due)[1]
    return [due, f"{last.year}", f"{last + DAY}", f"{last - DAY}", f"{last.year}-{last.month:02}"]


@cache
@st.composite
def registers(draw: st.DrawFn) -> Dict:
    """Draw a whole register."""
    system = draw(systems())
    places: dict[str, list[str]] = {"standards": [], "measures": []}
    for task in system["tasks"]:
        kind = task.get("kind", "standards")
        places[kind].append(task["id"])
        for field in task.get("fields", []):
            path = f"{task['id']}/{field['id']}"
            topics = [f"{path}/{topic['id']}" for topic in field.get("topics", [])]
            places[kind] += [path, *topics]
    drawn = draw(plans())
    register: Dict = {
        "system": system,
        "standards": draw(standards(places["standards"])),
        "pilots": draw(pilots(places["standards"])),
        "measures": draw(measures(places["measures"])),
        "plans": drawn,
        "observations": draw(observations(drawn)),
    }
    return {key: value for key, value in register.items() if value}


def _typed(key: str, node: object) -> object:
    """Give numbers and booleans their YAML type; dates stay quoted, which "is the same"."""
    if isinstance(node, dict):
        return {name: _typed(name, value) for name, value in node.items()}
    if isinstance(node, list):
        return [_typed(key, value) for value in node]
    if key in NUMBERS:
        return float(str(node)) if "." in str(node) else int(str(node))
    return node == "true" if key in ("principal", "partly") else node


def as_yaml(register: Dict) -> tuple[str, str]:
    """Write the register as the texts of `standards.yaml` and `targets.yaml`."""

    def write(names: tuple[str, ...]) -> str:
        part = {"version": "1"} | {name: register[name] for name in names if name in register}
        text: str = yaml.dump(
            _typed("", part), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
        )
        return text

    return write(STANDARDS_FILE), write(TARGETS_FILE)
