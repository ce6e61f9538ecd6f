"""Second reading, strategies of edits: a pair under edit, and what is said of an edit in it.

A change may be stated, stated wrongly, stated in steps, stated before it was made, or not at all.
"""

import copy
import random
from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from support.second_reading.changes_stated import stands
from support.second_reading.days import DAY, Dict
from support.second_reading.drawn import EDGES

SAID = ("no", "no", "no", "right", "right", "right", "steps", "wrong", "before")
DATE = "2024-05-06"


Thing = TypeVar("Thing")


class Edited:
    """A base and the head that is being made of it."""

    def __init__(self, draw: st.DrawFn, base: Dict, number: int) -> None:
        self.draw, self.base, self.head = draw, base, copy.deepcopy(base)
        # Choices drawn one by one lean to the first of each list, and take most of the time.
        self.random = random.Random(f"{number} {draw(st.integers())} {base}")
        self.made = 0

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return self.random.choice(things)

    def pick(self, things: list[Dict]) -> Dict | None:
        return self.random.choice(things) if things else None

    def any_of(self, *things: str) -> str:
        return self.random.choice(things)

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def date(self) -> str:
        """Give a date of any form around the edges that registers are drawn around."""
        day = self.random.choice(EDGES) + self.random.randint(-1, 1) * DAY
        text, later = day.isoformat(), day + self.random.randint(40, 400) * DAY
        return self.any_of(text, text, text, text[:7], text[:4], f"../{text}", f"{text}/{later}")

    def another(self, beginning: str) -> str:
        """Give a name that nothing bears yet."""
        self.made += 1
        return f"{beginning}{self.made}"

    def gone(self, thing: str, to: str | None = None) -> None:
        """Say, or not, in `removals` why a thing is there no more."""
        how = self.any_of(*SAID)
        entries = [removal(thing, to)]
        if how == "steps" and to is not None:
            between = f"{to.rpartition('/')[0]}/between" if "/" in to else "between"
            entries = [removal(thing, between), removal(between, to)]
        if how == "wrong":
            entries = [removal(thing, f"{to}-not" if to else "nothing")]
        if how == "before":
            self.base.setdefault("removals", []).extend(copy.deepcopy(entries))
        if how != "no":
            self.head.setdefault("removals", []).extend(entries)

    def set(self, entry: Dict, field: str, value: object, was: Dict | None) -> None:
        """Give a field another value, None for none; and say why, or not, in `corrections`."""
        *above, last = field.split(".")
        old = stands(entry, field)
        part: Any = entry
        for key in above:
            part = part[int(key)] if isinstance(part, list) else part.setdefault(key, {})
        if value is None:
            part.pop(last, None)
        else:
            part[last] = value
        self.corrected(entry, field, old, was)

    def corrected(self, entry: Dict, field: str, old: str | None, was: Dict | None) -> None:
        """Say, or not, in `corrections` that the value of a field was wrong."""
        how, new = self.any_of(*SAID), stands(entry, field)
        name = field.removeprefix("stages.") if self.chance(50) else field
        news = [correction(name, old, new)]
        if how == "steps" and old is not None:
            news = [correction(name, old, old), correction(name, old, new)]
        if how == "wrong":
            wrong = (old, "1999"), ("1999", new), (None, new), (old, None)
            news = [correction(name, *self.one_of(wrong))]
            if self.chance(20):
                news.append(correction("nonsense", old, new))
        news = [each for each in news if "from" in each or "to" in each]
        if how == "before" and was is not None:
            was.setdefault("corrections", []).extend(copy.deepcopy(news))
        if how != "no":
            entry.setdefault("corrections", []).extend(news)


def removal(thing: str, to: str | None) -> Dict:
    entry = {"object": thing, "reason": "不再列入", "date": DATE}
    return entry | {"to": to} if to is not None else entry


def correction(field: str, old: str | None, new: str | None) -> Dict:
    entry = {"field": field, "from": old, "to": new, "reason": "误录", "date": DATE}
    return {key: value for key, value in entry.items() if value is not None}


def same_named(entry: Dict, entries: list[Dict], *keys: str) -> Dict | None:
    """Give the entry of the base that has the same names."""
    found = (each for each in entries if all(each.get(key) == entry.get(key) for key in keys))
    return next(found, None)
