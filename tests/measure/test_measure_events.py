"""What happened in a period, the latest first."""

from __future__ import annotations

from sdtstd.measure.events import events, events_of
from support.small import LABEL, done, labelled, on, pilot, register, standard

SINCE, DAY = on("2022-01-31"), on("2022-06-30")


def test_every_dated_event_of_every_record() -> None:
    records = (
        labelled("GB 1-2022", "2022-03-03", None, proposal="2022-02-01", publication="2022-03-02"),
        standard("GB 2-2022"),
        pilot("pilot", started="2022-04-01", accepted="2022-05-01"),
        pilot("begun", started="2022-04-02"),
        pilot("ended", accepted="2022-04-03"),
    )
    whole = register(*records, measures=[done("task/field", "2022-03-01")])
    assert LABEL == "上海标准"
    assert [(each.kind, each.record.key) for each in events(whole, SINCE, DAY)] == [
        ("accepted", "pilot"),
        ("accepted", "ended"),
        ("started", "begun"),
        ("started", "pilot"),
        ("label", "GB 1-2022"),
        ("publication", "GB 1-2022"),
        ("done", "done"),
        ("proposal", "GB 1-2022"),
    ]


def test_only_what_surely_lies_in_the_period() -> None:
    days = (
        *("2022-01-31", "2022-01-31/2022-02-02", "2022-02-01", "2022-06-30"),
        *("2022-06-30/2022-07-01", "2022-07-01", "2022"),
    )
    whole = register(*(standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)))
    found = [each.when.text for each in events(whole, SINCE, DAY)]
    assert found == ["2022-06-30", "2022-02-01"]


def test_of_one_day_by_record_then_by_kind() -> None:
    same = {"publication": "2022-03-01", "approval": "2022-03-01"}
    whole = register(standard("GB 2-2022", **same), standard("GB 1-2022", **same))
    assert [(each.record.key, each.kind) for each in events(whole, SINCE, DAY)] == [
        ("GB 1-2022", "approval"),
        ("GB 1-2022", "publication"),
        ("GB 2-2022", "approval"),
        ("GB 2-2022", "publication"),
    ]


def test_what_may_lie_in_the_period() -> None:
    days = ("2022-01-31", "2022-01-31/2022-02-02", "2022-06-30/2022-07-01", "2022-07-01", "2022")
    records = [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]
    happened = [one for each in records for one in events_of(each)]
    assert [each.possibly_in(SINCE, DAY) for each in happened] == [False, True, True, False, True]
    assert not any(each.possibly_in(DAY, DAY) for each in happened)
    assert not any(each.surely_in(DAY, SINCE) for each in happened)
