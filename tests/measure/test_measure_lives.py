"""The text status of a standard on a day: the first that surely fits."""

from __future__ import annotations

import pytest

from sdtstd.measure.leaves import exists
from sdtstd.measure.lives import (
    is_published,
    may_be_published,
    milepost_reached,
    stage_reached,
    text_status,
)
from sdtstd.model.records import Milepost
from sdtstd.model.standard import Stage
from support.small import on, pilot, register, standard

DAY = on("2022-06-30")
NAME = "GB 1-2020"


@pytest.mark.parametrize(
    ("stages", "status"),
    [
        ({}, "planned"),
        ({"proposal": "2022-07-01"}, "planned"),
        ({"proposal": "2022"}, "planned"),  # only possibly begun
        ({"proposal": "2022-06-30"}, "in-development"),
        ({"drafting": "2021"}, "in-development"),
        ({"consultation": "2021"}, "in-development"),
        ({"review": "2021"}, "in-development"),
        ({"approval": "2021"}, "in-development"),
        ({"publication": "2022"}, "in-development"),  # possibly published
        ({"publication": "2022-07-01"}, "planned"),
        ({"in_force": "2022"}, "in-development"),
        ({"withdrawal": "2022"}, "in-development"),
        ({"publication": "2022-07-01", "in_force": "2022"}, "planned"),  # its own day is known
        ({"publication": "2022-06-30", "in_force": "2022-07-01"}, "upcoming"),
        ({"publication": "2022-06-30", "in_force": "2022"}, "upcoming"),
        ({"publication": "2022-06-30"}, "in-force"),
        ({"publication": "2022-05-01", "in_force": "2022-06-30"}, "in-force"),
        ({"in_force": "2022-06-30"}, "in-force"),
        ({"publication": "2022-07-01", "in_force": "2022-06-30"}, "in-force"),  # a later day
        ({"abandonment": "2022-06-30"}, "abandoned"),
        ({"publication": "2021", "abandonment": "2022-06-30"}, "abandoned"),
        ({"proposal": "2021", "abandonment": "2022"}, "in-development"),
        ({"withdrawal": "2022-06-30"}, "withdrawn"),
        ({"publication": "2021", "withdrawal": "2022-06-30"}, "withdrawn"),
        ({"publication": "2021", "withdrawal": "2022"}, "in-force"),
        ({"withdrawal": "2022-06-30", "abandonment": "2022-06-30"}, "withdrawn"),
    ],
)
def test_the_first_status_that_surely_fits(stages: dict[str, str], status: str) -> None:
    record = standard(NAME, **stages)
    assert text_status(record, register(record), DAY) == status


@pytest.mark.parametrize(
    ("by", "status"),
    [
        ({}, "withdrawn"),
        ({"publication": "2022-06-30"}, "replaced"),
        ({"publication": "2022"}, "withdrawn"),
        ({"publication": "2022-01-01", "in_force": "2022-07-01"}, "withdrawn"),
        ({"publication": "2022-01-01", "in_force": "2022-06-30"}, "replaced"),
        ({"in_force": "2022-06-30"}, "replaced"),
        ({"publication": "2022-07-01", "in_force": "2022-06-30"}, "replaced"),
        ({"withdrawal": "2022-06-30"}, "replaced"),  # it was out
        ({"publication": "2021", "withdrawal": "2021-06-30"}, "replaced"),  # for good
        ({"proposal": "2021"}, "withdrawn"),
    ],
)
def test_replaced_by_a_record_that_is_surely_in_force(by: dict[str, str], status: str) -> None:
    old = standard(NAME, publication="2020", withdrawal="2022-01-01")
    new = standard("GB 1-2022", replaces=[NAME], **by)
    assert text_status(old, register(old, new), DAY) == status


def test_one_of_several_successors_is_enough() -> None:
    old = standard(NAME, publication="2020")
    draft = standard("GB 1-2023", replaces=[NAME])
    new = standard("GB 2-2022", replaces=["GB 9-2000", NAME], publication="2022-01-01")
    assert text_status(old, register(old, draft), DAY) == "in-force"
    assert text_status(old, register(old, draft, new), DAY) == "replaced"
    assert text_status(new, register(old, draft, new), DAY) == "in-force"


def test_in_force_before_its_publication_is_in_force_but_not_published() -> None:
    """A day of publication that is known is never guessed from a later stage."""
    record = standard(NAME, publication="2022-07-01", in_force="2022-01-01")
    assert not is_published(record, DAY)
    assert not may_be_published(record, DAY)
    assert not exists(record, register(record), DAY)


def test_the_stage_that_is_reached_is_the_last_that_has_surely_begun() -> None:
    text = standard("GB 1-2022", drafting="2022-01-01", consultation="2022-05", approval="2023")
    reached = [stage_reached(text, on(day)) for day in ("2021-12-31", "2022-05-30", "2022-05-31")]
    assert reached == [None, Stage.DRAFTING, Stage.CONSULTATION]
    begun = pilot("p", started="2022-01-01", accepted="2022-05")
    events = [
        milepost_reached(begun, on(day)) for day in ("2021-12-31", "2022-05-30", "2022-06-01")
    ]
    assert events == [None, Milepost.STARTED, Milepost.ACCEPTED]
