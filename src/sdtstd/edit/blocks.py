"""Generated blocks in a Markdown file: what stands between two marker lines is ours.

    <!-- sdtstd:begin as-of=2026-11-22 lang=en -->
    <!-- prettier-ignore-start -->
    …
    <!-- prettier-ignore-end -->
    <!-- sdtstd:end -->

The settings of the block stand in its first marker, so that it can be made again. prettier leaves
what we write as it is, but by some of its settings wraps lines or lays wide tables out otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.endings import like
from sdtstd.edit.markers import END, begin, markers
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.sinks.inert import Inert

    Make = Callable[["Block"], tuple[dict[str, str], Inert]]

_LEFT_ALONE = "<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_BYTE_ORDER_MARK = "\ufeff"


@frozen
class Block:
    """A generated block: its settings, and whether it is the whole file."""

    settings: dict[str, str]
    whole: bool


@frozen
class _Found:
    begin: int
    settings: dict[str, str]
    end: int


def new_file(settings: dict[str, str]) -> str:
    """Give the text of a file that is one empty block."""
    return f"{begin(settings)}\n{END}\n"


def remake(text: str, name: str, make: Make) -> str:
    """Make every block of a text again; `make` gives its new settings and its content.

    A block has the line endings of its first marker, what stands around it keeps its own.

    Raises:
        CannotRun: the text has no block, or one that does not end or stands inside something.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    lines = [(found[1], found[2]) for found in _LINE.finditer(text, len(mark))]
    bare = [line for line, _ in lines]
    blocks = list(_blocks(bare, name))
    if not blocks:
        raise CannotRun(
            say(
                "{name} has no block to fill: add the lines `{begin}` and `{end}`,"
                " or name a new file",
                name=name,
                begin=begin({}),
                end=END,
            )
        )
    _demand_apart(bare, blocks, name)
    return mark + "".join(_remade(lines, blocks, make))


def _demand_apart(lines: list[str], blocks: list[_Found], name: str) -> None:
    """Demand that the page around the blocks is read alike, whatever stands in them.

    What is begun in a block and not ended, such as an element of HTML, would hide the next one.
    """
    page, begun, at = list[str](), list[int](), 0
    for block in blocks:
        page += lines[at : block.begin]
        begun.append(len(page))
        page += _framed(block.settings, "")
        at = block.end + 1
    if [each.begin for each in _blocks([*page, *lines[at:]], name)] != begun:
        raise CannotRun(
            say(
                "{name}: something begins inside a block and ends outside it: empty the blocks, "
                "and put empty lines around them",
                name=name,
            )
        )


def _remade(lines: list[tuple[str, str]], blocks: list[_Found], make: Make) -> Iterator[str]:
    at = 0
    for block in blocks:
        start = block.begin
        yield from map("".join, lines[at:start])
        at = block.end + 1
        around = lines[:start] + lines[at:]
        whole = not any(line.strip() for line, _ in around)
        made = "\n".join(_framed(*make(Block(block.settings, whole))))
        yield like("".join(lines[start]), made) + lines[block.end][1]
    yield from map("".join, lines[at:])


def _framed(settings: dict[str, str], content: str) -> tuple[str, ...]:
    return (begin(settings), _LEFT_ALONE[0], "", content, _LEFT_ALONE[1], END)


def _blocks(lines: list[str], name: str) -> Iterator[_Found]:
    found = list(markers(lines))
    for n, marker in enumerate(found):
        if marker.settings is None:
            continue
        if marker.is_inside:
            raise CannotRun(
                say(
                    "{name}: the block that begins in line {line} is inside a list or a "
                    "quotation: begin its line at the margin, below an empty line",
                    name=name,
                    line=marker.line + 1,
                )
            )
        following = found[n + 1 : n + 2]
        if not following or following[0].settings is not None or following[0].is_inside:
            raise CannotRun(
                say(
                    "{name}: the block that begins in line {line} has no end",
                    name=name,
                    line=marker.line + 1,
                )
            )
        yield _Found(marker.line, marker.settings, following[0].line)
