"""Second reading, the partition of `explain TARGET` (design section 3)."""

import datetime as dt
from itertools import combinations

from support.second_reading.days import Dict, Span, maybe_span, possibly, span, surely
from support.second_reading.lives import (
    STAGES,
    begun,
    ident,
    level,
    series,
    split_code,
    when,
)

PILOT_STAGES = ("started", "accepted")
QUERY = ("wrong-level", "wrong-series", "wrong-relevance", "role-not-shown", "no-label")


def window(target: Dict) -> Span:
    """Give [a, b], "both days inclusive, first and last possible"."""
    return span(target["window"]["from"])[0], span(target["window"]["to"])[1]


def outside_query(record: Dict, count: Dict) -> str | None:
    """Give the first reason for which the record is not of the query, if any."""
    own = series(record)
    labels = [label["name"] for label in record.get("labels", [])]
    tests = (
        "levels" in count and level(record) not in count["levels"],
        ("series" in count and own not in count["series"])
        or own in count.get("exclude_series", []),
        record.get("relevance", "core") not in count.get("relevance", ["core"]),
        "roles" in count and record.get("role") not in count["roles"],
        "label" in count and count["label"] not in labels,
    )
    return next((name for name, fails in zip(QUERY, tests, strict=True) if fails), None)


def event(record: Dict, count: Dict) -> Span | None:
    """Give the interval of the event, None where it has no date."""
    if count["event"] != "label":
        return when(record, count["event"])
    awards = [
        span(label["awarded"])
        for label in record["labels"]
        if label["name"] == count["label"] and "awarded" in label
    ]
    return min(awards, default=None)  # "of two awards of one label the first counts"


def happened(record: Dict, count: Dict, day: dt.date) -> bool:
    """Say whether the undated event, "or a later stage other than abandonment", surely happened."""
    if count["event"] == "label":
        return True  # "a label without `awarded` too"
    order = PILOT_STAGES if count["event"] in PILOT_STAGES else STAGES[:-1]
    if count["event"] not in order:
        return False
    later = order[order.index(count["event"]) + 1 :]
    return any(surely(when(record, stage), day) for stage in later)


def standing(of_query: list[Dict], count: Dict) -> set[str]:
    """Give the records that `parts: once` lets stand.

    "Among records of the query whose codes have a *part* and share prefix and number, the one with
    the earliest first possible day of the event (undated last, then by code) stands".
    """
    families: dict[tuple[str, str], list[tuple[dt.date, int, str]]] = {}
    stand = set()
    for record in of_query:
        prefix, number, part = split_code(record["code"]) if "code" in record else ("", "", None)
        if part is None:
            stand.add(ident(record))
            continue
        day = event(record, count)
        key = (day[0], 0, record["code"]) if day else (dt.date.max, 1, record["code"])
        families.setdefault((prefix, number), []).append(key)
    return stand | {min(family)[2] for family in families.values()}


def rule_reasons(standards: list[Dict], count: Dict) -> dict[str, str]:
    """Give the records excluded on any day, by the query and the rules after it."""
    reasons = {}
    of_query = []
    for record in standards:
        reason = outside_query(record, count)
        if reason:
            reasons[ident(record)] = reason
        else:
            of_query.append(record)
    # "rules applied after it", one after the other: a skipped revision stands for nobody.
    skipped = [r for r in of_query if count.get("revisions") == "skip" and r.get("replaces")]
    stand = standing([r for r in of_query if r not in skipped], count)
    for record in of_query:
        if record in skipped:
            reasons[ident(record)] = "revision"
        elif count.get("parts") == "once" and ident(record) not in stand:
            reasons[ident(record)] = "part"
    return reasons


def place(record: Dict, count: Dict, edges: Span, day: dt.date) -> tuple[str, str | None, dt.date]:
    """Place a record of the query and its rules: part, reason, last possible day."""
    interval = event(record, count)
    if interval is None:
        known = happened(record, count, day)
        return "excluded", "no-date" if known else "not-published", dt.date.max
    a, b = edges
    lo, hi = interval
    if lo > day:
        return "excluded", "not-published", hi
    if day < a or lo > min(b, day) or hi < a:  # "before a both are 0"
        return "excluded", "outside-window", hi
    if a <= lo and hi <= min(b, day):
        return "counted", None, hi
    # "last possible day after D, within the window"
    return "possible", "not-surely-yet" if day < hi <= b else "window-edge", hi


def on_its_way(record: Dict, day: dt.date) -> bool:
    """Say whether it is of the pipeline: "neither published nor abandoned, not even possibly".

    "(a reached in_force or withdrawal counts as published here)".
    """
    ends = ("publication", "in_force", "withdrawal", "abandonment")
    over = any(possibly(maybe_span(record["stages"].get(end)), day) for end in ends)
    return begun(record, day) and not over


def partition(register: Dict, target: Dict, day: dt.date) -> Dict:
    """Partition all records of the target's kind; `hits`: the last days of the counted."""
    records, count, edges = register.get(target["kind"], []), target["count"], window(target)
    standards = target["kind"] == "standards"
    ruled = rule_reasons(records, count) if standards else {}
    queried = [r for r in records if ruled.get(ident(r)) not in QUERY]
    result: Dict = {"counted": [], "possible": [], "excluded": [], "pipeline": [], "hits": []}
    for record in records:
        name = ident(record)
        if name in ruled:
            result["excluded"].append((name, ruled[name]))
            continue
        part, reason, hi = place(record, count, edges, day)
        result[part].append((name, reason) if reason else name)
        if part == "counted":
            result["hits"].append(hi)
        # only "kind standards with event publication, D <= b"
        flows = standards and count["event"] == "publication" and day <= edges[1]
        if flows and on_its_way(record, day):
            result["pipeline"].append(name)
    return {**result, "any": bool(queried)}


def readings(register: Dict, target: Dict, day: dt.date) -> Dict:
    """Give the three readings with one setting turned, and the span over all eight."""
    count = target["count"]
    relevance = count.get("relevance", ["core"])
    both = "core" in relevance and "partial" in relevance
    turned: Dict = {
        "revisions": "count" if count.get("revisions") == "skip" else "skip",
        "parts": "each" if count.get("parts") == "once" else "once",
        "relevance": ["core"] if both else ["core", "partial"],
    }

    def counts(keys: tuple[str, ...]) -> tuple[int, int]:
        changed = target | {"count": count | {key: turned[key] for key in keys}}
        part = partition(register, changed, day)
        return len(part["counted"]), len(part["possible"])

    every = [counts(keys) for size in range(4) for keys in combinations(turned, size)]
    rows = {key: counts((key,)) for key in turned}
    lowest, highest = min(each[0] for each in every), max(sum(each) for each in every)
    return {"rows": rows, "span": (lowest, highest)}
