"""Models refuse what the format does not know: keys, types, values, keys that do not fit."""

from __future__ import annotations

import copy
from dataclasses import FrozenInstanceError
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from sdtstd.model.base import Whole
from sdtstd.model.fields import fields_of
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Qualifier
from sdtstd.model.standard import Relevance, Standard
from sdtstd.model.system import System, TaskKind
from sdtstd.model.target import Comparator
from support.entries import COUNT, PILOTS, QUERY, RATE, SOURCE, STONE, WHOLE, Given

if TYPE_CHECKING:
    from sdtstd.model.base import Part


def mappings(node: Any, *steps: str | int) -> list[tuple[str | int, ...]]:
    """Give the way to every mapping in a value."""
    found = [steps] if isinstance(node, dict) else []
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for key, each in inner if isinstance(node, dict | list) else ():
        found += mappings(each, *steps, key) if isinstance(each, dict | list) else []
    return found


def below(node: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        node = node[step]
    return node


def faults(model: type[Part], given: Any) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    return [each["type"] for each in caught.value.errors()]


@pytest.mark.parametrize("model", WHOLE, ids=lambda model: model.__name__)
def test_the_whole_entry_is_read(model: type[Part]) -> None:
    model.model_validate(WHOLE[model])


@pytest.mark.parametrize(
    ("model", "steps"),
    [(model, steps) for model, given in WHOLE.items() for steps in mappings(given)],
)
def test_an_unknown_key_is_refused_wherever_it_stands(
    model: type[Part], steps: tuple[str | int, ...]
) -> None:
    given = copy.deepcopy(WHOLE[model])
    below(given, steps)["colour"] = "red"
    assert faults(model, given) == ["extra_forbidden"]


@pytest.mark.parametrize(
    ("model", "steps"),
    [(model, steps) for model, given in WHOLE.items() for steps in mappings(given)],
)
@pytest.mark.parametrize("wrong", [["a"], {"a": "b"}, 1, True, None])
def test_a_value_of_the_wrong_type_is_refused_wherever_it_stands(
    model: type[Part], steps: tuple[str | int, ...], wrong: Any
) -> None:
    for key, value in below(WHOLE[model], steps).items():
        lists_text = isinstance(value, list) and isinstance(value[0], str) and wrong == ["a"]
        absent = wrong is None and key in {"code", "labels", "baseline", "at_least", "at_most"}
        if lists_text or absent or (wrong is None and key in OPTIONAL):
            continue
        given = copy.deepcopy(WHOLE[model])
        below(given, steps)[key] = wrong
        assert faults(model, given)


# None is no value
OPTIONAL = {"from", "to", "notice", "awarded", "publication", "started", "sources"}


@pytest.mark.parametrize(
    ("model", "key", "value"),
    [
        (Standard, "topics", [""]),
        (Standard, "title", "  "),
        (Standard, "title", ""),
        (Standard, "level", "city"),
        (Standard, "id", "Upper"),
        (Standard, "id", "double--hyphen"),
        (Standard, "code", "nothing"),
        (Standard, "relevance", "Core"),
        (Standard, "role", "helped"),
        (Standard, "replaces", ["No Code"]),
        (Standard, "stages", {"published": "2022"}),
        (Standard, "stages", {"publication": "2022-13"}),
        (Pilot, "stages", {}),
        (Pilot, "topics", [" "]),
        (Measure, "topics", []),
        (Measure, "date", "soon"),
        (Observation, "target", "plan"),
        (Observation, "target", "plan/rate/more"),
        (Observation, "qualifier", "roughly"),
        *((Observation, "value", each) for each in ("", "1e3", "01", "1,5", "+1", ".5", "1.", "٣")),
        (Plan, "principal", "yes"),
        (Plan, "principal", "True"),
        (System, "time_zone", "Asia/Nowhere"),
        (System, "time_zone", "../etc"),
    ],
)
def test_a_value_that_is_none_of_its_kind_is_refused(
    model: type[Part], key: str, value: Any
) -> None:
    assert faults(model, {**WHOLE[model], key: value})


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ({**COUNT, "at_least": "0"}, "greater_than_equal"),
        ({**COUNT, "at_least": "1.5"}, "wrong_type"),
        ({**COUNT, "at_least": "-1"}, "wrong_type"),
        ({**COUNT, "more_than": "1"}, "two_comparators"),
        ({**COUNT, "at_most": "1"}, "extra_forbidden"),
        ({key: value for key, value in COUNT.items() if key != "at_least"}, "missing_comparator"),
        ({**COUNT, "due": "2023"}, "extra_forbidden"),
        ({**RATE, "exactly": "1"}, "two_comparators"),
        ({**RATE, "complete_through": "2023"}, "extra_forbidden"),
        ({key: value for key, value in RATE.items() if key != "at_most"}, "missing_comparator"),
        ({**STONE, "at_least": "1"}, "extra_forbidden"),
        ({**STONE, "kind": "hope"}, "union_tag_invalid"),
        ({**COUNT, "count": {"event": "started"}}, "literal_error"),
        ({**PILOTS, "count": {"event": "publication"}}, "enum"),
        ({**COUNT, "count": {**QUERY, "parts": "twice"}}, "literal_error"),
        ({**COUNT, "count": {**QUERY, "revisions": "keep"}}, "literal_error"),
    ],
)
def test_a_target_that_is_none(target: Given, fault: str) -> None:
    assert faults(Plan, {**WHOLE[Plan], "targets": [target]}) == [fault]


