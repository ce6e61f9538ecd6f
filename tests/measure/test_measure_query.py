"""The query of a target and its rules: who is left out, and the first reason that fits."""

from __future__ import annotations

import pytest

from sdtstd.measure.partition import Membership
from support.small import LABEL, Given, counting, labelled, parts, read, reasons, standard

DAY = "2023-06-30"
IN = {"publication": "2022-05-10"}


def test_the_first_reason_that_fits_in_the_order_of_the_design() -> None:
    """Each filter is mended in turn; the next reason shows."""
    query: Given = {"levels": ["national"], "series": ["GB/T"], "roles": ["led"], "label": LABEL}
    target = counting(**query, revisions="skip", parts="once")
    partial = {"relevance": "partial", "replaces": ["GB/T 1.1-2009"]}
    led = {"role": "led", "replaces": ["GB/T 1.1-2009"]}
    records = (
        standard("DB31/T 1-2022", **partial, **IN),
        standard("GB 1.1-2022", **partial, **IN),
        standard("GB/T 1.1-2020", **partial, **IN),
        standard("GB/T 1.1-2021", role="participated", replaces=["GB/T 1.1-2009"], **IN),
        standard("GB/T 1.1-2022", **led, **IN),
        labelled("GB/T 1.2-2022", None, **led, **IN),
        labelled("GB/T 1.3-2022", None, role="led", publication="2022-02-01"),
        labelled("GB/T 1.4-2022", None, role="led", publication="2022-03-01"),
    )
    assert reasons(target, DAY, *records) == [
        "wrong-level",
        "wrong-series",
        "wrong-relevance",
        "role-not-shown",
        "no-label",
        "revision",
        None,
        "part",
    ]


@pytest.mark.parametrize("written", ["DB31/T", "db31／t", "DB31/T ", "ＤＢ31/T"])
def test_a_series_is_taken_in_any_written_form(written: str) -> None:
    records = (standard("DB31/T 1-2022", **IN), standard("DB31 1-2022", **IN))
    assert reasons(counting(series=[written]), DAY, *records) == [None, "wrong-series"]
    assert reasons(counting(exclude_series=[written]), DAY, *records) == ["wrong-series", None]


def test_a_record_without_a_code_is_of_no_series() -> None:
    record = standard("guide", **IN)
    assert reasons(counting(series=["DB31/T"]), DAY, record) == ["wrong-series"]
    assert reasons(counting(exclude_series=["DB31/T"]), DAY, record) == [None]
    assert reasons(counting(), DAY, record) == [None]


def test_a_series_of_a_record_without_a_code_is_taken_in_any_written_form() -> None:
    record = standard("guide", series="db31／t", **IN)
    assert reasons(counting(series=["DB31/T"]), DAY, record) == [None]


def test_a_series_that_is_none_takes_nothing() -> None:
    assert reasons(counting(series=["？"]), DAY, standard("GB 1-2022", **IN)) == ["wrong-series"]
    assert reasons(counting(exclude_series=["？"]), DAY, standard("GB 1-2022", **IN)) == [None]


def test_series_and_excluded_series_together() -> None:
    target = counting(series=["DB31", "DG/TJ 08"], exclude_series=["DG/TJ 08"])
    records = (standard("DB31 1-2022", **IN), standard("DG/TJ 08-2406-2022", **IN))
    assert reasons(target, DAY, *records) == [None, "wrong-series"]


def test_level_and_series_of_a_joint_text_are_those_of_its_code() -> None:
    record = standard("DB31/T 1-2022", joint_codes=["GB/T 1-2022"], **IN)
    assert reasons(counting(levels=["national"]), DAY, record) == ["wrong-level"]
    assert reasons(counting(series=["GB/T"]), DAY, record) == ["wrong-series"]
    assert reasons(counting(levels=["local"], series=["DB31/T"]), DAY, record) == [None]


def test_core_is_the_default_relevance() -> None:
    records = (standard("GB 1-2022", **IN), standard("GB 2-2022", relevance="partial", **IN))
    assert reasons(counting(), DAY, *records) == [None, "wrong-relevance"]
    assert reasons(counting(relevance=["partial"]), DAY, *records) == ["wrong-relevance", None]
    assert reasons(counting(relevance=["core", "partial"]), DAY, *records) == [None, None]


def test_roles_take_only_what_a_source_shows() -> None:
    roles = ("led", "participated")
    records = [standard(f"GB {n}-2022", role=role, **IN) for n, role in enumerate(roles)]
    records.append(standard("GB 9-2022", **IN))
    assert reasons(counting(roles=["led"]), DAY, *records) == [None, *["role-not-shown"] * 2]
    assert reasons(counting(roles=[*roles]), DAY, *records) == [None, None, "role-not-shown"]
    assert reasons(counting(), DAY, *records) == [None] * 3


def test_a_label_beside_another_event_is_a_filter_only() -> None:
    records = (
        labelled("GB 1-2022", "2030-01-01", **IN),
        labelled("GB 2-2022", None, **IN),
        standard("GB 3-2022", labels=[{"name": "别的", "awarded": "2022-01-01"}], **IN),
    )
    assert reasons(counting(label=LABEL), DAY, *records) == [None, None, "no-label"]


