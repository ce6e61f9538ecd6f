"""Large registers in a browser: what a keystroke makes is bounded, and so are bytes of a record.

How long it takes is measured in depth alone, since the gate holds no clock.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from support.browsing import how_many
from support.examples import is_deep
from support.pages import page_of_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Shown = Callable[..., Page]

REGISTER = Path(__file__).parents[2] / "benchmarks" / "register.py"
MOST = 3_000_000
MOST_RECORDS = 5_000
MOST_ELEMENTS = 100 * 16 + 100
"""A hundred rows, each of a few cells, and what stands around them."""
LONGEST = 200
"""Milliseconds of one task."""
COUNTED = """() => {
  window.made = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const each of addedNodes)
      if (each.nodeType === 1) window.made += 1 + each.querySelectorAll("*").length;
  }).observe(document.body, { childList: true, subtree: true });
}"""
TIMED = """() => {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) window.tasks.push(Math.round(each.duration));
  }).observe({ type: "longtask" });
}"""


def made(folder: Path, records: int) -> str:
    """Make the page of a made-up register of so many standards."""
    subprocess.run([sys.executable, REGISTER, folder, str(records)], check=True)
    return page_of_folder(folder)


def change(page: Page, act: str, telling: str) -> None:
    """Let a reader do something, until the list tells another thing than before."""
    before = page.evaluate(telling)
    page.evaluate(act)
    page.wait_for_function(f"(before) => ({telling}) !== before", arg=before)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


ADDRESS = "location.hash"


def test_a_page_of_many_records_is_small_and_what_a_keystroke_makes_is_bounded(
    tmp_path: Path, shown: Shown
) -> None:
    few, many = made(tmp_path / "few", 200), made(tmp_path / "many", 700)
    a_record = (len(many.encode()) - len(few.encode())) / 500
    assert len(few.encode()) + a_record * (MOST_RECORDS - 200) < MOST
    page = shown(many, "#records?")
    page.evaluate(COUNTED)
    found = []
    for n in range(1, 7):
        change(
            page,
            f"const f = document.getElementById('f-text'); f.value = {'digital'[:n]!r};"
            " f.dispatchEvent(new Event('input'))",
            ADDRESS,
        )
        found.append(
            page.evaluate("() => { const made = window.made; window.made = 0; return made; }")
        )
    assert how_many(page) > 600
    assert max(found) < MOST_ELEMENTS
    for sort in ("code", "title", "-day"):
        change(page, f"location.hash = '#records?sort={sort}'", ADDRESS)
        page.wait_for_function("() => window.made > 0")
        assert (
            page.evaluate("() => { const made = window.made; window.made = 0; return made; }")
            < MOST_ELEMENTS
        )


if is_deep():

    def test_no_task_is_long_after_the_page_has_loaded(tmp_path: Path, shown: Shown) -> None:
        text = made(tmp_path, MOST_RECORDS)
        assert len(text.encode()) < MOST
        page = shown(text)
        page.wait_for_load_state("load")
        page.wait_for_timeout(1_000)
        page.evaluate(TIMED)
        for word in ("数字", "数字 第3", "DB31/T 41", "urban", ""):
            change(
                page,
                f"const f = document.getElementById('f-text'); f.value = {word!r};"
                " f.dispatchEvent(new Event('input'))",
                ADDRESS,
            )
        for query in (
            "level=local",
            "status=in-force",
            "place=life",
            "sort=title",
            "sort=-code",
            "sort=place",
            "sort=status&level=national",
            "sort=day",
            "unplaced=1",
            "existing=1",
        ):
            change(page, f"location.hash = '#records?{query}'", ADDRESS)
        page.click("#tongue")
        change(page, "location.hash = '#records?sort=title'", ADDRESS)
        page.click(".more button")
        change(page, "location.hash = document.querySelector('#records tbody a').hash", ADDRESS)
        page.keyboard.press("Escape")
        for query in ("#leaves?", "#leaves?place=life&state=covered", "#targets?", "#records?"):
            change(page, f"location.hash = {query!r}", ADDRESS)
        page.click("#theme")
        page.wait_for_timeout(300)
        tasks = page.evaluate("window.tasks")
        assert [each for each in tasks if each > LONGEST] == []
