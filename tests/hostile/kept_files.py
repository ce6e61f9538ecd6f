"""Blocks of kept files: what stands around them keeps every byte, and making again changes nothing.

The blocks that were made are found by what was put into them, not by the rules of the code.
"""

from __future__ import annotations

import random
import re
from collections import Counter

from markdown_it import MarkdownIt

from hostile import pages
from hostile.case import Case, Fuzzer
from sdtstd.diagnostics import CannotRun
from sdtstd.edit.blocks import Block, remake
from sdtstd.sinks.inert import Inert

PAGE = "page.md"
_CONTENT = Inert("# Goals\n\n| a | b |\n| - | - |\n| `c` | **d** |\n\n- e\n")
# Lines end as in CommonMark: with LF, CR or both.
_BEGIN = r"[ \t>]*<!-- *sdtstd:begin[^\r\n]*?-->[^\S\r\n]*(?=[\r\n])"
_REST = r"[^\S\r\n]*(?=[\r\n]|\Z)"
_END = rf"(?<=[\r\n])[ \t>]*<!-- *sdtstd:end *-->{_REST}"
_MADE = re.compile(r"<!-- sdtstd:begin made=(\d+) -->.*?<!-- sdtstd:end -->", re.DOTALL)


def make(seed: int) -> Case:
    """Draw a page."""
    page = pages.drawn(random.Random(seed))
    return Case({PAGE: page.encode("utf-8", "surrogatepass")})


def tried(case: Case) -> None:
    """Make the blocks of a page, and again."""
    old = case.files[PAGE].decode("utf-8", "replace")
    settings: list[dict[str, str]] = []

    def content(block: Block) -> tuple[dict[str, str], Inert]:
        settings.append(block.settings)
        return {"made": str(len(settings))}, _CONTENT

    try:
        new = remake(old, PAGE, content)
    except CannotRun:
        return
    assert settings, "a page without a block was taken for one with"
    _kept_around(old, new, len(settings))
    _no_code_touched(old, new)
    made = len(settings)
    settings.clear()
    assert remake(new, PAGE, content) == new, "making again changes the page"
    assert len(settings) == made, "making again finds other blocks"


def _kept_around(old: str, new: str, made: int) -> None:
    """Demand that the old text is the new one with other text in the blocks, byte by byte."""
    around = _MADE.split(new)
    assert around[1::2] == [str(n + 1) for n in range(made)], "blocks out of order, or not found"
    block = rf"{_BEGIN}.*?{_END}"
    pattern = block.join(re.escape(each) for each in around[::2])
    assert re.fullmatch(pattern, old, re.DOTALL), "text around the blocks is not as it was"


def _no_code_touched(old: str, new: str) -> None:
    """Demand that code before the first marker in HTML stays, as CommonMark tells code."""
    left = Counter(_lines(new))
    for token in MarkdownIt().parse(old.removeprefix("\ufeff")):
        if token.type == "html_block" and "sdtstd:begin" in token.content:
            return
        if token.type in {"fence", "code_block"} and token.map is not None:
            example = _lines(old)[slice(*token.map)]
            assert all(n <= left[each] for each, n in Counter(example).items()), "code is gone"


def _lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


FUZZER = Fuzzer(make, tried, gate=1500)
