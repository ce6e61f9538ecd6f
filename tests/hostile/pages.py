"""Kept Markdown files, drawn: blocks among fences, HTML, lists, quotes and odd line ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import texts, values

if TYPE_CHECKING:
    import random

BEGIN, END = "<!-- sdtstd:begin -->", "<!-- sdtstd:end -->"
_BEGINS = (
    BEGIN, BEGIN, "<!-- sdtstd:begin lang=en -->", "<!-- sdtstd:begin as-of=2023-06-30 lang=zh -->",
    "<!-- sdtstd:begin sections=goals,method -->", "<!-- sdtstd:begin as-of=never -->",
    "<!-- sdtstd:begin plan=all since=2022-01-01 -->", "<!-- sdtstd:begin x=y -->",
    "<!-- sdtstd:begin lang=xx -->", "<!--sdtstd:begin-->", "<!-- sdtstd:begin lang=en lang=zh -->",
    "<!-- sdtstd:begin lang=a=b -->", "<!-- SDTSTD:BEGIN -->", "<!-- sdtstd:begin  lang=en -->",
    "<!-- sdtstd:begin sections= -->", "<!-- sdtstd:begin sections=a,b -->",
)  # fmt: skip
_LINES = (
    "", "", "", "text", "# heading", "| a | b |\n| - | - |\n| c | d |", "- item", "1. item",
    "> quote", "    code", "\tcode", "<div>", "</div>", "<!-- a comment", "-->", "<!-- one -->",
    "<pre>", "</pre>", "<script>", "</script>", "<?php", "?>", "<![CDATA[", "]]>", "***", "---",
    "[a]: https://example.org", "`code`", "``` inline ```", "text <!-- sdtstd:end -->",
    "`<!-- sdtstd:begin -->`", "\\<!-- sdtstd:begin -->", "<!-- sdtstd:end --> text", "\ufeff",
    "<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->", "\u2028", "\x0c", "\r",
    "\x00",
)  # fmt: skip
_FENCES = (
    *("```", "~~~", "````", "```yaml", "~~~~ a", "   ```", "    ```", "```a`b", "- ```", "> ~~~"),
)
_INDENTS = ("", "", "", "", " ", "   ", "    ", "\t", "- ", "> ", "1. ")
_ENDS = ("\n", "\n", "\n", "\r\n", "\r\n", "\r", " \n", "\t\r\n")


def drawn(chance: random.Random) -> str:
    """Draw a page."""
    parts = [_part(chance) for _ in range(chance.randrange(1, 9))]
    if chance.random() < 0.7:
        parts.insert(chance.randrange(len(parts) + 1), [BEGIN, "old", END])
    end = chance.choice(_ENDS)
    mixed = chance.random() < 0.2
    page = "".join(
        line + (chance.choice(_ENDS) if mixed else end) for part in parts for line in part
    )
    if chance.random() < 0.2:
        page = texts.damaged(page.encode(), chance).decode("utf-8", "replace")
    return page.rstrip() if chance.random() < 0.2 else page


def _part(chance: random.Random) -> list[str]:
    match chance.randrange(8):
        case 0 | 1:
            block = [chance.choice(_BEGINS), *_some(chance), END]
            indent = chance.choice(_INDENTS)
            return [indent + line for line in block]
        case 2:
            fence = chance.choice(_FENCES)
            return [fence, *_some(chance), chance.choice((fence, "```", "~~~", ""))]
        case 3:
            fence = chance.choice(_FENCES)
            return [fence, chance.choice(_BEGINS), "an example", END, fence]
        case 4:
            return [chance.choice((END, chance.choice(_BEGINS)))]
        case 5:
            return [values.text(chance)]
        case _:
            return _some(chance)


def _some(chance: random.Random) -> list[str]:
    return [chance.choice(_LINES) for _ in range(chance.randrange(4))]
