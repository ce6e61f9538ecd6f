"""Second reading, strategies: pairs of registers, the head made of the base by a few edits."""

import copy

from hypothesis import strategies as st

from support.second_reading import edits_places, edits_plans, edits_records, edits_values
from support.second_reading.changes_names import targets, value_name
from support.second_reading.days import Dict
from support.second_reading.edits_stated import Edited, removal
from support.second_reading.leaves import places
from support.second_reading.lives import ident
from support.second_reading.registers import registers

THEMES = (edits_places.PLACES, edits_records.RECORDS, edits_plans.PLANS, edits_values.OBSERVED)
RULES = (
    *("leaf-removed", "record-removed", "observation-changed", "published-date-changed"),
    *("target-loosened", "wrong-correction", "goal-regressed"),
)
Pair = tuple[Dict, Dict]
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
    told = [*map(ident, records), *map(value_name, register.get("observations", []))]
    plans = [plan["id"] for plan in register["plans"]]
    return [*(path for path, _ in places(register)), *told, *plans, *targets(register)]


def waive(edited: Edited) -> None:
    """Waive something now and then: in both registers, which holds, or in one of them."""
    objects = [*things(edited.base), *FILES, *FILES, *FILES]
    for _ in range(edited.one_of((0, 0, 1, 3))):
        until = edited.any_of("2021-06-01", "2023-06-30", "2030-01-01", "2030-01-01")
        waiver = {"rule": edited.any_of(*RULES), "object": edited.any_of(*objects)}
        waiver |= {"reason": "待查", "until": until}
        for register in edited.one_of(both(edited)):
            register.setdefault("waivers", []).append(dict(waiver))


def both(edited: Edited) -> list[tuple[Dict, ...]]:
    return [(edited.base, edited.head)] * 3 + [(edited.head,), (edited.base,)]


def without_empty(register: Dict) -> Dict:
    return {key: value for key, value in register.items() if value}
