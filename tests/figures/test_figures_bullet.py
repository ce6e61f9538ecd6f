"""What lies on the scale of a goal, and what is told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.figures.bullet import bullet as draw
from sdtstd.views.page.bullets import bullet
from support.figures import TONGUES, read
from support.small import counting, goal, indicator, on, plan, register, report, standard

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from sdtstd.report.figures import Bullet
    from support.small import Given


def figure(target: Given, *reports: Given) -> Bullet | None:
    one = standard("DB31/T 1-2022", publication="2022-06-01")
    found = register(one, plans=(plan(target),), reports=reports)
    (progress,) = Snapshot(found, on("2022-07-01")).progress(found.plans)
    return bullet(progress)


def drawn(target: Given, *reports: Given) -> Element:
    found = figure(target, *reports)
    assert found is not None
    return read(draw(found, TONGUES))


def ways(target: Given, *reports: Given) -> dict[str, str]:
    """Give the paths of a drawing by their class."""
    return {each.attrib["class"]: each.attrib["d"] for each in drawn(target, *reports).iter("path")}


def test_a_reported_value_beyond_the_goal_makes_the_scale_longer() -> None:
    found = ways(counting(100), report("2022-05", "200"))
    assert found["goal"].startswith("M240 ")
    assert found["reported"].startswith("M474 ")


def test_what_counts_something_else_is_told_and_not_drawn() -> None:
    other = {**report("2022-05", "84"), "scope": "differs", "note": "含团体标准"}
    found = drawn(counting(100), other)
    assert {each.attrib["class"] for each in found.iter("path")} == {"expected", "goal"}
    assert "84 (2022-05)" in "".join(found.itertext())


def test_without_a_baseline_a_value_is_shown_whole() -> None:
    found = ways(indicator({"more_than": "12000"}), report("2022-05", "13000"))
    assert found["goal"].startswith("M438 ")
    assert "way" not in found


def test_what_is_least_is_seen_and_the_last_part_stays_inside() -> None:
    (counted,) = (
        each
        for each in drawn(counting(999_999_999)).iter("rect")
        if each.attrib["class"] == "counted"
    )
    assert counted.attrib["width"] == "2"


def test_a_deed_and_a_goal_without_data_have_none() -> None:
    assert figure(goal("milestone", due="2023-12-31")) is None
    assert figure(counting(3, kind="pilots")) is None
    assert figure(indicator({"at_least": "80"})) is None
