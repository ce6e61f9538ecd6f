"""The day against the window and the event: counted, possible, excluded, and on its way."""

from __future__ import annotations

from typing import Any

import pytest

from support.small import LABEL, counting, labelled, parts, pilot, read, reasons, shown, standard

OPEN = "2022-06-30"
OVER = "2023-06-30"


@pytest.mark.parametrize(
    ("event", "day", "reason"),
    [
        # counted: surely in the window and surely by the day, both ends inclusive
        ("2022-01-01", OPEN, None),
        ("2022-06-30", OPEN, None),
        ("2022-06", OPEN, None),
        ("2022-12-31", "2022-12-31", None),
        ("2022-12-31", OVER, None),
        ("2022", "2022-12-31", None),
        ("2022-01-01", "2022-01-01", None),
        # not surely yet: the last possible day after D, within the window
        ("2022", OPEN, "not-surely-yet"),
        ("2022-06-30/2022-07-01", OPEN, "not-surely-yet"),
        ("2022", "2022-12-30", "not-surely-yet"),
        ("2021/2022", OPEN, "not-surely-yet"),
        ("../2022-07-01", OPEN, "not-surely-yet"),
        # at the edge of the window
        ("2021/2022-06-30", OPEN, "window-edge"),
        ("2021/2022-01-01", OPEN, "window-edge"),
        ("../2022-06-30", OPEN, "window-edge"),
        ("2022/2023", OPEN, "window-edge"),
        ("2022-01-01/2023-01-01", OPEN, "window-edge"),
        ("2022-12-31/2023-01-01", OVER, "window-edge"),
        ("2021/2022", OVER, "window-edge"),
        # outside
        ("2021-12-31", OPEN, "outside-window"),
        ("../2021-12-31", OPEN, "outside-window"),
        ("2021", OPEN, "outside-window"),
        ("2023-01-01", OVER, "outside-window"),
        ("2023-06-30/2024", OVER, "outside-window"),
        # the first possible day after D
        ("2022-07-01", OPEN, "not-published"),
        ("2022-07-01/2022-08-01", OPEN, "not-published"),
        ("2023-07-01", OVER, "not-published"),
        # before a nothing is counted or possible
        ("2021/2022", "2021-12-31", "outside-window"),
        ("../2022-01-01", "2021-12-31", "outside-window"),
        ("2022-01-01", "2021-12-31", "not-published"),
    ],
)
def test_the_event_on_a_day(event: str, day: str, reason: str | None) -> None:
    assert reasons(counting(), day, standard("GB 1-2022", publication=event)) == [reason]
    counts_pilots = counting(kind="pilots")
    assert reasons(counts_pilots, day, pilot("one", started=event)) == [reason]


def test_a_window_goes_from_its_first_possible_to_its_last_possible_day() -> None:
    target = counting(window=("2022-02/2022-03", "2022-05/2022-06"))
    days = ("2022-01-31", "2022-02-01", "2022-06-30", "2022-07-01")
    records = [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]
    assert reasons(target, OVER, *records) == ["outside-window", None, None, "outside-window"]


def test_a_window_of_one_day() -> None:
    target = counting(window=("2022-06-30", "2022-06-30"))
    days = ("2022-06-29", "2022-06-30", "2022-07-01", "2022-06")
    records = [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]
    late = [records[0], records[1], records[3]]
    assert reasons(target, OPEN, *late) == ["outside-window", None, "window-edge"]
    assert reasons(target, OVER, *records[:3]) == ["outside-window", None, "outside-window"]
    reading = read(target, "2022-06-29", *records)
    assert shown(reading.assessment, reading.counted, reading.possible) == ("not-started", 0, 0)
    assert shown(reading.expected, reading.pace) == (1, 0)  # the goal where a = b


@pytest.mark.parametrize(
    ("event", "stages", "reason"),
    [
        ("publication", {}, "not-published"),
        ("publication", {"approval": "2020"}, "not-published"),
        ("publication", {"in_force": "2022-06-30"}, "no-date"),
        ("publication", {"in_force": "2022-07-01"}, "not-published"),
        ("publication", {"in_force": "2022"}, "not-published"),  # only possibly reached
        ("publication", {"withdrawal": "2022-06-30"}, "no-date"),
        ("publication", {"abandonment": "2020"}, "not-published"),
        ("proposal", {"drafting": "2020"}, "no-date"),
        ("proposal", {"abandonment": "2020"}, "not-published"),
        ("approval", {"review": "2020"}, "not-published"),
        ("in_force", {"publication": "2020"}, "not-published"),
        ("withdrawal", {"abandonment": "2020", "in_force": "2020"}, "not-published"),
        ("abandonment", {"withdrawal": "2020"}, "not-published"),
    ],
)
def test_an_undated_event(event: str, stages: dict[str, str], reason: str) -> None:
    record = standard("GB 1-2022", **stages)
    assert reasons(counting(event=event), OPEN, record) == [reason]


