"""Holds what the engine says of a change against what the second reading says."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.render.json import plain
from sdtstd.verify.checked import Checked, find
from sdtstd.verify.difference import Side
from sdtstd.views.diff import diff_report
from support.second_reading.edits import FILES
from support.second_reading.registers import as_yaml

if TYPE_CHECKING:
    import datetime as dt

    from sdtstd.loading import Loaded

Given = dict[str, Any]
CHANGES = 6  # the family of rules


def assert_both_tell_the_same(before: Checked, after: Checked, second: Given, day: dt.date) -> None:
    told = told_by_engine(before, after, day)
    assert told["unloaded"] == []
    assert [target_of(each) for each in told["targets"]] == [
        shown_of(each) for each in second["targets"]
    ]
    leaves = second["leaves"]
    assert {key: told["leaves"][key] for key in ("before", "after", "added", "removed")} == {
        key: leaves[key] for key in ("before", "after", "added", "removed")
    }
    assert {(each["from"], each["to"]) for each in told["leaves"]["renamed"]} == leaves["renamed"]
    changed = [(each["id"], each["before"], each["after"]) for each in told["leaves"]["changed"]]
    assert changed == leaves["changed"]
    for section in ("records", "observations"):
        assert items_of(told[section]) == second[section]
    assert plans_of(told["plans"]) == second["plans"]
    assert findings_of(after) == second["findings"]


def loaded(register: Given) -> Loaded:
    texts = zip(as_yaml(register), FILES, strict=True)
    result = assemble([parse(text, name) for text, name in texts])
    assert [str(each.message) for each in result.faults] == []
    return result


def checked(register: Given, day: dt.date, before: Checked | None = None) -> Checked:
    found = find(loaded(register), day, before)
    assert found.loads, [str(each.message) for each in found.revision.faults]
    return found


def told_by_engine(before: Checked, after: Checked, day: dt.date) -> Given:
    """Give the JSON of `diff`, as who reads it has it."""
    sides = Side("base", "0" * 40, "data", before), Side(None, None, "data", after)
    told: Given = json.loads(json.dumps(plain(diff_report(*sides, day).data.items)))
    return told


def findings_of(after: Checked) -> set[tuple[str, str]]:
    found = (each for each in after.findings if each.rule.family == CHANGES)
    return {(each.rule.name, each.about) for each in found}


def target_of(told: Given) -> Given:
    causes = [
        (each["id"], each["counted"], each["possible"], each["pipeline"])
        for each in told["because"]
    ]
    return {
        "id": told["id"],
        "before": row_of(told["before"]),
        "after": row_of(told["after"]),
        "because": causes,
    }


def row_of(told: Given | None) -> Given | None:
    left_out = ("id", "target", "title", "title_en", "owner")
    return told and {key: value for key, value in told.items() if key not in left_out}


def shown_of(target: Given) -> Given:
    return {key: as_json(target[key]) for key in ("id", "before", "after")} | {
        "because": target["because"]
    }


def as_json(value: Any) -> Any:
    match value:
        case dict():
            return {key: as_json(each) for key, each in value.items()}
        case list():
            return [as_json(each) for each in value]
        case Fraction():
            return float(value)
        case _:
            return value


def plans_of(told: Given) -> Given:
    """Give the plans that came and went; their targets stand with `targets`."""
    return {key: [each for each in told[key] if "/" not in each] for key in ("added", "removed")}


def items_of(told: Given) -> Given:
    """Give the names of what changed, with the first key of each field that did."""
    changed = {
        each["id"]: {field["field"].split(".")[0] for field in each["fields"]}
        for each in told["changed"]
    }
    return {"added": told["added"], "removed": told["removed"], "changed": changed}
