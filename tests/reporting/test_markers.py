"""Blocks stand where a reader of Markdown sees a comment, and nowhere else."""

from __future__ import annotations

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.blocks import remake
from sdtstd.sinks.inert import line

BEGIN, END = "<!-- sdtstd:begin lang=en -->", "<!-- sdtstd:end -->"
BLOCK = f"{BEGIN}\nold\n{END}"
MADE = """\
<!-- sdtstd:begin lang=en -->
<!-- prettier-ignore-start -->

new
<!-- prettier-ignore-end -->
<!-- sdtstd:end -->"""


def remade(text: str) -> str:
    return remake(text, "p.md", lambda block: (block.settings, line("new")))


@pytest.mark.parametrize(
    "page",
    [
        "{}",
        "{}\n",
        "\ufeff{}\n",
        "a paragraph\n{}\nand on\n",
        "```inline``` is no fence\n\n{}\n",
        "```\n~~~\n```\n\n{}\n",
        "- a list\n{}\n",
        "<details>\n{}\n</details>\n",
        "<details>\n\n{}\n\n</details>\n",
        "<!-- a comment -->\n{}\n",
        "# heading\n{}\n---\n",
        "  {}\n",
        "\x0b\x0c\u2028a\u0085b\n\n{}\n",
        "no line feed\r\r{}\rb",
    ],
)
def test_a_block_is_made_and_the_rest_keeps_every_character(page: str) -> None:
    made = page.format(MADE) if not page.startswith("  ") else page.lstrip(" ").format(MADE)
    assert remade(page.format(BLOCK)) == made
    assert remade(made) == made


@pytest.mark.parametrize(
    "page",
    [
        "```\n~~~\n{}\n```\n",
        "~~~ markdown\n```\n{}\n~~~\n",
        "````\n```\n{}\n````\n",
        "<pre>\n{}\n</pre>\n",
        "<?php\n{}\n?>\n",
        "<![CDATA[\n{}\n]]>\n",
        "<!DOCTYPE\n{}\n",
        "<!--\n{}\n-->\n",
        "<div>\n<!--\n{}\n-->\n</div>\n",
        "[a]: b\n<e>\n<!--\n\n~~~ -->\n{}\n~~~\n",  # a definition is no paragraph
        "a `{}` b\n",
        "text {}\n",
    ],
)
def test_an_example_is_no_block(page: str) -> None:
    with pytest.raises(CannotRun, match="has no block to fill"):
        remade(page.format(BLOCK))
    text = page.format(BLOCK)
    assert remade(f"{text}\n{BLOCK}\n") == f"{text}\n{MADE}\n"


def test_an_indented_one_is_code() -> None:
    with pytest.raises(CannotRun, match="has no block to fill"):
        remade("\n".join(f"    {each}" for each in BLOCK.split("\n")))


@pytest.mark.parametrize(
    "page",
    [
        f"> {BEGIN}\n> {END}\n",
        f"- a\n\n  {BEGIN}\n  {END}\n",
        f"1. {BEGIN}\n{END}\n",
    ],
)
def test_one_in_a_list_or_a_quotation_is_refused(page: str) -> None:
    with pytest.raises(CannotRun, match="is inside a list or a quotation"):
        remade(page)


@pytest.mark.parametrize(
    "page",
    [
        f"{BEGIN}\n",
        f"{BEGIN}\n{BEGIN}\n{END}\n",
        f"{BEGIN}\n```\n{END}\n",
        f"{BEGIN}\n> {END}\n",
    ],
)
def test_one_without_end_is_refused(page: str) -> None:
    with pytest.raises(CannotRun, match="the block that begins in line 1 has no end"):
        remade(page)


def test_one_that_hides_or_shows_another_is_refused() -> None:
    """The element of the first line ends at an empty line: where a block has one decides."""
    page = f"<v>\n{BEGIN}\n{END}\n```\n{BEGIN}\n\n{END}\n```\n{BLOCK}\n"
    with pytest.raises(CannotRun, match="something begins inside a block and ends outside"):
        remade(page)
    apart = page.replace(f"{END}\n```", f"{END}\n\n```", 1)
    assert remade(remade(apart)) == remade(apart)
