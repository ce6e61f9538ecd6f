"""Addresses of a page: what each says is kept, in words; what none can mean keeps nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.target import HasQuery
from sdtstd.render.html.static import joined
from support.browsing import codes, members, wait_for
from support.pages import DAY, EXAMPLE, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Shown = Callable[..., Page]


def test_the_title_of_a_goal_opens_how_it_stands_and_why_records_do_not_count(
    shipped: str, shown: Shown
) -> None:
    register = load(SHIPPED).register
    page = shown(shipped)
    page.locator("#goals h3 a").nth(1).click()
    dialog = page.locator("dialog[open]")
    target = next(each for each in register.targets if f"id={quote_plus(each.id)}" in page.url)
    assert isinstance(target.target, HasQuery)
    assert dialog.locator("h2").inner_text() == target.target.title_en
    partition = Snapshot(register, DAY).of(target).reading.partition
    assert partition is not None
    numbers = [int(each) for each in dialog.locator(".parts .number").all_inner_texts()]
    assert sum(numbers) == len(register.standards)
    assert numbers[:2] == [len(partition.counted), len(partition.possible)]
    page.keyboard.press("Escape")
    page.locator("dialog[open]").wait_for(state="detached")
    page.locator("#goals h3 a").nth(1).click()
    dialog.locator(".parts .number").nth(1).click()
    wait_for(page, len(partition.possible))
    assert codes(page) == [each.id for each in partition.possible]


def test_a_link_to_a_record_opens_it(example: str, shown: Shown) -> None:
    register = load(EXAMPLE).register
    page = shown(example)
    for each in (register.standards[0], register.pilots[0], register.measures[0]):
        page.evaluate("(id) => { location.hash = `#records?id=${id}`; }", each.key)
        title = page.get_by_role("heading", name=each.title_en or each.title)
        title.and_(page.locator("dialog[open] h2")).wait_for()
        assert "data/standards.yaml:" in page.locator("dialog code").inner_text()
    page.evaluate("location.hash = '#records?id=none'")
    page.get_by_role("heading", name="this page has no record none").wait_for()


def test_a_key_that_is_not_known_keeps_nothing_and_is_told(example: str, shown: Shown) -> None:
    page = shown(example)
    unknown = ("nonsense=1", "constructor=1", "__proto__=1", "level=none", "target=none")
    for query in (
        *unknown,
        "existing=0",
        "unplaced=yes",
        "level=local&level=group",
        "level=x&level",
    ):
        page.evaluate("(query) => { location.hash = `#records?${query}`; }", query)
        wait_for(page, 0)
        assert page.locator(".chip").count() == 1
        page.click(".chip")
        wait_for(page, len(load(EXAMPLE).register.records))


def test_a_day_that_is_none_keeps_nothing(example: str, shown: Shown) -> None:
    page = shown(example)
    asked = "#records?target=demo-plan%2Flocal-and-group&part=counted&until="
    days = ("2023-12-31", "none", "2023-13-01", "2023-02-30", "2023", "9999-12-31")
    found = [members(page, [f"{asked}{day}"])[0] for day in days]
    assert found == [found[0], 0, 0, 0, 0, found[0]]
    assert found[0] > 0


FILTERS = (
    *("text=x", "kind=pilots", "level=local", "status=upcoming", "stage=drafting", "owner=x"),
    *("place=x", "at=x", "unplaced=1", "nowhere=1", "existing=1", "expected=1", "target=x"),
    *("part=counted", "reason=no-date", "pipeline=1", "until=2022-01-01"),
)


def test_every_filter_of_records_is_said_in_words(example: str, shown: Shown) -> None:
    script = joined(".js").partition("const OF_RECORDS = {")[2].partition("};")[0]
    assert re.findall(r"^  (\w+):", script, re.MULTILINE) == [e.partition("=")[0] for e in FILTERS]
    page = shown(example)
    for query in FILTERS:
        page.evaluate("(query) => { location.hash = `#records?${query}`; }", query)
        page.wait_for_function("document.querySelectorAll('.chip').length === 1")
        assert "a filter that this page does not know" not in page.locator(".chip").inner_text()
        page.click(".chip")
        page.wait_for_function("document.querySelectorAll('.chip').length === 0")
