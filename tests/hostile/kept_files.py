"""Blocks of kept files: what stands around them keeps every byte, and making again changes nothing.

The blocks that were made are found by what was put into them, not by the rules of the code.
"""

from __future__ import annotations

import random
import re

from markdown_it import MarkdownIt

from hostile import pages
from hostile.case import Case, Fuzzer
from hostile.known import KNOWN
from sdtstd.diagnostics import CannotRun
from sdtstd.edit.blocks import Block, remake

PAGE = "page.md"
_CONTENT = "# Goals\n\n| a | b |\n| - | - |\n| `c` | **d** |\n\n- e\n"
_BEGIN = r"[ \t>]*<!-- *sdtstd:begin[^\n]*?-->\s*?(?=\r?\n)"
# What stands behind a marker in its line; its end, CR and all, is not the block's.
_REST = r"(?:[^\S\n]*(?=\r\n|\r\Z)|[^\S\n]*(?<!\r)(?=\n|\Z))"
_END = rf"\n[ \t>]*<!-- *sdtstd:end *-->{_REST}"
_MADE = re.compile(
    rf"[ \t]*<!-- sdtstd:begin made=(\d+) -->.*?<!-- sdtstd:end -->{_REST}", re.DOTALL
)


def make(seed: int) -> Case:
    """Draw a page."""
    page = pages.drawn(random.Random(seed))
    return Case({PAGE: page.encode("utf-8", "surrogatepass")})


def tried(case: Case) -> None:
    """Make the blocks of a page, and again."""
    old = case.files[PAGE].decode("utf-8", "replace")
    settings: list[dict[str, str]] = []

    def content(block: Block) -> tuple[dict[str, str], str]:
        settings.append(block.settings)
        return {"made": str(len(settings))}, _CONTENT

    try:
        new = remake(old, PAGE, content)
    except CannotRun:
        return
    assert settings, "a page without a block was taken for one with"
    _kept_around(old, new, len(settings))
    if "fences" not in KNOWN:
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
    """Demand that a page has the same code as before, as CommonMark reads it."""
    assert _code(new)[: len(_code(old))] == _code(old), "an example inside code was changed"


def _code(text: str) -> list[str]:
    kinds = {"fence", "code_block"}
    return [each.content for each in MarkdownIt().parse(text) if each.type in kinds]


FUZZER = Fuzzer(make, tried, gate=1500)
