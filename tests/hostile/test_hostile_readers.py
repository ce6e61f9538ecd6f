"""The readers see what they are to see; else what they do not find would prove nothing."""

from __future__ import annotations

import pytest

from support.payloads.github_filters import acted_on
from support.payloads.html_page import by_cmark, by_markdown_it
from support.payloads.readers import acting, forged, strict_json

LINKS = {
    "a@evil.example": "mailto:a@evil.example",
    "xmpp:a@evil.example/b": "xmpp:a@evil.example/b",
    "mailto:a@evil.example": "mailto:a@evil.example",
    "ftp://evil.example/a": "ftp://evil.example/a",
    "www.evil.example": "http://www.evil.example",
    "HTTPS://evil.example": "HTTPS://evil.example",
    "a&commat;evil.example": "mailto:a@evil.example",
    "[a](http://evil.example)": "http://evil.example",
    "<a@evil.example>": "mailto:a@evil.example",
}


@pytest.mark.parametrize(("raw", "address"), LINKS.items())
def test_cmark_makes_the_links_that_github_makes(raw: str, address: str) -> None:
    assert by_cmark(f"| a |\n| - |\n| {raw} |").links == [address]


@pytest.mark.parametrize("raw", ["<b>", "a<br>", "- a", "> a", "`a`", "**a**", "~~a~~", "![a](b)"])
def test_both_see_what_we_never_make(raw: str) -> None:
    assert by_cmark(raw).strange
    assert by_markdown_it(raw).strange


def test_cmark_sees_footnotes_and_a_cell_too_many() -> None:
    assert by_cmark("a [^1]\n\n[^1]: b").strange
    assert by_cmark("| a |\n| - |\n| b\\| |").tables == [[["a"], ["b|"]]]
    assert by_markdown_it("| a | b |\n| - | - |\n| b | c |").tables == [[["a", "b"], ["b", "c"]]]


@pytest.mark.parametrize(
    "text",
    ["@user", "a (@org/team)", "ſ@2023", "a #1", "o/r#1", "gh-12", ":smile:", "a :+1: b", ":100:",
     "http://a", "ftp://a", "www.a", "a@b.c", "a@0123456789abcdef"],
)  # fmt: skip
def test_the_filters_of_github_act(text: str) -> None:
    assert acted_on(text)


@pytest.mark.parametrize("text", ["plan/target@2023-06-30", "10:30:45", "a @ b", "# 1", "GH 1"])
def test_the_filters_of_github_leave_text_alone(text: str) -> None:
    assert acted_on(text) == []


@pytest.mark.parametrize(
    "log",
    ["::error::x", "  ::add-mask::x", "a ##[error]x", "a\r::error::x", "#\u200b#[error]x",
     "\u200b::error::x", "a ##vso[task.x]y", "##teamcity[x]", "+##[group]x"],
)  # fmt: skip
def test_a_command_of_a_runner_is_seen(log: str) -> None:
    assert forged(log)


@pytest.mark.parametrize("text", ["\x1b[1m", "a\rb", "\x9b", "\u202e", "\u200b", "\ufeff", "\t"])
def test_what_acts_is_seen(text: str) -> None:
    assert acting(f"a{text}b")


@pytest.mark.parametrize("text", ['{"a":1,"a":2}', "[NaN]", "[Infinity]", "[1,]", '"\n"'])
def test_json_is_strict(text: str) -> None:
    with pytest.raises((AssertionError, ValueError)):
        strict_json(text)
