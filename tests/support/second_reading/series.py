"""Second reading, indicators: a reported series against a goal (design section 3)."""

import datetime as dt
from fractions import Fraction

from support.second_reading.days import Dict, span

RECENT = 400
EMPTY_SERIES: Dict = {"window": None, "expected": None, "pace": None}


def satisfies(value: Fraction, comparator: str, goal: Fraction) -> bool:
    return {
        "at_least": value >= goal,
        "more_than": value > goal,
        "at_most": value <= goal,
        "less_than": value < goal,
        "exactly": value == goal,
    }[comparator]


def by_pace(pace: Fraction) -> str:
    if pace >= Fraction(95, 100):
        return "on-track"
    return "behind" if pace >= Fraction(60, 100) else "far-behind"


class Goal:
    """The goal of an indicator, as values are held against it."""

    def __init__(self, target: Dict, stated: Dict) -> None:
        self.goal, self.comparator = stated["goal"], stated["comparator"]
        self.b = span(target["due"])[1]
        base = target.get("baseline")
        # a is "the last possible day of the baseline's date, where there is one"
        self.a = span(base["date"])[1] if base else None
        self.base = Fraction(base["value"]) if base else Fraction(0)
        # A baseline "that proves the goal, or equals its number" makes it one to keep
        reached = satisfies(self.base, self.comparator, self.goal) or self.base == self.goal
        self.to_keep = bool(base) and reached

    def upward(self) -> bool:
        return self.comparator in ("at_least", "more_than")

    def proves(self, entry: Dict) -> bool:
        """Say whether a value proves the goal: "`about` and `peak` never prove a goal"."""
        value, qualifier = Fraction(entry["value"]), entry.get("qualifier", "exactly")
        if qualifier == "more-than":  # "for g <= v and nothing else"
            return self.upward() and self.goal <= value
        return qualifier == "exactly" and satisfies(value, self.comparator, self.goal)

    def perhaps(self, entry: Dict) -> bool:
        """Say whether `about` or `peak` make it possibly-met."""
        doubtful = entry.get("qualifier") in ("about", "peak")
        return doubtful and satisfies(Fraction(entry["value"]), self.comparator, self.goal)

    def fails(self, entry: Dict) -> bool:
        """Say whether a value "does not reach the goal": more than v may be any number above."""
        value = Fraction(entry["value"])
        if entry.get("qualifier") == "more-than":
            return not self.upward() and value >= self.goal
        return not satisfies(value, self.comparator, self.goal)


def standing(made: list[Dict]) -> list[Dict]:
    """Give one value a day: "of two values on one day the later entry alone stands"."""
    last: dict[dt.date, Dict] = {}
    for entry in made:
        last[span(entry["date"])[1]] = entry
    return [last[when] for when in sorted(last)]


def run_start(goal: Goal, values: list[Dict]) -> Dict | None:
    """Give the first value of "the unbroken run" that stands at the end of the values."""
    start = None
    for entry in values:
        if not goal.proves(entry):
            start = None
        elif start is None:
            start = entry
    return start


def line(goal: Goal, latest: Dict | None, day: dt.date) -> tuple[Fraction | None, Fraction | None]:
    """Give expected and pace."""
    if goal.a is None:
        return None, None
    if goal.to_keep:
        return goal.goal, None  # "expected is the goal, pace undefined"
    if day > goal.b:
        expected = goal.goal  # "after b expected is the goal"
    elif latest is None:
        return None, None
    else:
        when, whole = span(latest["date"])[1], (goal.b - goal.a).days
        gone = Fraction((when - goal.a).days, whole) if whole else Fraction(1)
        gone = min(max(gone, Fraction(0)), Fraction(1))
        expected = goal.base + (goal.goal - goal.base) * gone
    if latest is None or expected == goal.base:
        return expected, None
    if latest.get("qualifier") == "more-than" and not goal.upward():
        return expected, None  # "leaves pace undefined for the others"
    return expected, (Fraction(latest["value"]) - goal.base) / (expected - goal.base)


def while_running(goal: Goal, latest: Dict, pace: Fraction | None, day: dt.date) -> str:
    """Assess a goal that is not met, while D <= b."""
    if goal.perhaps(latest):
        return "possibly-met"
    if (day - span(latest["date"])[1]).days > RECENT:
        return "pending"
    if goal.to_keep:
        return "on-track" if goal.proves(latest) else "behind"
    return "pending" if pace is None else by_pace(pace)


def afterwards(goal: Goal, values: list[Dict]) -> str:
    """Assess a goal that is not met, after b; later values cannot take away a possibility."""
    by_due = [entry for entry in values if span(entry["date"])[1] <= goal.b]
    if any(goal.perhaps(entry) for entry in [*by_due[-1:], values[-1]]):
        return "possibly-met"
    # "`missed` only by a value of due or later that does not reach the goal"
    late = [entry for entry in values if span(entry["date"])[1] >= goal.b]
    return "missed" if any(goal.fails(entry) for entry in late) else "not-shown"


def indicator_goal(target: Dict, stated: Dict, made: list[Dict], day: dt.date) -> Dict:
    goal, values = Goal(target, stated), standing(made)
    latest = values[-1] if values else None
    expected, pace = line(goal, latest, day)
    result: Dict = {
        "window": {"from": goal.a.isoformat() if goal.a else None, "to": goal.b.isoformat()},
        "expected": expected,
        "pace": pace,
        "open": None if pace is None else 1 - pace,
    }
    if goal.a is not None and day < goal.a:
        return result | {"assessment": "not-started"}
    if latest is None:
        return result | {"assessment": "no-data"}
    by_due = [entry for entry in values if span(entry["date"])[1] <= goal.b]
    start = run_start(goal, by_due)
    if day > goal.b:  # "after b of the run that stands on b"; else later values may make it late
        start = start or run_start(goal, values)
    elif goal.to_keep:
        start = None  # "`met` only after b"
    if start is None and day <= goal.b:
        return result | {"assessment": while_running(goal, latest, pace, day)}
    if start is None:
        return result | {"assessment": afterwards(goal, values)}
    first, last = span(start["date"])
    word = "met-late" if first > goal.b else "met"
    return result | {"assessment": word, "met_on": last.isoformat()}
