"""Laws of the numbers, on registers that the second reading's generator draws."""

from __future__ import annotations

import copy
import datetime as dt
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from sdtstd.dates import parse_date
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.measure.progress import progress
from support.drawn import Written, as_yaml, days, numbers, quick, registers, told

if TYPE_CHECKING:
    import random

    from sdtstd.measure.partition import Partition
    from sdtstd.model.register import Register

LISTS = ("standards", "pilots", "measures", "plans", "observations")
chances = st.randoms(use_true_random=False)


def partitions(register: Register, day: dt.date) -> dict[str, Partition]:
    found = progress(register, day)
    return {each.target.id: each.reading.partition for each in found if each.reading.partition}


@quick
@given(registers(), days(), chances)
def test_the_order_of_entries_changes_no_number(
    written: Written, day: dt.date, chance: random.Random
) -> None:
    """All but reports on one day, of which the later entry is the latest by rule."""
    seen: dict[tuple[str, dt.date], Any] = {}
    for each in written.get("observations", ()):
        seen.setdefault((each["target"], parse_date(each["date"]).last), each)
    written["observations"] = list(seen.values())
    before = numbers(told(written), day)
    shuffle(written, chance)
    assert numbers(told(written), day) == before


def shuffle(node: Any, chance: random.Random) -> None:
    """Put every list into another order, those inside entries too."""
    for each in node.values() if isinstance(node, dict) else node:
        if isinstance(each, dict | list):
            shuffle(each, chance)
    if isinstance(node, list):
        chance.shuffle(node)


@quick
@given(registers(), days(), st.integers(0, 900))
def test_every_record_stands_once_and_the_counted_stay(
    written: Written, day: dt.date, later: int
) -> None:
    """What has surely happened does not unhappen, whatever is withdrawn afterwards."""
    register = told(written)
    after = partitions(register, day + timedelta(days=later))
    for name, found in partitions(register, day).items():
        parts = (*found.counted, *found.possible, *found.excluded)
        assert sorted(each.id for each in parts) == sorted(each.id for each in found.verdicts)
        kind = next(each for each in register.targets if each.id == name).target.kind
        records = register.standards if kind == "standards" else register.pilots
        assert [each.id for each in found.verdicts] == [each.key for each in records]
        assert {each.id for each in found.pipeline} <= {each.id for each in found.excluded}
        assert {each.id for each in found.counted} <= {each.id for each in after[name].counted}


@quick
@given(registers(), days(), chances)
def test_the_truth_lies_between_counted_and_counted_with_possible(
    written: Written, day: dt.date, chance: random.Random
) -> None:
    """Whatever day an event turns out to have had, the count was told rightly."""
    for name, before in partitions(told(written), day).items():
        clear = copy.deepcopy(written)
        query = query_of(clear, name)
        for record in (*clear.get("standards", ()), *clear.get("pilots", ())):
            resolve(record, query, chance)
        after = partitions(told(clear), day)[name]
        least, most = len(before.counted), len(before.counted) + len(before.possible)
        assert least <= len(after.counted) <= most
        assert not after.possible


def query_of(written: Written, name: str) -> Written:
    pairs = ((plan, target) for plan in written["plans"] for target in plan["targets"])
    found: Written = next(
        target["count"] for plan, target in pairs if f"{plan['id']}/{target['id']}" == name
    )
    return found


def resolve(record: Written, query: Written, chance: random.Random) -> None:
    """Give the event of a record a day that its date allows."""
    if query["event"] == "label":
        dated = [each for each in record.get("labels", ()) if "awarded" in each]
        for label in dated:
            label["awarded"] = some_day(label["awarded"], chance)
    elif query["event"] in record["stages"]:
        record["stages"][query["event"]] = some_day(record["stages"][query["event"]], chance)


def some_day(text: str, chance: random.Random) -> str:
    """Give a day of the interval; of those open to the past, mostly one of late."""
    found = parse_date(text)
    first = max(found.first, found.last - timedelta(days=1500)) if chance.random() > 0.1 else None
    span = ((first or found.first).toordinal(), found.last.toordinal())
    return dt.date.fromordinal(chance.randint(*span)).isoformat()


@quick
@given(registers(), days(), chances)
def test_a_register_split_into_several_files_is_the_same(
    written: Written, day: dt.date, chance: random.Random
) -> None:
    whole, split = told(written), loaded(files(written, chance))
    assert numbers(split, day) == numbers(whole, day)
    for key in LISTS:
        assert [*map(named, getattr(split, key))] == [*map(named, getattr(whole, key))]


def files(written: Written, chance: random.Random) -> dict[str, str]:
    """Cut every list into stretches, and give each stretch to files of its own in path order."""
    rest = {key: written.get(key, []) for key in LISTS}
    texts: dict[str, str] = {}
    for n in range(3):
        part: Written = {"system": written["system"]} if n == 1 else {}
        for key, entries in rest.items():
            cut = len(entries) if n == 2 else chance.randint(0, len(entries))
            part[key], rest[key] = entries[:cut], entries[cut:]
        texts |= dict(zip((f"{n}/a.yaml", f"{n}/b.yaml"), as_yaml(part), strict=True))
    return texts


def loaded(texts: dict[str, str]) -> Register:
    result = assemble([parse(text, name) for name, text in texts.items()])
    assert [str(each.message) for each in result.faults] == []
    return result.register


def named(entry: Any) -> str:
    return str(getattr(entry, "key", None) or getattr(entry, "id", None) or entry.date)
