"""Second reading, goals: the numbers of a target on a day (design section 3)."""

import datetime as dt
from fractions import Fraction

from support.second_reading.days import Dict, Span, maybe_span, possibly, span, surely
from support.second_reading.parts import window
from support.second_reading.series import EMPTY_SERIES, by_pace, indicator_goal

COMPARATORS = ("at_least", "more_than", "at_most", "less_than", "exactly")
MONTH = Fraction(304375, 10000)
FIELDS = (
    *("goal", "comparator", "unit", "counted", "possible", "pipeline", "no_date", "reported"),
    *("related", "owner", "percent", "remaining", "expected", "pace", "required_per_month"),
    *("assessment", "met_on"),
)
ORDER = (
    *("missed", "far-behind", "behind", "not-shown", "possibly-met", "pending", "on-track"),
    *("met-late", "met", "not-started", "no-data"),
)


def observed(register: Dict, name: str, day: dt.date, scope: str) -> list[Dict]:
    """Give those of the scope "surely made by D (by its last possible day ...)", oldest first."""
    entries = [o for o in register.get("observations", []) if o["target"] == name]
    entries = [o for o in entries if o.get("scope", "same") == scope]
    made = [o for o in entries if surely(span(o["date"]), day)]
    return sorted(made, key=lambda o: span(o["date"])[1])


def share(edges: Span, day: dt.date) -> Fraction:
    """Give the elapsed share "by days", clamped; all of it "where a = b"."""
    a, b = edges
    if a == b:
        return Fraction(1)
    return min(max(Fraction((day - a).days, (b - a).days), Fraction(0)), Fraction(1))


def complete(plan: Dict, target: Dict, last: dt.date) -> bool:
    """Say whether the register is complete through b: "a target's own overrides the plan's"."""
    mark = maybe_span(target.get("complete_through", plan.get("complete_through")))
    return mark is not None and mark[1] >= last


def with_comparator(target: Dict) -> Dict:
    comparator = next(name for name in COMPARATORS if name in target)
    goal = Fraction(target[comparator])
    return {"goal": goal, "comparator": comparator, "unit": target["unit"]}


def count_goal(plan: Dict, target: Dict, part: Dict, day: dt.date) -> Dict:
    """Give the numbers of a target of kind standards or pilots."""
    result = with_comparator(target)
    # "for a count with `more_than` N every formula and assessment uses N + 1; JSON `goal` stays N"
    goal = result["goal"] + (result["comparator"] == "more_than")
    edges = a, b = window(target)
    counted, possible = len(part["counted"]), len(part["possible"])
    remaining = max(goal - counted, Fraction(0))
    expected = goal * share(edges, day)
    pace = counted / expected if expected else None
    going = "on-track" if pace is None else by_pace(pace)
    assessments = (
        ("not-started", day < a),
        ("no-data", not part["any"]),
        ("met", counted >= goal),
        ("possibly-met", goal <= counted + possible),
        (going, day <= b),
        ("missed", complete(plan, target, b)),
        ("not-shown", True),
    )
    assessment = next(name for name, fits in assessments if fits)
    hits = sorted(part["hits"])
    return result | {
        "window": {"from": a.isoformat(), "to": b.isoformat()},
        "counted": counted,
        "possible": possible,
        "pipeline": len(part["pipeline"]),
        "no_date": [reason for _, reason in part["excluded"]].count("no-date"),
        "percent": 100 * counted / goal,
        "remaining": remaining,
        "expected": expected,
        "pace": pace,
        "required_per_month": remaining / ((b - day).days / MONTH) if day < b else None,
        "assessment": assessment,
        "met_on": hits[int(goal) - 1].isoformat() if assessment == "met" else None,
        "open": remaining / goal,
    }


def milestone_goal(target: Dict, day: dt.date) -> Dict:
    """Give the state of a dated deliverable: met by `reached`; it knows no complete_through."""
    b, reached = span(target["due"])[1], maybe_span(target.get("reached"))
    result: Dict = {"window": {"from": None, "to": b.isoformat()}, "open": None}
    if reached and surely(reached, day):
        # "`met-late` only where the first possible day ... lies after due, else `met`"
        name = "met-late" if reached[0] > b else "met"
        return result | {"assessment": name, "met_on": reached[1].isoformat()}
    if possibly(reached, day):  # "one whose `reached` is only possibly by D is `possibly-met`"
        return result | {"assessment": "possibly-met"}
    return result | {"assessment": "pending" if day <= b else "not-shown"}


def names(value: str | list[str] | None) -> list[str]:
    """Read an owner: "a name, or a list of names"."""
    return [value] if isinstance(value, str) else list(value or [])


def told(entry: Dict) -> Dict:
    value, qualifier = Fraction(entry["value"]), entry.get("qualifier", "exactly")
    return {"value": value, "date": entry["date"], "qualifier": qualifier}


def goal_numbers(register: Dict, plan: Dict, target: Dict, part: Dict | None, day: dt.date) -> Dict:
    """Give every number of one target; "undefined is null"; `open` is the open share."""
    name = f"{plan['id']}/{target['id']}"
    related = observed(register, name, day, "differs")
    empty: Dict = dict.fromkeys(FIELDS)
    empty["owner"] = names(target.get("owner")) or names(plan.get("owner"))
    empty["related"] = [told(o) | {"note": o["note"]} for o in related]
    if target["kind"] == "milestone":
        return empty | milestone_goal(target, day)
    made = observed(register, name, day, "same")
    if made:
        age = (day - span(made[-1]["date"])[1]).days
        empty["reported"] = told(made[-1]) | {"age_days": age}
    if part is not None:
        return empty | count_goal(plan, target, part, day)
    stated = with_comparator(target)
    return empty | EMPTY_SERIES | stated | indicator_goal(target, stated, made, day)


def in_order(targets: dict[str, Dict]) -> list[str]:
    """Give names by assessment, "then by the largest open share (... undefined last), then due"."""

    def key(name: str) -> tuple[object, ...]:
        numbers = targets[name]
        left = numbers["open"]
        # before the first of three the order is that of the words
        place = ORDER.index(numbers["assessment"])
        return place, left is None, -(left or Fraction(0)), numbers["window"]["to"]

    return sorted(targets, key=key)
