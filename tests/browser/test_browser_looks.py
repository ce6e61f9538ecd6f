"""Language, colours, paper and phones; and what axe-core finds (WCAG 2 and its best practices)."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from browser.conftest import PHONE, WIDE
from sdtstd.model.register import Register
from support.browsing import ROWS, TOLD
from support.examples import is_deep
from support.pages import EXAMPLE, SHIPPED, page_of_folder, page_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Shown = Callable[..., Page]

AXE = files("axe_playwright_python") / "axe.min.js"
# Each language, each colours and each width once, and in depth all of them together.
LOOKS = [("zh", "light", WIDE), ("en", "dark", PHONE)]
ALL = [
    (each, theme, size)
    for each in ("zh", "en")
    for theme in ("light", "dark")
    for size in (WIDE, PHONE)
]

BEYOND = """() => [...document.querySelectorAll("body *")]
  .filter((each) => !each.closest(".wide, .unseen, svg, dialog, header nav"))
  .filter((each) => getComputedStyle(each).clipPath === "none")
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def example() -> str:
    return page_of_folder(EXAMPLE)


def violations(page: Page, *but: str) -> list[str]:
    rules = {name: {"enabled": False} for name in but}
    page.evaluate(AXE.read_text("utf-8"))
    found: Any = page.evaluate("(rules) => axe.run({ resultTypes: ['violations'], rules })", rules)
    return [
        f"{each['id']}: {node['html'][:160]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize(("language", "theme", "size"), ALL if is_deep() else LOOKS)
def test_axe_finds_nothing(language: str, theme: str, size: dict[str, int], shown: Shown) -> None:
    text = page_of_folder(SHIPPED if is_deep() else EXAMPLE, language=language)
    page = shown(text, viewport=size, color_scheme=theme, bypass_csp=True)
    assert violations(page) == []
    page.evaluate("location.hash = document.querySelector('#records tbody a').hash")
    page.locator("dialog[open]").wait_for()
    # It takes every link below the fold of a dialog for one that skips to the content.
    assert violations(page, "skip-link") == []
    page.evaluate("location.hash = document.querySelector('#goals h3 a').hash")
    page.locator("dialog[open] a.number").first.wait_for()
    assert violations(page, "skip-link") == []


def test_the_language_is_switched_whole_and_back(example: str, shown: Shown) -> None:
    page = shown(example, "#leaves?")
    seen = page.locator("main").inner_text()
    assert "leaves" in seen
    page.focus("#tongue")
    page.keyboard.press("Enter")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert "末级项" in page.locator(TOLD).inner_text()
    assert page.locator(".en:visible").count() == 0
    assert page.evaluate("location.hash") == "#leaves?"
    page.keyboard.press("Enter")
    assert page.locator("main").inner_text() == seen
    assert page.locator(".zh:visible").count() == 0


def test_without_a_script_all_but_the_lists_is_readable(example: str, shown: Shown) -> None:
    page = shown(example, java_script_enabled=False)
    seen = page.locator("main").inner_text()
    assert "only a script can search them" in seen
    with_script = shown(example).locator("main > :not(#records)").all_inner_texts()
    assert page.locator("main > :not(#records)").all_inner_texts() == with_script


def test_colours_are_switched(example: str, shown: Shown) -> None:
    page = shown(example, color_scheme="light")

    def dark() -> bool:
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(each) for each in colour[4:-1].split(",")) < 3 * 128

    found = []
    for _ in range(4):
        found.append((page.evaluate("document.documentElement.dataset.theme"), dark()))
        page.click("#theme")
    assert found == [("auto", False), ("light", False), ("dark", True), ("auto", False)]


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLE], ids=["shipped", "example"])
def test_a_phone_scrolls_downwards_alone(folder: Any, shown: Shown) -> None:
    page = shown(page_of_folder(folder, language="zh"), viewport=PHONE)
    for address in ("#records?", "#leaves?", "#targets?"):
        page.evaluate("(to) => { location.hash = to; }", address)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        wide = page.evaluate(BEYOND)
        assert wide == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_paper_nothing_is_folded_and_all_rows_stand(shown: Shown) -> None:
    page = shown(page_of_folder(SHIPPED), "#records?kind=standards")
    folded = page.locator("details:not([open])").count()
    assert folded > 0
    rows = page.locator(ROWS).count()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator(ROWS).count() > rows
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() == folded
    assert page.locator(ROWS).count() == rows
    controls = ("button:not(.chip)", "select", "input", "nav")  # chips tell the filters
    assert page.locator(", ".join(f"{each}:visible" for each in controls)).count() == 0


def test_a_page_without_records_is_printed(shown: Shown) -> None:
    page = shown(page_text(Register()))
    for event in ("beforeprint", "afterprint"):
        page.evaluate("(name) => { dispatchEvent(new Event(name)); }", event)
    assert page.get_by_text("nothing fits").is_visible()
