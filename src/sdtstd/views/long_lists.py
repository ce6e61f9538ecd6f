"""Lists of any length: the first rows open, some more folded, and how many are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sdtstd.diagnostics import say
from sdtstd.report import Folded, Heading, Sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.report import Block

    T = TypeVar("T")
    Draw = Callable[[Sequence[T]], Block]

_OPEN = 20
MOST = 200
"""So many things of a list are shown at all."""


def listed(
    heading: Message, things: Sequence[T], draw: Draw[T], is_open: int = _OPEN
) -> Iterator[Block]:
    """Show things under a heading, those beyond the first ones folded; nothing of none."""
    if not things:
        return
    yield Heading(heading)
    yield draw(things[:is_open])
    if len(things) > is_open:
        yield Folded(say("{n} more", n=len(things) - is_open), tuple(_drawn(things, is_open, draw)))


def folded(summary: Message, things: Sequence[T], draw: Draw[T]) -> Iterator[Block]:
    """Fold things; nothing of none."""
    if things:
        yield Folded(summary, tuple(_drawn(things, 0, draw)))


def left_out(things: Sequence[object]) -> tuple[Sentences, ...]:
    """Say how many things are not shown, where there are any."""
    if len(things) <= MOST:
        return ()
    return (Sentences((say("… and {n} more: --format json has them", n=len(things) - MOST),)),)


def _drawn(things: Sequence[T], start: int, draw: Draw[T]) -> Iterator[Block]:
    yield draw(things[start:MOST])
    yield from left_out(things)
