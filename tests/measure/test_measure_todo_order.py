"""The one order: the longest overdue first, then the soonest, then any time by kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.measure.snapshot import Snapshot
from sdtstd.measure.todo.item import TodoKind
from support.drawn import days, registers, told
from support.examples import examples
from support.small import counting, on, plan, register, standard, tree

if TYPE_CHECKING:
    import random
    from datetime import date

    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register
    from support.drawn import Written

SECTIONS = ("standards", "pilots", "measures", "plans", "waivers")


def test_overdue_then_soon_then_any_time_by_kind() -> None:
    care = tree({"id": "field", "topics": [{"id": "card", "title": "电子病历卡"}]})
    leaf, field = ["task/field/card"], ["task/field"]
    edge = "2022/2023"
    records = (
        standard("z-no-leaf", topics=field),
        standard("likely", title="电子病历卡规范", topics=field),
        standard("a-no-leaf", topics=field),
        standard("GB 1-2022", publication=edge, topics=leaf),
        standard("late", proposal="2023-10", topics=leaf),
        standard("later", proposal="2023-09", topics=leaf),
        standard("GB 2-2023", publication="2023", in_force="2024-03-01", topics=leaf),
        standard("open", consultation="2024-02-01", consultation_until="2024-02-28", topics=leaf),
    )
    whole = register(*records, system=care, plans=(plan(counting(5)),))
    shown = [(each.subject.id, each.days) for each in Snapshot(whole, on("2024-02-10")).todo()]
    assert shown == [
        ("later", -42),
        ("late", -10),
        ("open", 18),
        ("GB 2-2023", 20),
        ("GB 1-2022", None),
        ("likely", None),
        ("a-no-leaf", None),
        ("z-no-leaf", None),
    ]


@settings(max_examples=examples(60))
@given(registers(), days(), st.randoms(use_true_random=False))
def test_the_order_hangs_on_no_order_of_entries(
    written: Written, day: date, chance: random.Random
) -> None:
    whole = told(written)
    found = Snapshot(whole, day).todo()
    assert seen(found) == seen(Snapshot(_shuffled(whole, chance), day).todo())
    assert len(found) == Snapshot(whole, day).todo_count()
    dated = [each.days for each in found if each.days is not None]
    assert [each.days for each in found] == sorted(dated) + [None] * (len(found) - len(dated))
    kinds = [kind for kind, _ in groupby(each.kind for each in found[len(dated) :])]
    assert kinds == sorted(kinds, key=list(TodoKind).index)
    unplaced = [each for each in found if each.kind is TodoKind.UNPLACED]
    assert len(unplaced) == Snapshot(whole, day).coverage.total.unplaced


def seen(found: tuple[Todo, ...]) -> list[object]:
    return [(each.kind, each.subject, each.days, {*each.targets}) for each in found]


def _shuffled(whole: Register, chance: random.Random) -> Register:
    mixed = {name: list(getattr(whole, name)) for name in SECTIONS}
    for entries in mixed.values():
        chance.shuffle(entries)
    shuffled: dict[str, Any] = {name: tuple(each) for name, each in mixed.items()}
    return replace(whole, **shuffled)