def test_undated_pilots_and_labels() -> None:
    started, accepted = counting(kind="pilots"), counting(kind="pilots", event="accepted")
    by_then, only_maybe = pilot("one", accepted="2022-06-30"), pilot("two", accepted="2022")
    begun = pilot("three", started="2020")
    assert reasons(started, OPEN, by_then, only_maybe) == ["no-date", "not-published"]
    assert reasons(accepted, OPEN, begun, by_then) == ["not-published", None]
    label = counting(event="label", label=LABEL)
    assert reasons(label, OPEN, labelled("GB 1-2022", None)) == ["no-date"]
    reading = read(label, OPEN, labelled("GB 1-2022", None), labelled("GB 2-2022", "2022-01-01"))
    assert shown(reading.undated, reading.counted, reading.possible) == (1, 1, 0)


def test_a_text_withdrawn_later_still_counts() -> None:
    record = standard("GB 1-2022", publication="2022-02-01", withdrawal="2022-03-01")
    again = standard("GB 1-2023", publication="2022-04-01", replaces=["GB 1-2022"])
    assert reasons(counting(), OPEN, record, again) == [None, None]


def test_the_parts_of_a_partition() -> None:
    days = ("2022-02-01", "2021/2022", "2021-02-01", "2022-02-02")
    records = [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]
    found = parts(counting(), OPEN, *records, standard("draft", proposal="2022-01-01"))
    assert [each.id for each in found.counted] == ["GB 0-2022", "GB 3-2022"]
    assert [each.id for each in found.possible] == ["GB 1-2022"]
    assert [each.id for each in found.excluded] == ["GB 2-2022", "draft"]
    assert [each.id for each in found.pipeline] == ["draft"]
    assert found.verdicts[0].event == records[0].stages.publication
    assert found.verdicts[0].record is records[0]


@pytest.mark.parametrize(
    ("stages", "flows"),
    [
        ({"proposal": "2022-06-30"}, True),
        ({"proposal": "2022-07-01"}, False),
        ({"proposal": "2022"}, False),  # only possibly begun
        ({"approval": "2022-01"}, True),
        ({"proposal": "2022-01", "publication": "2022-07-01"}, True),
        ({"proposal": "2022-01", "publication": "2022"}, False),  # possibly published
        ({"proposal": "2022-01", "publication": "2022-06-30"}, False),
        ({"proposal": "2022-01", "abandonment": "2022-06-30"}, False),
        ({"proposal": "2022-01", "abandonment": "2022"}, False),  # possibly abandoned
        ({"proposal": "2022-01", "abandonment": "2022-07-01"}, True),
        ({"proposal": "2022-01", "withdrawal": "2022-06-30"}, False),  # it was out, then
        ({"proposal": "2022-01", "in_force": "2022-06-30"}, False),
        ({"proposal": "2022-01", "in_force": "2022-07-01"}, True),
        ({"publication": "2022-07-01"}, False),  # not begun
        ({}, False),
    ],
)
def test_the_pipeline(stages: dict[str, str], flows: bool) -> None:
    found = parts(counting(), OPEN, standard("draft", **stages))
    assert [each.id for each in found.pipeline] == (["draft"] if flows else [])
    assert {each.id for each in found.pipeline} <= {each.id for each in found.excluded}


def test_a_draft_whose_edition_was_replaced_stays_in_the_pipeline() -> None:
    """The design takes out the published and the abandoned, and nobody else."""
    draft = standard("draft", proposal="2022-01-01")
    newer = standard("GB 1-2022", publication="2022-02-01", replaces=["draft"])
    assert [each.id for each in parts(counting(), OPEN, draft, newer).pipeline] == ["draft"]


def test_the_pipeline_is_of_the_query_its_rules_and_an_open_window() -> None:
    draft = standard("draft", proposal="2020-01-01")
    revision = standard("revision", proposal="2020-01-01", replaces=["GB 1-2010"])
    partial = standard("partial", proposal="2020-01-01", relevance="partial")
    records = (draft, revision, partial)

    def flowing(day: str, **query: Any) -> list[str]:
        return [each.id for each in parts(counting(**query), day, *records).pipeline]

    assert flowing(OPEN) == ["draft", "revision"]
    assert flowing(OPEN, revisions="skip") == ["draft"]
    assert flowing(OPEN, event="in_force") == []
    assert flowing("2021-06-30") == ["draft", "revision"]  # before the window opens, too
    assert flowing("2022-12-31") == ["draft", "revision"]
    assert flowing("2023-01-01") == []
    begun = pilot("pilot", started="2023-01-01")
    assert parts(counting(kind="pilots"), OPEN, begun).pipeline == ()
