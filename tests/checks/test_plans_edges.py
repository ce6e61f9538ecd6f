"""Plans, targets, observations and sources at their edges."""

from __future__ import annotations

import pytest

from sdtstd.loading.assemble import keeps_from_loading
from support.registers import findings, told
from support.writing import SOURCES, count, observations, standard, standards, target


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ("{from: 2022-01-01, to: 2022-01-01}", []),
        ("{from: 2022, to: 2022}", []),
        ("{from: 2022-06, to: 2022}", []),
        ("{from: 2022-01-02, to: 2022-01-01}", ["empty-window"]),
        ("{from: 2022-02, to: 2022-01}", ["empty-window"]),
        ("{from: 2022-02, to: ../2022-01-31}", ["empty-window"]),
    ],
)
def test_window(window: str, found: list[str]) -> None:
    assert [name for name, _ in told(count("{event: publication}", window))] == found


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{event: publication}", None),
        ("{event: label, label: 上海标准}", None),
        ("{event: publication, label: 上海标准}", None),
        ("{event: label}", "the event is a label, but `label` does not say which"),
        ("{event: publication, levels: [local], series: [DB31/T, GB/T]}", None),
        ("{event: publication, levels: [local], series: [dg/tj08]}", None),
        (
            "{event: publication, levels: [group], series: [DB31/T]}",
            "none of the series DB31/T belongs to the level group",
        ),
        (
            "{event: publication, levels: [group, national], series: [DB31/T, YD/T]}",
            "none of the series DB31/T, YD/T belongs to the level group, national",
        ),
        ("{event: publication, series: [DB31/T], exclude_series: [DB31]}", None),
        (
            "{event: publication, series: [DB31/T], exclude_series: [db31/t]}",
            "`exclude_series` leaves none of the series",
        ),
        (
            "{event: publication, levels: [local], series: [DB31, GB/T], exclude_series: [DB31]}",
            "none of the series GB/T belongs to the level local",
        ),
        ("{event: publication, series: [DB99/T, DB31/T]}", "no code begins with 'DB99/T'"),
        (
            "{event: publication, series: [DB99/T], exclude_series: [DB98/T]}",
            "no code begins with 'DB99/T'",
        ),
        ("{event: publication, levels: []}", "'levels' is an empty list"),
        ("{event: publication, series: []}", "'series' is an empty list"),
        ("{event: publication, roles: []}", "'roles' is an empty list"),
        ("{event: publication, relevance: []}", "'relevance' is an empty list"),
        ("{event: publication, exclude_series: []}", None),
    ],
)
def test_query(query: str, message: str | None) -> None:
    found = findings(count(query))
    assert [str(each.message) for each in found] == [message] * (message is not None)
    assert all(each.rule.name == "impossible-query" for each in found)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("{event: started}", []),
        ("{event: accepted, label: 上海标准}", ["label"]),
        ("{event: started, parts: once, levels: [local]}", ["levels", "parts"]),
    ],
)
def test_query_of_pilots(query: str, keys: list[str]) -> None:
    text = count(query).replace("kind: standards", "kind: pilots")
    assert [str(each.message) for each in findings(text)] == [f"a pilot has no {k!r}" for k in keys]


def test_a_milestone_needs_sources_of_its_own_only_if_it_is_reached() -> None:
    milestone = "kind: milestone, due: 2022"
    assert told(target(milestone)) == []
    assert told(target(f"{milestone}, reached: 2022")) == [("target-without-source", 8)]
    assert told(target(f"{milestone}, reached: 2022, sources: []")) == [
        ("target-without-source", 8)
    ]
    assert told(target(f"{milestone}, reached: 2022, sources: {SOURCES}")) == []


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        (("2022-01", "2022-02"), []),
        (("2022-02", "2022-01"), []),  # the order of entries says nothing
        (("2022-01", "2022-01"), [11]),
        (("2022", "2022-12-31"), [11]),  # the last possible day
        (("2022", "2022-01"), []),
        (("2023", "2022-06", "2023", "2023"), [12, 13]),
    ],
)
def test_a_second_value_of_a_day(dates: tuple[str, ...], lines: list[int]) -> None:
    text = count("{event: publication}") + observations(*dates)
    assert told(text) == [("observation-repeated", line) for line in lines]


def test_a_second_value_in_another_file_or_of_another_scope() -> None:
    first = count("{event: publication}") + observations("2023")
    again = "version: 1\n" + observations("2023")
    found = findings(first, again)
    assert [(each.rule.name, each.place.path) for each in found] == [
        ("observation-repeated", "data/more1.yaml")
    ]
    assert "data/test.yaml:10" in str(found[0].message)
    assert findings(first, again.replace("value: 1", "value: 1, scope: differs, note: 口径")) == []


