"""The second reading of a change gives what is counted by hand of small edits of the example."""

import copy
from typing import Any

import pytest

from support.second_reading.changes import changes
from support.second_reading.days import Dict
from support.second_reading.example import CODES, FIRST, written

GONE = {"reason": "并入", "date": "2023-06-01"}
QUALITY = "foundation/data/quality"
RATE = "demo-plan/online-rate"


class Pair:
    """The example twice; the second one is to be edited."""

    def __init__(self) -> None:
        self.base = written("example")
        self.head = copy.deepcopy(self.base)

    def standard(self, name: str) -> Dict:
        return next(each for each in self.head["standards"] if each.get("code") == CODES[name])

    def target(self, name: str) -> Dict:
        return next(each for each in self.head["plans"][0]["targets"] if each["id"] == name)

    def told(self) -> Dict:
        return changes(self.base, self.head, FIRST)


def moved(told: Dict) -> list[tuple[str, Any, Any, list[tuple[str, int, int, int]]]]:
    """Give each target that changed with its assessments and causes."""
    return [
        (each["id"], each["before"]["assessment"], each["after"]["assessment"], each["because"])
        for each in told["targets"]
    ]


def corrected(field: str, was: str, now: str) -> list[dict[str, str]]:
    return [{"field": field, "from": was, "to": now, **GONE}]


@pytest.fixture
def pair() -> Pair:
    return Pair()


def test_of_nothing(pair: Pair) -> None:
    told = pair.told()
    leaves = told["leaves"]
    assert told["targets"] == leaves["added"] == leaves["removed"] == leaves["changed"] == []
    assert told["findings"] == leaves["renamed"] == set()


def test_a_record_is_gone(pair: Pair) -> None:
    pair.head["standards"].remove(pair.standard("one"))
    told = pair.told()
    cause = (CODES["one"], -1, 0, 0)
    assert moved(told) == [("demo-plan/local-and-group", "behind", "far-behind", [cause])]
    assert told["leaves"]["changed"] == [(QUALITY, "covered", "missing")]
    assert told["records"]["removed"] == [CODES["one"]]
    assert told["findings"] == {("record-removed", CODES["one"])}
    pair.head["removals"] = [{"object": CODES["one"], **GONE}]
    assert pair.told()["findings"] == set()
    pair.base["removals"] = pair.head["removals"]  # an old entry excuses nothing
    assert pair.told()["findings"] == {("record-removed", CODES["one"])}


def test_a_day_becomes_known(pair: Pair) -> None:
    pair.standard("two")["stages"]["publication"] = "2022-03-01"
    told = pair.told()
    cause = (CODES["two"], 1, -1, 0)
    assert moved(told) == [("demo-plan/local-and-group", "behind", "on-track", [cause])]
    assert told["findings"] == set()


def test_a_day_is_moved_within_the_window(pair: Pair) -> None:
    pair.standard("one")["stages"]["publication"] = "2022-06-01"
    assert moved(pair.told()) == []
    pair.standard("two")["stages"]["publication"] = "2022-03-01"
    causes = [(CODES["one"], 0, 0, 0), (CODES["two"], 1, -1, 0)]
    assert moved(pair.told()) == [("demo-plan/local-and-group", "behind", "on-track", causes)]


def test_a_day_is_moved(pair: Pair) -> None:
    pair.standard("one")["stages"]["publication"] = "2021-12-31"
    found = {("published-date-changed", CODES["one"])}
    assert pair.told()["findings"] == found
    pair.standard("one")["corrections"] = corrected("publication", "2022-05-10", "2021-12")
    assert pair.told()["findings"] == set()
    pair.standard("one")["corrections"] = corrected("publication", "2022-05-11", "2021-12")
    assert pair.told()["findings"] == found
    pair.standard("one")["corrections"] = corrected("publication", "2022-05-10", "2022")
    assert pair.told()["findings"] == found | {("wrong-correction", CODES["one"])}


def test_a_field_is_renamed(pair: Pair) -> None:
    pair.head["system"]["tasks"][0]["fields"][0]["id"] = "base"
    for record in pair.head["standards"]:
        record["topics"] = [
            t.replace("foundation/data", "foundation/base") for t in record["topics"]
        ]
    topics = ("collection", "quality", "trading")
    assert pair.told()["findings"] == {("leaf-removed", f"foundation/data/{t}") for t in topics}
    pair.head["removals"] = [{"object": "foundation/data", "to": "foundation/base", **GONE}]
    told = pair.told()
    renamed = {(f"foundation/data/{t}", f"foundation/base/{t}") for t in topics}
    assert (told["leaves"]["renamed"], told["leaves"]["changed"]) == (renamed, [])
    assert told["findings"] == set()
    pair.standard("one")["topics"] = ["foundation/base"]  # no longer where the old leaf went
    told = pair.told()
    assert told["findings"] == {("leaf-removed", QUALITY)}
    assert told["leaves"]["changed"] == [("foundation/base/quality", "covered", "missing")]


def test_a_goal_is_lower(pair: Pair) -> None:
    target = pair.target("local-and-group")
    target["more_than"] = target.pop("at_least").replace("4", "3")
    assert pair.told()["findings"] == set()  # of a count the same
    target["more_than"] = "1"
    told = pair.told()
    assert moved(told) == [("demo-plan/local-and-group", "behind", "met", [])]
    assert told["findings"] == {("target-loosened", "demo-plan/local-and-group")}
    both = ({"field": "at_least", "from": "4", **GONE}, {"field": "more_than", "to": "1", **GONE})
    target["corrections"] = list(both)
    assert pair.told()["findings"] == set()


def test_a_value_is_rewritten(pair: Pair) -> None:
    pair.head["observations"][0]["value"] = "78"
    told = pair.told()
    assert moved(told) == [(RATE, "met", "pending", [(f"{RATE}@2022", 0, 0, 0)])]
    found = {("observation-changed", f"{RATE}@2022"), ("goal-regressed", RATE)}
    assert told["findings"] == found
    waiver = {"rule": "observation-changed", "object": RATE, "reason": "待查", "until": "2024"}
    pair.head["waivers"] = [waiver]  # brought by the change itself: it excuses nothing
    assert pair.told()["findings"] == found
    pair.base["waivers"] = [waiver]
    assert pair.told()["findings"] == {("goal-regressed", RATE)}
