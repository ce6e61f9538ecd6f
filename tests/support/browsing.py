"""What a reader does with a page, and sees on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

TOLD = "#records .told"
ROWS = "#records table.list tbody tr"

_FOLLOWED = """async (addresses) => {
  const told = [];
  for (const each of addresses) {
    const followed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    if (location.hash !== each) { location.hash = each; await followed; }
    told.push(document.querySelector("#records .told").textContent);
  }
  return told;
}"""
_NUMBERS = """() => [...document.querySelectorAll("main a.number")].map(
  (each) => [each.getAttribute("href"), each.textContent])"""


_FOLDED = """(addresses) => addresses.map((each) =>
  document.querySelectorAll(`${each} .outline > li, ${each} tbody > tr`).length)"""
MOST_FOLDED = 200


def folded(page: Page, addresses: list[str]) -> list[int]:
    """Give how many things stand in folds of the page: all, or as many as a page has."""
    found: list[int] = page.evaluate(_FOLDED, addresses)
    return found


def wait_for(page: Page, number: int) -> None:
    page.wait_for_function(
        "(number) => document.querySelector('#records .told').textContent.startsWith(`${number} `)",
        arg=number,
    )


def how_many(page: Page) -> int:
    """Give how many things the list tells that it shows."""
    return _first(page.locator(TOLD).inner_text())


def members(page: Page, addresses: list[str]) -> list[int]:
    """Follow addresses one after the other; give how many members each has."""
    return [_first(each) for each in page.evaluate(_FOLLOWED, addresses)]


def numbers(page: Page) -> dict[str, str]:
    """Give the numbers of a page that open, by their addresses; the same address, the same text."""
    found: dict[str, str] = {}
    for address, text in page.evaluate(_NUMBERS):
        assert found.setdefault(address, text) == text, address
    return found


def codes(page: Page) -> list[str]:
    """Give the codes or ids of the rows that are shown."""
    return page.locator(f"{ROWS} .c-code").all_inner_texts()


def _first(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found, text
    return int(found[0])
