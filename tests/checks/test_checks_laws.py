"""Laws: whatever a file holds, nothing is raised, and each finding has a place."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.checks import run_checks
from support.registers import TODAY, loaded

DATA = Path(__file__).parents[1] / "example" / "data"
TREES = [
    yaml.load((DATA / name).read_text("utf-8"), yaml.BaseLoader)
    for name in ("standards.yaml", "targets.yaml")
]


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def scalars_of(value: Any) -> set[str]:
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return set().union(*map(scalars_of, inner))
    return {value}


KEYS = sorted(set().union(*map(keys_of, TREES)))
SCALARS = sorted(set().union(*map(scalars_of, TREES)))
CODES = ["DB31/T 9001-2022", "ＤＢ31／t9001—2022", "ISO 99370:2016", "DB97/T 1", "GB 1-88"]
DATES = ["2022", "2022-13", "../2023", "2021/2022", "9999-12-31", "0000", "0001", "2023/2022"]
ODD = ["", "null", "NO", "~", "1e3", "-1", "0", "𠮷", "a/b/c/d", "demo-plan/labels", "{0}", "%s"]

texts = st.sampled_from(SCALARS) | st.sampled_from(CODES + DATES + ODD) | st.text(max_size=8)
values = st.recursive(
    st.none() | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=5,
)


def nodes(value: Any) -> list[tuple[Any, Any]]:
    """Give every place in a tree, as a container and a key or an index."""
    places = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    found = [(value, step) for step, _ in places]
    for _, each in places:
        found += nodes(each) if isinstance(each, dict | list) else []
    return found


@st.composite
def mutants(draw: st.DrawFn) -> tuple[str, str]:
    """Write the example with some nodes replaced, dropped, renamed or put twice."""
    trees = copy.deepcopy(TREES)
    for _ in range(draw(st.integers(1, 6))):
        container, step = draw(st.sampled_from(nodes(draw(st.sampled_from(trees))) or [({}, "")]))
        match draw(st.sampled_from(["replace", "drop", "rename", "twice", "swap"])):
            case "drop":
                container.pop(step, None) if isinstance(container, dict) else container.pop(step)
            case "rename" if isinstance(container, dict):
                container[draw(st.sampled_from(KEYS) | st.text(max_size=5))] = container.pop(
                    step, ""
                )
            case "twice" if isinstance(container, list):
                container.append(copy.deepcopy(container[step]))
            case "swap" if isinstance(container, list):
                container.reverse()
            case _:
                container[step] = draw(values)
    standards, targets = (json.dumps(tree, ensure_ascii=False) for tree in trees)
    return standards, targets


@settings(max_examples=300, deadline=None)
@given(mutants())
def test_nothing_is_raised_and_every_finding_has_a_place(written: tuple[str, str]) -> None:
    register = loaded(*written)
    for each in (*register.faults, *run_checks(register.register, TODAY)):
        finding = register.locate(each)
        place = finding.place
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
        assert str(finding.message)
        assert str(finding.hint)
        assert finding.about


@settings(max_examples=100, deadline=None)
@given(values, values)
def test_nothing_is_raised_for_any_tree(first: Any, second: Any) -> None:
    sections = {"standards": [first], "plans": [second], "system": first, "waivers": second}
    register = loaded(json.dumps({"version": "1", **sections}, ensure_ascii=False))
    for each in (*register.faults, *run_checks(register.register, TODAY)):
        assert register.locate(each).place.line == 1
