"""Pieces of Markdown: what leads somewhere, and what is text, as its readers have it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import pytest

from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import (
    Marked,
    emphasized,
    escape,
    folded,
    heading,
    joined,
    link,
    page,
    paragraph,
    url,
)
from support.payloads.github_filters import acted_on
from support.payloads.html_page import by_cmark, by_markdown_it
from support.payloads.readers import acting, forged
from support.payloads.said import words_of
from support.payloads.strings import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.payloads.html_page import Page

# cmark reads entities in addresses between angle brackets, markdown-it does not.
ADDRESSES = (
    "https://example.org/",
    "https://example.org/?a=1&b=2",
    "https://example.org/?a=1&lt;b",
    "https://example.org/?a&copy;&amp;c",
    "https://example.org/a&#64;b&#x3c;",
    "https://example.org/$x$",
    "https://example.org/a(b)|c*d_e~f'g",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_leads_where_it_says(address: str) -> None:
    for written in (url(address), link(Marked("a"), address)):
        for read in (by_cmark, by_markdown_it):
            seen = read(f"| a |\n| - |\n| {written} |")
            assert list(map(unquote_to_bytes, seen.links)) == [unquote_to_bytes(address)]
            assert seen.strange == []


def test_an_address_makes_no_formula() -> None:
    assert "$" not in url("https://example.org/$x$")
    assert "$" not in link(Marked("a"), "https://example.org/$x$")


def test_a_usual_address_is_written_as_it_is() -> None:
    assert url("https://example.org/?a=1&b=2#c;d") == "<https://example.org/?a=1&b=2#c;d>"


def test_a_byte_of_a_name_that_is_no_utf8_stays_that_byte() -> None:
    written = link(Marked("a"), f"{os.fsdecode(b'r' + bytes([0xFF]))}/x")
    assert written == "[a](r%FF/x)"


@pytest.mark.parametrize("text", ["ſ@2023", "K@2023", "a@2023.example", "@2023"])
def test_an_at_sign_mentions_nobody(text: str) -> None:
    (seen,) = by_cmark(escape(text)).texts
    assert acted_on(seen) == []


def test_the_day_of_a_value_stays_whole() -> None:
    assert escape("plan/target@2023-06-30") == "plan/target&#64;2023-06-30"


# By sinks, what begins a line or stands alone in a piece; whole reports are in tests/hostile.
TEXTS = [each for each in PAYLOADS if len(each) < 200 and words_of(each)]


@pytest.mark.parametrize("read", [by_cmark, by_markdown_it])
def test_a_payload_is_text_in_every_piece(read: Callable[[str], Page]) -> None:
    for each in TEXTS:
        text, words = escape(each), words_of(each)
        rows = [[text, Marked("")], [Marked(""), text]]
        pieces = (
            heading(2, text),
            paragraph(text),
            emphasized(text),
            paragraph(joined(", ", [text, text])),
            paragraph(link(text, "a")),
            grid([text, text], rows),
            folded(each, [paragraph(text)]),
        )
        markdown = page(pieces)
        seen = read(markdown)
        assert seen.strange == [], each
        assert seen.headings == [(2, words)], each
        assert seen.paragraphs == [words, words, f"{words}, {words}", words, words], each
        assert seen.folds == [words], each
        assert seen.tables == [[[words, words], [words, ""], ["", words]]], each
        assert seen.links == ["a"], each
        assert [found for one in seen.texts for found in acted_on(one)] == [], each
        assert acting(markdown) == forged(markdown) == [], each
