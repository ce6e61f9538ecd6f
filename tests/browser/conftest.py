"""A real browser: pages open from a file, without a network, and may not say or ask anything."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.pages import EXAMPLE, SHIPPED, page_of_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

    Shown = Callable[..., Page]

NAMES = ("chromium", "google-chrome")
MISSING = "no browser to test the page in: install Chromium (Debian: apt-get install chromium)"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep these tests on one worker, so that one browser runs them all."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser of the machine."""

    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(MISSING)
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    """Open pages; at the end none of them has said anything, or asked for more than its file."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def show(text: str, hash_: str = "", **options: Any) -> Page:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(text, "utf-8", newline="\n")
        context = browser.new_context(offline=True, **({"viewport": WIDE} | options))
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()

        def asked(request: Request) -> None:
            if request.url.partition("#")[0] != path.as_uri():
                said.append(f"asks for {request.url[:200]}")

        def refused(box: Dialog) -> None:
            said.append(f"asks {box.message}")
            box.dismiss()

        page.on("request", asked)
        page.on("console", lambda message: said.append(f"says {message.text}"))
        page.on("pageerror", lambda error: said.append(f"fails: {error}"))
        page.on("dialog", refused)
        page.goto(path.as_uri() + hash_)
        return page

    yield show
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture(scope="session")
def shipped() -> str:
    return page_of_folder(SHIPPED)


@pytest.fixture(scope="session")
def example() -> str:
    return page_of_folder(EXAMPLE)
