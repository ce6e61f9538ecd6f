"""A stretch of text and what takes its place; many at once, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sdtstd.document.splice.shape import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Patch(NamedTuple):
    """The text from `start` to `end` (exclusive, in code points) becomes `text`."""

    start: int
    end: int
    text: str


def patched(text: str, patches: Iterable[Patch]) -> str:
    """Make the patches; those that insert at one place stand in the order in which they come.

    Raises:
        Refused: two would change the same stretch.
    """
    return "".join(_pieces(text, sorted(patches, key=lambda each: each[:2])))


def _pieces(text: str, patches: list[Patch]) -> Iterator[str]:
    done = 0
    for each in patches:
        if each.start < done:
            raise Refused("two changes of the same text")
        yield text[done : each.start]
        yield each.text
        done = each.end
    yield text[done:]