@pytest.mark.parametrize(
    ("given", "key"),
    [({}, "code"), ({"level": "local"}, "code"), ({"id": "one"}, "level")],
)
def test_a_standard_without_a_code_has_an_id_and_a_level(given: Given, key: str) -> None:
    base = {name: value for name, value in WHOLE[Standard].items() if name != "code"}
    with pytest.raises(ValidationError) as caught:
        Standard.model_validate(base | given)
    (error,) = caught.value.errors()
    assert (error["type"], error["ctx"]) == ("missing_identity", {"key": key})


def test_a_source_can_be_found_again_unless_it_is_a_copy() -> None:
    bare = {key: value for key, value in SOURCE.items() if key != "notice"}
    for kind in ("official", "index", "press"):
        given = {**WHOLE[Standard], "sources": [{**bare, "kind": kind}]}
        assert faults(Standard, given) == ["missing_place"]
        given["sources"] = [{**bare, "kind": kind, "url": "https://example.org/"}]
        Standard.model_validate(given)
    Standard.model_validate({**WHOLE[Standard], "sources": [{**bare, "kind": "copy"}]})


@pytest.mark.parametrize(
    "url", ["ftp://example.org", "example.org", "https://", "https://a b", "javascript:x", ""]
)
def test_only_web_addresses_are_addresses(url: str) -> None:
    given = {**WHOLE[Standard], "sources": [{**SOURCE, "url": url}]}
    assert faults(Standard, given) == ["invalid_url"]


def test_numbers_stay_exact_and_defaults_are_those_of_the_readme() -> None:
    observation = Observation.model_validate(WHOLE[Observation])
    assert observation.value == Decimal("83.97")
    assert observation.qualifier is Qualifier.EXACTLY
    plan = Plan.model_validate(WHOLE[Plan])
    count, pilots, rate, stone = plan.targets
    assert count.kind == "standards"
    assert count.count.relevance == (Relevance.CORE,)
    assert (count.count.revisions, count.count.parts) == ("count", "each")
    assert (count.count.levels, count.count.exclude_series) == (None, ())
    assert rate.kind == "indicator"
    assert (rate.comparator, rate.goal) == (Comparator.AT_MOST, Decimal("-1.5"))
    assert (pilots.kind, stone.kind) == ("pilots", "milestone")
    assert plan.principal is True
    bare = {key: value for key, value in WHOLE[Plan].items() if key != "principal"}
    assert Plan.model_validate(bare).principal is False
    system = System.model_validate(WHOLE[System])
    assert (system.time_zone, system.tasks[0].kind) == ("Asia/Shanghai", TaskKind.STANDARDS)


def test_sources_with_nothing_below_are_none() -> None:
    assert Standard.model_validate({**WHOLE[Standard], "sources": None}).sources == ()


@pytest.mark.parametrize("model", WHOLE, ids=lambda model: model.__name__)
def test_entries_are_frozen(model: type[Part]) -> None:
    entry = model.model_validate(WHOLE[model])
    for name in fields_of(model):
        with pytest.raises(FrozenInstanceError, match="cannot assign"):
            setattr(entry, name, getattr(entry, name))


def test_a_whole_says_itself_how_its_keys_fit() -> None:
    with pytest.raises(NotImplementedError):
        Whole.unfit({})
