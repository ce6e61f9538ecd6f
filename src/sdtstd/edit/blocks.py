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
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.sinks.inert import Inert

_BEGIN = re.compile(r"<!-- sdtstd:begin((?: [a-z-]+=[A-Za-z0-9_,.-]+)*) -->")
_END = "<!-- sdtstd:end -->"
_LEFT_ALONE = "<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"
_FENCES = ("```", "~~~")


@frozen
class Block:
    """A generated block: its settings, and whether it is the whole file."""

    settings: dict[str, str]
    whole: bool


def new_file(settings: dict[str, str]) -> str:
    """Give the text of a file that is one empty block."""
    return f"{_begin(settings)}\n{_END}\n"


def remake(text: str, name: str, make: Callable[[Block], tuple[dict[str, str], Inert]]) -> str:
    """Make every block of a text again; `make` gives its new settings and its content.

    A block has the line endings of its first marker, what stands around it keeps its own.

    Raises:
        CannotRun: the text has no block, or one that does not end.
    """
    made: list[Block] = []

    def remember(block: Block) -> tuple[dict[str, str], Inert]:
        made.append(block)
        return make(block)

    pieces = list(_remade(text.split("\n"), name, remember))
    if not made:
        raise CannotRun(
            say(
                "{name} has no block to fill: add the lines `{begin}` and `{end}`,"
                " or name a new file",
                name=name,
                begin=_begin({}),
                end=_END,
            )
        )
    return "\n".join(pieces)


def _remade(
    lines: list[str], name: str, make: Callable[[Block], tuple[dict[str, str], Inert]]
) -> Iterator[str]:
    at, fenced = 0, False
    while at < len(lines):
        fenced ^= lines[at].lstrip().startswith(_FENCES)
        begin = None if fenced else _BEGIN.fullmatch(lines[at].rstrip())
        if begin is None:
            yield lines[at]
            at += 1
            continue
        end = _end_of(lines, at)
        if end is None:
            raise CannotRun(
                say("{name}: the block of line {line} has no end", name=name, line=at + 1)
            )
        whole = at == 0 and not any(map(str.strip, lines[end + 1 :]))
        settings, content = make(Block(_settings(begin.group(1)), whole))
        made = "\n".join((_begin(settings), _LEFT_ALONE[0], "", content, _LEFT_ALONE[1], _END))
        yield like(lines[at], made) + ("\r" if lines[end].endswith("\r") else "")
        at = end + 1


def _end_of(lines: list[str], begin: int) -> int | None:
    """Find the end of a block; another one that begins before it shows that it is missing."""
    for n in range(begin + 1, len(lines)):
        if lines[n].rstrip() == _END:
            return n
        if _BEGIN.fullmatch(lines[n].rstrip()):
            return None
    return None


def _begin(settings: dict[str, str]) -> str:
    written = "".join(f" {key}={value}" for key, value in settings.items())
    return f"<!-- sdtstd:begin{written} -->"


def _settings(written: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in written.split())
