"""Numbers of the page: those of `status`, and each as many as the members that it opens to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.json import plain
from sdtstd.rows.coverage import level_row
from sdtstd.views.status import status_report
from support.browsing import MOST_FOLDED, folded, members, numbers
from support.drawn import days, registers, told
from support.examples import examples
from support.pages import DAY, EXAMPLE, SHIPPED, page_of_folder, page_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from playwright.sync_api import Page

    from sdtstd.model.register import Register
    from sdtstd.rows.coverage import LevelRow
    from support.second_reading.days import Dict

    Shown = Callable[..., Page]

SEEN = ("counted", "possible", "pipeline")


def status_of(register: Register, day: date) -> Any:
    """Give what `status --plan all --format json` says."""
    return plain(status_report(Snapshot(register, day), register.plans).data.items)


def statistics_of(register: Register, day: date) -> dict[str, LevelRow]:
    return {each.level.value: level_row(each) for each in Snapshot(register, day).statistics}


def expected(status: Any, levels: dict[str, LevelRow]) -> dict[str, int]:
    """Give the numbers of `status` and of the statistics table by the addresses of members."""
    found = {}
    for plan in status["plans"]:
        for target in plan["targets"]:
            if target["counted"] is not None:
                at = f"#records?target={target['id']}"
                found[f"{at}&part=counted"] = target["counted"]
                found[f"{at}&part=possible"] = target["possible"]
                found[f"{at}&pipeline=1"] = target["pipeline"]
                found[f"{at}&reason=no-date"] = target["no_date"]
    for name, number in status["verdict"].items():
        key = f"assessment={name.replace('_', '-')}" if name != "targets" else ""
        found[f"#targets?{key}"] = number
    for name, number in status["coverage"].items():
        if name == "unplaced":
            found["#records?unplaced=1"] = number
        else:
            state = "" if name == "leaves" else f"&state={name.replace('_', '-')}"
            found[f"#leaves?reached=1{state}"] = number
    for task in status["tasks"]:
        for place in (task, *task["fields"]):
            found[f"#leaves?place={place['id']}"] = place["leaves"]
            found[f"#leaves?place={place['id']}&state=covered"] = place["covered"]
            found[f"#records?unplaced=1&place={place['id']}"] = place["unplaced"]
    for level, row in levels.items():
        found[f"#records?level={level}&existing=1"] = row.existing
        found[f"#records?level={level}&expected=1"] = row.expected
    return found


def held(page: Page, register: Register, day: date) -> None:
    """Hold what the page says against `status`, and each number against its members."""
    status = status_of(register, day)
    wanted = expected(status, statistics_of(register, day))
    assert dict(zip(wanted, members(page, list(wanted)), strict=True)) == wanted
    shown = {address: int(text) for address, text in numbers(page).items()}
    listed = {address: n for address, n in shown.items() if "?" in address}
    assert dict(zip(listed, members(page, list(listed)), strict=True)) == listed
    folds = {address: min(shown[address], MOST_FOLDED) for address in shown.keys() - listed.keys()}
    assert dict(zip(folds, folded(page, list(folds)), strict=True)) == folds
    page.evaluate("location.hash = '#targets?'")
    rows = page.locator("#records table.list tbody tr")
    cells = [rows.locator(f".c-{name}").all_inner_texts() for name in SEEN]
    of_targets = [target for plan in status["plans"] for target in plan["targets"]]
    assert cells == [
        ["–" if each[name] is None else str(each[name]) for each in of_targets] for name in SEEN
    ]


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLE], ids=["shipped", "example"])
def test_numbers_are_those_of_status_and_open_to_as_many_members(
    folder: Path, shown: Shown
) -> None:
    held(shown(page_of_folder(folder)), load(folder).register, DAY)


def test_numbers_of_generated_registers(shown: Shown) -> None:
    @settings(
        max_examples=examples(3),
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(registers(), days())
    def law(written: Dict, day: date) -> None:
        register = told(written)
        held(shown(page_text(register, day)), register, day)

    law()
