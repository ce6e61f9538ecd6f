"""Pieces of Markdown: what leads somewhere, and what is text, as its readers have it."""

from __future__ import annotations

import os
from urllib.parse import unquote_to_bytes

import pytest

from sdtstd.sinks.markdown import Marked, escape, link, url
from support.payloads.github_filters import acted_on
from support.payloads.html_page import by_cmark, by_markdown_it

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
            page = read(f"| a |\n| - |\n| {written} |")
            assert list(map(unquote_to_bytes, page.links)) == [unquote_to_bytes(address)]
            assert page.strange == []


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
