"""What holds for the calendar of any register, read back and held against other commands."""

from __future__ import annotations

import json
import tempfile
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdtstd.export.calendar import written
from sdtstd.export.whole import Whole
from sdtstd.measure.snapshot import Snapshot
from support.calendars import DAY_KINDS, events, named, uids
from support.drawn import as_yaml, days, registers, told
from support.examples import examples
from support.runs import inside, register

if TYPE_CHECKING:
    from support.calendars import Day
    from support.drawn import Written

few = settings(max_examples=examples(20), deadline=None, suppress_health_check=list(HealthCheck))
GONE = {"replaced", "withdrawn", "abandoned"}
SHIPPED = Path(__file__).parents[2] / "data"


def exported(data: Path, day: str, lang: str = "zh") -> bytes:
    where = ("--data", str(data), "--as-of", day, "--lang", lang)
    run = inside("export", "--format", "ics", *where)
    assert run.code == 0, run.err
    return run.out.encode()


def answer(data: Path, day: str, *words: str) -> dict[str, Any]:
    run = inside(*words, "--data", str(data), "--as-of", day, "--format", "json")
    assert run.code == 0, run.err
    found: dict[str, Any] = json.loads(run.out)
    return found


def agrees(data: Path, day: str) -> None:
    found = named(events(exported(data, day)))
    assert targets_of(found) == stated_targets(data, day)
    assert days_of(found, DAY_KINDS[:2]) == stated_days(data, day)
    worklist = {key for key in found if key[0] not in DAY_KINDS}
    assert days_of(found, {kind for kind, _ in worklist}) == stated_worklist(data, day)


def days_of(found: dict[tuple[str, str], Day], kinds: Any) -> dict[tuple[str, str], str]:
    return {
        key: each["DTSTART"].dt.isoformat() for key, each in found.items() if key[0] in {*kinds}
    }


NUMBERS = (
    *("counted", "possible", "pipeline", "no_date", "goal", "percent", "remaining"),
    *("expected", "pace", "required_per_month"),
)


def targets_of(found: dict[tuple[str, str], Day]) -> dict[str, Any]:
    return {
        name: {
            **{key: number(each, key) for key in NUMBERS},
            "assessment": str(each["X-SDTSTD-ASSESSMENT"]),
            "met_on": str(each["X-SDTSTD-MET-ON"]) if "X-SDTSTD-MET-ON" in each else None,
            "reported": number(each, "reported_value"),
            "to": each["DTSTART"].dt.isoformat(),
        }
        for (kind, name), each in found.items()
        if kind == "target-due"
    }


def number(event: Day, key: str) -> float | None:
    stated = event.get(f"X-SDTSTD-{key.upper().replace('_', '-')}")
    return None if stated is None else float(stated)


def stated_targets(data: Path, day: str) -> dict[str, Any]:
    plans = answer(data, day, "status", "--plan", "all")["plans"]
    return {
        each["id"]: {
            **{key: each[key] for key in (*NUMBERS, "assessment", "met_on")},
            "reported": each["reported"]["value"] if each["reported"] else None,
            "to": each["window"]["to"],
        }
        for plan in plans
        for each in plan["targets"]
    }


def stated_days(data: Path, day: str) -> dict[tuple[str, str], str]:
    stated = {}
    for each in answer(data, day, "list")["records"]:
        written = (each["stages"].get("in_force"), each["consultation_until"])
        for kind, when in zip(DAY_KINDS, written, strict=False):
            if (
                when
                and len(when) == 10
                and when[:2] != ".."
                and (when <= day or each["status"] not in GONE)
            ):
                stated[kind, each["id"]] = when
    return stated


def stated_worklist(data: Path, day: str) -> dict[tuple[str, str], str]:
    todo = answer(data, day, "next", "--days", "9999")["items"]
    return {
        (each["kind"], each["id"]): each["due"]
        for each in todo
        if each["due"] and each["kind"] not in DAY_KINDS
    }


@few
@given(registers(), days())
def test_every_day_and_number_is_that_of_other_commands(drawn: Written, day: date) -> None:
    with tempfile.TemporaryDirectory() as name:
        agrees(register(Path(name), *as_yaml(drawn)), day.isoformat())


def test_the_shipped_register_agrees() -> None:
    agrees(SHIPPED, "2026-11-22")


@few
@given(registers(), days(), st.integers(1, 900))
def test_what_is_read_again_takes_the_place_of_what_was(
    drawn: Written, day: date, later: int
) -> None:
    """The same things have the same UIDs on another day, in another language, newly called."""
    content = made(drawn, day, "zh")
    assert content == made(deepcopy(drawn), day, "zh")
    first = events(content)
    second = events(made(called_anew(drawn), day + timedelta(later), "en"))
    assert len({str(each["UID"]) for each in first}) == len(first)
    before, after = uids(first), uids(second)
    both = before.keys() & after.keys()
    assert {each for each in before if each[0] == "target-due"} <= both
    assert {each: before[each] for each in both} == {each: after[each] for each in both}
    for one, two in zip(first, second, strict=False):
        assert one["SEQUENCE"] < two["SEQUENCE"]
        assert one["DTSTAMP"].dt < two["DTSTAMP"].dt


def made(drawn: Written, day: date, lang: str) -> bytes:
    whole = Whole(Snapshot(told(drawn), day), lambda _: ("data/standards.yaml", 1), lang, day)
    return written(whole)


def called_anew(drawn: Written) -> Written:
    new = deepcopy(drawn)
    for section in ("standards", "plans"):
        for each in new.get(section, ()):
            each["title"] += "（新）"
            for target in each.get("targets", ()):
                target["title"] = "新"
    return new
