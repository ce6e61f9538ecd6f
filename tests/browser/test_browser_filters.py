"""The list of a page by keyboard alone: search, filters, order, a record whole, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.target import HasQuery
from support.browsing import ROWS, TOLD, codes, how_many, wait_for
from support.pages import DAY, EXAMPLE, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Shown = Callable[..., Page]

FORMS = (
    "DB31/T 9001-2022",
    "db31/t9001-2022",
    "DB31T 9001—2022",
    "ＤＢ３１／Ｔ　9001－2022",
    "DB31/T 9001 – 2022",
    "9001-2022 DB31/T",
)


def reach(page: Page, css: str) -> None:
    """Press Tab until a thing has the focus, as a reader without a mouse does."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("(css) => document.activeElement.matches(css)", css):
            return
    raise AssertionError(css)


def test_a_code_is_found_however_it_is_written(example: str, shown: Shown) -> None:
    page = shown(example, "#records?")
    for form in FORMS:
        before = page.evaluate("location.hash")
        page.fill("#f-text", form)
        page.wait_for_function("(before) => location.hash !== before", arg=before)
        assert codes(page) == ["DB31/T 9001-2022"]


def test_titles_are_found_in_both_languages(shipped: str, shown: Shown) -> None:
    page = shown(shipped, "#records?text=parking+assist")
    assert codes(page) == ["GB/T 41630-2022"]
    page.fill("#f-text", "智能泊车")
    page.wait_for_function("() => location.hash.includes('%E6')")
    assert codes(page) == ["GB/T 41630-2022"]


def test_a_search_for_a_field_offers_what_stands_there(shipped: str, shown: Shown) -> None:
    page = shown(shipped, "#records?text=Digital+trust")
    assert codes(page) == []
    offered = page.locator("#records .named a", has_text="Digital trust")
    number = int(offered.first.inner_text().rsplit(" ", 1)[1])
    offered.first.click()
    wait_for(page, number)
    assert page.evaluate("location.hash") == "#records?place=foundation%2Ftrust"
    page.goto(page.url.partition("#")[0] + "#leaves?text=数字信任")
    page.locator("#records .named a").first.click()
    leaves = [each for each in load(SHIPPED).register.leaves if "/trust/" in each.id]
    wait_for(page, len(leaves))


def test_a_day_that_is_not_known_is_told_in_words(shipped: str, shown: Shown) -> None:
    page = shown(shipped, "#records?id=DB31%2FT+1311-2021")
    assert "between 2021 and 2022" in page.locator("dialog .stages").inner_text()
    page.goto(page.url.partition("#")[0] + "#records?id=container-electronic-documents")
    assert "2025-10-30 at the latest" in page.locator("dialog .stages").inner_text()


def test_filters_by_keyboard_alone(example: str, shown: Shown) -> None:
    page = shown(example)
    standards = load(EXAMPLE).register.standards
    local = [each.key for each in standards if each.effective_level.value == "local"]
    reach(page, "#f-level")
    page.keyboard.type("local")
    wait_for(page, len(local))
    assert page.evaluate("document.activeElement.id") == "f-level"
    assert codes(page) == local
    assert page.evaluate("location.hash") == "#records?level=local"
    reach(page, ".chips .plain")
    page.keyboard.press("Enter")
    wait_for(page, len(load(EXAMPLE).register.records))
    page.go_back()
    wait_for(page, len(local))
    assert page.input_value("#f-level") == "local"


def test_a_target_tells_its_part_and_why(shipped: str, shown: Shown) -> None:
    register = load(SHIPPED).register
    counts = [each for each in register.targets if isinstance(each.target, HasQuery)]
    page = shown(shipped, "#records?")
    assert not page.locator("#f-part").is_visible()
    page.select_option("#f-target", counts[0].id)
    page.locator("#f-part").wait_for()
    page.select_option("#f-part", "possible")
    possible = Snapshot(register, DAY).of(counts[0]).reading.partition
    assert possible is not None
    wait_for(page, len(possible.possible))
    assert codes(page) == [each.id for each in possible.possible]
    told = page.locator(f"{ROWS} .c-why").all_inner_texts()
    assert [
        each.reason and each.reason.word.text in text
        for each, text in zip(possible.possible, told, strict=True)
    ] == [True] * len(told)


def test_order_by_keyboard_alone(example: str, shown: Shown) -> None:
    page = shown(example)
    records = load(EXAMPLE).register.records
    reach(page, "button[data-sort=code]")
    page.keyboard.press("Enter")
    head = page.locator("thead .c-code")
    assert head.get_attribute("aria-sort") == "ascending"
    up = codes(page)
    assert sorted(up) == sorted(each.key for each in records)
    assert page.evaluate("document.activeElement.dataset.sort") == "code"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert codes(page) == up[::-1]
    assert page.locator("th[aria-sort=none]").count() == page.locator("th[aria-sort]").count() - 1


def test_a_record_opens_and_closes_by_keyboard(example: str, shown: Shown) -> None:
    page = shown(example, "#records?level=local")
    reach(page, f"{ROWS} a[data-id]")
    name = page.evaluate("document.activeElement.dataset.id")
    page.keyboard.press("Enter")
    dialog = page.locator("dialog")
    dialog.wait_for()
    assert name in dialog.inner_text()
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.wait_for_function("() => location.hash === '#records?level=local'")
    assert page.evaluate("document.activeElement.dataset.id") == name


def test_a_record_opens_while_another_closes(example: str, shown: Shown) -> None:
    first, second = load(EXAMPLE).register.standards[:2]
    page = shown(example, f"#records?id={first.key}")
    page.evaluate(
        "(to) => { document.querySelector('dialog').close(); location.hash = to; }",
        f"#records?id={second.key}",
    )
    page.locator("dialog[open]").get_by_text(second.key).first.wait_for()


def test_more_rows_come_by_a_button_that_keeps_the_place(shipped: str, shown: Shown) -> None:
    page = shown(shipped, "#records?")
    assert page.locator(ROWS).count() == 100
    page.focus(".more button")
    page.keyboard.press("Enter")
    assert page.locator(ROWS).count() == how_many(page)
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == 101
    assert page.locator(".more button").count() == 0


def test_how_many_are_left_is_told_aloud(example: str, shown: Shown) -> None:
    page = shown(example)
    told = page.locator(TOLD)
    assert told.get_attribute("role") == "status"
    node = told.element_handle()
    page.fill("#f-text", "no such text")
    page.get_by_text("nothing fits").wait_for()
    assert told.inner_text().startswith("0 of ")
    assert page.evaluate("(node) => node.isConnected", node)  # the same region speaks again
