"""Second reading, changes: which thing of the base is which thing of the head."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from support.second_reading.changes_names import codes, end, names, targets
from support.second_reading.days import Dict, span
from support.second_reading.lives import ident

Same = Callable[[Dict, Dict], bool]
Pair = tuple[Dict | None, Dict | None]
NamePair = tuple[str | None, str | None]
VALUE = ("value", "date", "qualifier", "scope")
FIRST = {"qualifier": "exactly", "scope": "same"}  # their defaults


def greedy(old: list[Dict], new: list[Dict], passes: Iterable[Same]) -> list[Pair]:
    """Pair, "each has one partner only": in the order of the head, then those gone."""
    partner: dict[int, Dict] = {}
    left = list(old)
    for same in passes:
        for one in new:
            fitting = next((o for o in left if id(one) not in partner and same(o, one)), None)
            if fitting is not None:
                partner[id(one)] = fitting
                left.remove(fitting)
    paired: list[Pair] = [(partner.get(id(one)), one) for one in new]
    return paired + [(one, None) for one in left]


def records(old: list[Dict], new: list[Dict], removals: list[Dict]) -> list[Pair]:
    """Pair by "key, joint codes, id, a corrected former code/id, a `removals` entry"."""
    there = {name for one in new for name in names(one)}

    def former(one: Dict, other: Dict) -> bool:
        said = [c for c in other.get("corrections", []) if c["field"] in ("code", "id")]
        return any(entry.get("from") in names(one) for entry in said)

    def led(one: Dict, other: Dict) -> bool:
        ends = {end(removals, name, there) for name in names(one)}
        return not ends.isdisjoint(names(other))

    return greedy(
        old,
        new,
        (
            lambda one, other: ident(one) == ident(other),
            lambda one, other: not set(codes(one)).isdisjoint(codes(other)),
            lambda one, other: "id" in one and one["id"] == other.get("id"),
            former,
            led,
        ),
    )


def named(old: Iterable[str], new: Iterable[str], removals: list[Dict]) -> list[NamePair]:
    """Pair targets or plans by name, else by `removals`: in the order of the head, then gone.

    "If that target of the head has no partner of its own name in the base".
    """
    before, after = list(old), list(new)
    partner = {name: name for name in after if name in before}
    for name in before:
        to = end(removals, name, after)
        if to is not None and to not in partner:
            partner[to] = name
    paired: list[NamePair] = [(partner.get(name), name) for name in after]
    return paired + [(name, None) for name in before if name not in partner.values()]


def fact(observation: Dict, key: str) -> object:
    """Give one of the four facts of a value, numbers as numbers."""
    return Fraction(observation[key]) if key == "value" else observation.get(key, FIRST.get(key))


def observations(before: Dict, after: Dict, pairs: list[NamePair]) -> list[Pair]:
    """Pair reported values "within one target, renames of targets followed".

    "Greedily in three passes: same date and scope; same date; same value. Equal ones first."
    """

    def same(*keys: str) -> Same:
        return lambda one, other: all(fact(one, key) == fact(other, key) for key in keys)

    passes = (same(*VALUE), same("date", "scope"), same("date"), same("value"))
    result: list[Pair] = []
    for old, new in pairs:
        mine = [o for o in before.get("observations", []) if o["target"] == old]
        theirs = [o for o in after.get("observations", []) if o["target"] == new]
        result += greedy(mine, theirs, passes)
    return result


def reordered(before: Dict, pairs: list[Pair]) -> list[Dict]:
    """Give the values of the head that alone stand for a day, where another one stood before.

    "Of two values on one day the later entry alone stands."
    """
    places = {id(each): n for n, each in enumerate(before.get("observations", []))}
    days: dict[tuple[object, ...], list[Pair]] = {}
    for old, new in pairs:
        if old is not None and new is not None and span(old["date"])[1] == span(new["date"])[1]:
            key = (new["target"], fact(new, "scope"), span(new["date"])[1])
            days.setdefault(key, []).append((old, new))
    return [
        same_day[-1][1]
        for same_day in days.values()
        if places[id(same_day[-1][0])] < max(places[id(old)] for old, _ in same_day)
        and same_day[-1][1] is not None
    ]


def target_pairs(before: Dict, after: Dict) -> list[NamePair]:
    return named(targets(before), targets(after), after.get("removals", []))


def plan_pairs(before: Dict, after: Dict) -> list[NamePair]:
    old, new = ([plan["id"] for plan in each.get("plans", [])] for each in (before, after))
    return named(old, new, after.get("removals", []))