@pytest.mark.parametrize(
    ("due", "date", "found"),
    [
        ("2023-12-31", "2025-10-18", []),  # 400 days old, and past due
        ("2027-12-31", "2025-10-18", []),
        ("2027-12-31", "2025-10-17", ["stale-observation"]),
        ("2026-11-22", "2025", []),
        ("2026-11-22", "2024", ["stale-observation"]),
        ("2026-11-21", "2024", []),
    ],
)
def test_the_latest_value_of_an_open_target(due: str, date: str, found: list[str]) -> None:
    rate = target(f'kind: indicator, at_least: 2, unit: "%", due: {due}')
    assert [name for name, _ in told(rate + observations("2022", date))] == found
    met = rate.replace("at_least: 2", "at_least: 1")
    assert told(met + observations("2022", date)) == []


@pytest.mark.parametrize(
    ("baseline", "found"),
    [("2023-06-30", False), ("2023-07-01", True), ("2023", True), ("2022", False)],
)
def test_a_baseline_after_its_due_keeps_data_from_loading(baseline: str, found: bool) -> None:
    text = target(
        'kind: indicator, at_least: 2, unit: "%", due: 2023-06-30,'
        f" baseline: {{date: {baseline}, value: 1}}"
    )
    assert [name for name, _ in told(text)] == ["empty-window"] * found
    assert any(map(keeps_from_loading, findings(text))) is found


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2021-12-31", True),
        ("2022-01-01", False),
        ("2021/2022", False),
        ("2021", True),
        ("2022", False),
    ],
)
def test_observation_from_before_its_plan(date: str, found: bool) -> None:
    text = count("{event: publication}") + observations(date)
    assert told(text) == [("dangling-observation", 10)] * found


@pytest.mark.parametrize("written", ["", "sources: []", "sources:", "sources: null"])
def test_no_and_empty_sources_are_missing(written: str) -> None:
    text = count("{event: publication}").replace(
        "sources: [{title: 通知, notice: 1号, kind: official, seen: 2026-11-01}]", written
    )
    assert [name for name, _ in told(text)] == ["missing-source"]


def weak(
    kind: str, query: str = "{event: publication}", stages: str = "{publication: 2022-05}"
) -> list[str]:
    record = standard(stages=stages).replace("kind: official", f"kind: {kind}")
    plan = count(query).replace("version: 1\n", "", 1)
    return [name for name, _ in told(standards(record) + plan)]


@pytest.mark.parametrize(
    ("kind", "found"),
    [("official", []), ("index", []), ("copy", ["weak-source"]), ("press", ["weak-source"])],
)
def test_a_weak_source_matters_where_the_record_counts(kind: str, found: list[str]) -> None:
    assert weak(kind) == found


def test_a_weak_source_does_not_matter_elsewhere() -> None:
    assert weak("press", "{event: publication, levels: [group]}") == []
    assert weak("press", stages="{publication: 2021/2022}") == ["code-year-mismatch"] * 0
    assert weak("press", stages="{publication: 2022-05}", query="{event: in_force}") == []


def test_a_weak_source_is_told_once_for_all_targets() -> None:
    record = standard().replace("kind: official", "kind: press")
    plan = count("{event: publication}").replace("version: 1\n", "", 1)
    second = plan.splitlines(keepends=True)[-1].replace("id: target", "id: second")
    assert told(standards(record) + plan + second) == [("weak-source", 7)]


def test_of_the_parts_of_one_text_only_the_one_that_counts_is_told() -> None:
    one = standard("DB31/T 9001.1-2022", "{publication: 2022-03}")
    two = standard("DB31/T 9001.2-2022", "{publication: 2022-04}").replace("official", "press")
    plan = count("{event: publication, parts: once}").replace("version: 1\n", "", 1)
    assert told(standards(one, two) + plan) == []
    assert told(standards(two) + plan) == [("weak-source", 7)]


def test_a_pilot_counts_on_weak_sources_too() -> None:
    pilot = (
        f"pilots:\n  - {{id: park, title: 试点, stages: {{started: 2022}}, sources: {SOURCES}}}\n"
    )
    text = count("{event: started}").replace("kind: standards", "kind: pilots") + pilot
    assert told(text) == []
    assert told(
        text.replace("- {id: park", "- {id: park").replace(
            "official, seen: 2026-11-01}]}\n", "press, seen: 2026-11-01}]}\n"
        )
    ) == [("weak-source", 10)]
