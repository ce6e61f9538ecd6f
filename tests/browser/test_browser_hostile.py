"""Hostile texts in a page: nothing runs, nothing is added, and all of it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.model.register import Register
from sdtstd.model.source import Source
from sdtstd.sinks.inert import shown as as_shown
from support.browsing import ROWS
from support.examples import is_deep
from support.pages import page_text
from support.payloads.register import SHARES
from support.payloads.reports import Share
from support.small import SOURCE, standard

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Shown = Callable[..., Page]

TITLES = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</title></style></textarea><svg onload=alert(3)>",
    "<img src=x onerror=alert(4)>",
    "javascript:alert(5)",
    "=cmd|'/c calc'!A0",
    "]]><!-- <!--[if IE]>",
    '" onmouseover="alert(6)',
    "{{7*7}} ${7*7} {% raw %}",
    "a\u202eb\u2066c\u200fd\u200be",
    "##[error]x ::error::y",
    "\uff1cscript\uff1ealert(8)\uff1c/script\uff1e",
    "长" * 40_000,
)
ADDRESSES = ("HTTPS://example.org/?a=1&b=%3C2", "http://例子.example/标准?a=1&b=(2)")
TAGS = """() => [...new Set([...document.querySelectorAll("*")].map((each) => each.localName))]"""
ATTRIBUTES = """() => [...new Set([...document.querySelectorAll("*")]
  .flatMap((each) => each.getAttributeNames()))]"""
LINKS = """() => [...document.querySelectorAll("a")].map((each) => each.href)"""
FOREIGN = {"img", "iframe", "object", "embed", "link", "base", "form", "video", "audio", "textarea"}


def hold(page: Page) -> None:
    """Hold what the elements of a page are."""
    assert page.locator("script").count() == 2
    assert page.locator("style").count() == 2
    assert not FOREIGN & set(page.evaluate(TAGS))
    names: Any = page.evaluate(ATTRIBUTES)
    assert [each for each in names if each.startswith("on") or each == "style"] == []
    own = page.url.partition("#")[0]
    assert [
        each
        for each in page.evaluate(LINKS)
        if not each.startswith((f"{own}#", "https://", "http://"))
    ] == []


def hostile() -> Register:
    """Make a register whose records have each title in every text that they may have."""
    sources = [
        {**SOURCE, "title": title, "url": ADDRESSES[n % 2]} for n, title in enumerate(TITLES)
    ]
    records = (
        standard(
            f"DB31/T {n}-2022", title=title, title_en=title, note=title, publication="2022-05-01",
            organizations=[title], labels=[{"name": title}], sources=[sources[n]],
        )
        for n, title in enumerate(TITLES)
    )  # fmt: skip
    return Register(standards=tuple(records))


def test_hostile_titles_are_inert_and_readable(shown: Shown) -> None:
    page = shown(page_text(hostile()), "#records?")
    hold(page)
    titles = page.locator(f"{ROWS} .title").all_text_contents()
    assert titles == [as_shown(each) for each in TITLES]
    for n, title in enumerate(TITLES):
        page.evaluate("(id) => { location.hash = `#records?id=${id}`; }", f"DB31/T {n}-2022")
        page.locator("dialog[open]").get_by_text(f"DB31/T {n}-2022").first.wait_for()
        seen = page.locator("dialog").text_content() or ""
        assert seen.count(as_shown(title)) >= 5
        assert page.locator("dialog").evaluate("(each) => each.scrollWidth <= each.clientWidth")
        hold(page)
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_addresses_lead_to_the_web_or_nowhere(shown: Shown) -> None:
    sources = [Source.model_validate(SOURCE | {"url": each}) for each in ADDRESSES]
    bad = [sources[0].model_copy(update={"url": u}) for u in ("javascript:alert(1)", "data:x")]
    record = standard("DB31/T 1-2022").model_copy(update={"sources": (*sources, *bad)})
    page = shown(page_text(Register(standards=(record,))), "#records?id=DB31/T+1-2022")
    links = page.locator("dialog a[rel='noopener noreferrer']")
    assert [each.get_attribute("href") for each in links.all()] == list(ADDRESSES)
    assert "javascript:alert(1)" in page.locator("dialog").inner_text()
    hold(page)


def test_hostile_addresses_behind_the_hash_are_inert(shown: Shown) -> None:
    page = shown(page_text(hostile()))
    for each in (
        "#records?<script>alert(1)</script>",
        "#records?text=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
        "#records?id=%E2%80%AE%3Csvg+onload%3Dalert(1)%3E",
        "#records?sort=__proto__&sort=constructor",
        "#targets?assessment=%FF%FE&owner=%00",
        "#leaves?%",
        "#__proto__?toString=1",
        "#records?" + "x=1&" * 5_000,
    ):
        page.evaluate("(to) => { location.hash = to; }", each)
        page.wait_for_function("() => new Promise((done) => setTimeout(() => done(true)))")
        hold(page)


def test_payloads_in_every_field_do_nothing(shown: Shown) -> None:
    for number in range(SHARES if is_deep() else 1):
        register = Share(number).loaded.register
        page = shown(page_text(register, language="zh"))
        hold(page)
        for address in ("#leaves?", "#targets?", "#records?"):
            page.evaluate("(to) => { location.hash = to; }", address)
        for each in page.locator(f"{ROWS} a[data-id]").all()[:: 1 if is_deep() else 15]:
            page.evaluate("(to) => { location.hash = to; }", each.get_attribute("href"))
            page.locator("dialog[open]").wait_for()
            hold(page)
            page.keyboard.press("Escape")
