"""Second reading, strategies: pairs of registers, the head made of the base by a few edits."""

import copy
import datetime as dt
from itertools import chain

from hypothesis import strategies as st

from support.second_reading import edits_places, edits_plans, edits_records, edits_values
from support.second_reading.changes import changes
from support.second_reading.changes_names import names, targets, value_name
from support.second_reading.changes_waived import covers
from support.second_reading.days import Dict
from support.second_reading.edits_stated import Edited, removal
from support.second_reading.leaves import places
from support.second_reading.registers import registers

THEMES = (edits_places.PLACES, edits_records.RECORDS, edits_plans.PLANS, edits_values.OBSERVED)
RULES = (
    *("leaf-removed", "record-removed", "observation-changed", "published-date-changed"),
    *("target-loosened", "wrong-correction", "goal-regressed"),
)
Pair = tuple[Dict, Dict]
SOME_DAY = dt.date(2024, 1, 1)
FILES = ("standards.yaml", "targets.yaml")


@st.composite
def pairs(draw: st.DrawFn, count: int) -> list[Pair]:
    """Draw pairs of a base and a head; both load. A drawn register gives so many of them."""
    drawn = draw(registers())
    return [edited_pair(Edited(draw, copy.deepcopy(drawn), number)) for number in range(count)]


def edited_pair(edited: Edited) -> Pair:
    base = edited.base
    if edited.chance(20):  # the memory of earlier changes
        old = removal(edited.any_of(*things(base)), None)
        for register in (base, edited.head):
            register["removals"] = [dict(old)]
    for _ in range(edited.random.randint(1, 6)):
        edited.one_of(edited.one_of(THEMES))(edited)
        edits_places.settle(edited)
        edits_plans.settle(edited)
    waive(edited)
    return without_empty(base), without_empty(edited.head)


def things(register: Dict) -> list[str]:
    """Give everything of which something can be said."""
    records = [each for kind in edits_places.MAPPED for each in register.get(kind, [])]
    told = [*chain(*map(names, records)), *map(value_name, register.get("observations", []))]
    plans = [plan["id"] for plan in register["plans"]]
    return [*(path for path, _ in places(register)), *told, *plans, *targets(register)]


def waive(edited: Edited) -> None:
    """Waive what is found, or anything: in both registers, which holds, or in one of them."""
    objects = [*things(edited.base), *FILES]
    found = sorted(changes(edited.base, edited.head, SOME_DAY)["findings"])
    both = (edited.base, edited.head)
    for _ in range(edited.one_of((0, 0, 1, 3))):
        rule, thing = edited.any_of(*RULES), edited.any_of(*objects)
        if found and edited.chance(60):
            rule, thing = edited.one_of(found)
            thing = edited.any_of(*covers(thing, edited.base))
        until = edited.any_of("2021-06-01", "2023-06-30", "2030-01-01", "2030-01-01")
        for register in edited.one_of((both, both, both, both[:1], both[1:])):
            waiver = {"rule": rule, "object": thing, "reason": "待查", "until": until}
            register.setdefault("waivers", []).append(waiver)
            if edited.chance(5):
                until = "2022-07-01"


def without_empty(register: Dict) -> Dict:
    return {key: value for key, value in register.items() if value}
