"""Second reading, goals: the numbers of a target on a day (design section 3)."""

import datetime as dt
from fractions import Fraction

from support.second_reading.days import Dict, Span, maybe_span, possibly, span, surely
from support.second_reading.parts import window

COMPARATORS = ("at_least", "more_than", "at_most", "less_than", "exactly")
MONTH = Fraction(304375, 10000)
FIELDS = (
    *("goal", "comparator", "unit", "counted", "possible", "pipeline", "reported", "percent"),
    *("remaining", "expected", "pace", "required_per_month", "assessment", "met_on"),
)


def satisfies(value: Fraction, comparator: str, goal: Fraction) -> bool:
    return {
        "at_least": value >= goal,
        "more_than": value > goal,
        "at_most": value <= goal,
        "less_than": value < goal,
        "exactly": value == goal,
    }[comparator]


def proves(observation: Dict, comparator: str, goal: Fraction) -> bool:
    """Say whether the reported value proves the goal."""
    value, qualifier = Fraction(observation["value"]), observation.get("qualifier", "exactly")
    if qualifier == "more-than":  # "proves at_least g and more_than g for g <= v and nothing else"
        return comparator in ("at_least", "more_than") and goal <= value
    return qualifier == "exactly" and satisfies(value, comparator, goal)  # about, peak: never


def observed(register: Dict, name: str, day: dt.date) -> list[Dict]:
    """Give those surely made by D, in the order of their last day, then of the entries."""
    entries = [o for o in register.get("observations", []) if o["target"] == name]
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


def by_pace(pace: Fraction | None) -> str:
    if pace is None or pace >= Fraction(95, 100):
        return "on-track"
    return "behind" if pace >= Fraction(60, 100) else "far-behind"


def short(plan: Dict, target: Dict, last: dt.date, day: dt.date, going: str) -> str:
    """Assess a goal that is not reached: while D <= b, and after b."""
    if day <= last:
        return going
    return "missed" if complete(plan, target, last) else "not-shown"


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
    assessments = (
        ("not-started", day < a),
        ("no-data", not part["any"]),
        ("met", counted >= goal),
        ("possibly-met", goal <= counted + possible),
        (short(plan, target, b, day, by_pace(pace)), True),
    )
    assessment = next(name for name, fits in assessments if fits)
    hits = sorted(part["hits"])
    return result | {
        "window": {"from": a.isoformat(), "to": b.isoformat()},
        "counted": counted,
        "possible": possible,
        "pipeline": len(part["pipeline"]),
        "percent": 100 * counted / goal if goal else None,
        "remaining": remaining,
        "expected": expected,
        "pace": pace,
        "required_per_month": remaining / ((b - day).days / MONTH) if day < b else None,
        "assessment": assessment,
        "met_on": hits[int(goal) - 1].isoformat() if assessment == "met" else None,
    }


def indicator_goal(plan: Dict, target: Dict, made: list[Dict], day: dt.date) -> Dict:
    """Give the numbers of a reported series against a goal."""
    result = with_comparator(target)
    goal, comparator = result["goal"], result["comparator"]
    b, a, base = span(target["due"])[1], None, Fraction(0)  # "b = due"
    if "baseline" in target:  # "a = the baseline's day where there is one"
        a, base = span(target["baseline"]["date"])[0], Fraction(target["baseline"]["value"])
    value = Fraction(made[-1]["value"]) if made else None
    expected = pace = None
    if a is not None:
        expected = base + (goal - base) * share((a, b), day)
        if value is not None and expected != base:
            pace = (value - base) / (expected - base)
    start = None  # "the start of the present unbroken run at the goal"
    for observation in made:
        if not proves(observation, comparator, goal):
            start = None  # "any value that does not prove the goal breaks the run"
        elif start is None:
            start = span(observation["date"])[1]
    hint = made and made[-1].get("qualifier") in ("about", "peak")
    assessments = (
        ("not-started", a is not None and day < a),
        ("no-data", not made),
        ("met", start is not None and start <= b),
        ("met-late", start is not None),
        ("possibly-met", hint and value is not None and satisfies(value, comparator, goal)),
        (short(plan, target, b, day, "pending" if a is None else by_pace(pace)), True),
    )
    assessment = next(name for name, fits in assessments if fits)
    late_or_not = start is not None and assessment in ("met", "met-late")
    return result | {
        "window": {"from": a.isoformat() if a else None, "to": b.isoformat()},
        "expected": expected,
        "pace": pace,
        "assessment": assessment,
        "met_on": start.isoformat() if start and late_or_not else None,
    }


def milestone_goal(plan: Dict, target: Dict, day: dt.date) -> Dict:
    """Give the state of a dated deliverable: met by `reached`."""
    b, reached = span(target["due"])[1], maybe_span(target.get("reached"))
    result: Dict = {"window": {"from": None, "to": b.isoformat()}}
    if reached and surely(reached, day):
        name = "met" if reached[1] <= b else "met-late"
        return result | {"assessment": name, "met_on": reached[1].isoformat()}
    if possibly(reached, day):  # "one whose `reached` is only possibly by D is `possibly-met`"
        return result | {"assessment": "possibly-met"}
    return result | {"assessment": short(plan, target, b, day, "pending")}


def goal_numbers(register: Dict, plan: Dict, target: Dict, part: Dict | None, day: dt.date) -> Dict:
    """Give every number of one target; "undefined is null"."""
    empty: Dict = dict.fromkeys(FIELDS)
    if target["kind"] == "milestone":
        return empty | milestone_goal(plan, target, day)
    made = observed(register, f"{plan['id']}/{target['id']}", day)
    if made:
        latest = made[-1]
        empty["reported"] = {
            "value": Fraction(latest["value"]),
            "date": latest["date"],
            "qualifier": latest.get("qualifier", "exactly"),
        }
    if part is None:
        return empty | indicator_goal(plan, target, made, day)
    return empty | count_goal(plan, target, part, day)