def test_of_two_awards_of_one_label_the_first_counts() -> None:
    target = counting(event="label", label=LABEL)
    records = (
        labelled("GB 1-2022", "2023-02-01", "2022-02-01"),  # the first in time is in the window
        labelled("GB 2-2022", "2022-02-01", "2021-02-01"),  # and before it
        labelled("GB 3-2022", None, "2022-02-01"),  # without a day: last
        labelled("GB 4-2022", "2022-02-01", None),
        labelled("GB 5-2022", None, None),
        labelled("GB 6-2022", "2022-01-01/2023-12-31", "2022-01"),  # first by first, then last day
    )
    told = [None, "outside-window", None, None, "no-date", None]
    assert reasons(target, DAY, *records) == told


def test_an_award_of_another_label_is_none() -> None:
    both = [{"name": "别的", "awarded": "2022-01-01"}, {"name": LABEL, "awarded": "2024-01-01"}]
    record = standard("GB 1-2022", labels=both)
    assert reasons(counting(event="label", label=LABEL), DAY, record) == ["not-published"]
    assert reasons(counting(event="label", label="没有"), DAY, record) == ["no-label"]
    assert reasons(counting(event="label"), DAY, record) == ["no-label"]


def test_revisions_are_skipped_only_where_the_target_says_so() -> None:
    record = standard("GB 1-2022", replaces=["GB 1-2016"], **IN)
    assert reasons(counting(), DAY, record) == [None]
    assert reasons(counting(revisions="count"), DAY, record) == [None]
    assert reasons(counting(revisions="skip"), DAY, record) == ["revision"]


def test_the_earliest_part_stands_whatever_the_day_and_the_window() -> None:
    target = counting(parts="once")
    before = standard("GB/T 5.3-2021", publication="2021-12-31")
    inside = standard("GB/T 5.1-2022", publication="2022-03-01")
    after = standard("GB/T 5.2-2022", publication="2022-02-01")
    assert reasons(target, DAY, inside, after) == ["part", None]
    assert reasons(target, DAY, inside, after, before) == ["part", "part", "outside-window"]
    assert reasons(target, "2021-06-30", inside, after, before) == ["part", "part", "not-published"]
    assert reasons(counting(), DAY, inside, after) == [None, None]


def test_parts_by_first_possible_day_then_by_code_undated_last() -> None:
    target = counting(parts="once")
    month = standard("GB/T 5.1-2022", publication="2022-03-10")
    year = standard("GB/T 5.2-2022", publication="2022")
    undated = standard("GB/T 5.0-2022", in_force="2020-01-01")
    assert reasons(target, DAY, month, year, undated) == ["part", None, "part"]
    assert reasons(target, DAY, undated, month) == ["part", None]
    first = standard("GB/T 5.9-2022", publication="2022-01-01")
    assert reasons(target, DAY, first, year) == ["part", None]  # one first day: by code
    other = standard("GB/T 5.1-2021")
    assert reasons(target, DAY, undated, other) == ["no-date", "part"]


def test_parts_of_one_text_share_prefix_and_number() -> None:
    names = ("GB/T 5.1-2022", "GB 5.2-2022", "GB/T 6.1-2022", "GB/T 5-2022", "GB/T 5-2020", "guide")
    records = [standard(name, **IN) for name in names]
    assert reasons(counting(parts="once"), DAY, *records) == [None] * 6


def test_a_record_outside_the_query_stands_for_nobody() -> None:
    target = counting(parts="once", revisions="skip")
    records = (
        standard("GB/T 5.1-2022", relevance="partial", publication="2022-01-01"),
        standard("GB/T 5.2-2022", replaces=["GB/T 5.2-2010"], publication="2022-01-02"),
        standard("GB/T 5.3-2022", publication="2022-01-04"),
        standard("GB/T 5.4-2022", publication="2022-01-03"),
    )
    assert reasons(target, DAY, *records) == ["wrong-relevance", "revision", "part", None]


def test_asked_are_the_records_of_the_query_before_its_rules() -> None:
    revision = standard("GB 1-2022", replaces=["GB 1-2016"], **IN)
    target = counting(revisions="skip", levels=["national"])
    assert parts(target, DAY, revision).asked == 1
    assert read(target, "2022-06-30", revision).assessment == "far-behind"
    local = standard("DB31 1-2022", **IN)
    assert parts(target, DAY, local).asked == 0
    assert read(target, "2022-06-30", local).assessment == "no-data"


def test_a_verdict_is_in_one_part_of_the_partition() -> None:
    known = standard("GB 1-2022", publication="2022-02-01")
    maybe = standard("GB 2-2022", publication="2021/2022")
    outside = standard("GB 3-2022", publication="2020-02-01")
    found = parts(counting(1), "2022-07-02", known, maybe, outside)
    assert [each.membership for each in found.verdicts] == [
        Membership.COUNTED,
        Membership.POSSIBLE,
        Membership.EXCLUDED,
    ]
