"""The lines that go when entries are dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.room import begin, blanks_after, blanks_before, column_of, head, tail
from sdtstd.document.splice.shape import Refused
from sdtstd.document.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Shape

Run = tuple["Step", "Step"]
_SPACE = re.compile(r"[ \r\n]*")


def runs(asked: Asked) -> Iterator[Run]:
    """Give the first and the last of each run of entries that are dropped together.

    A comment between two of them that belongs to neither parts them.
    """
    run: list[Step] = []
    for step in asked.order if asked.drops else ():
        if run and (step not in asked.drops or _is_parted(asked, step)):
            yield run[0], run[-1]
            run = []
        if step in asked.drops:
            run.append(step)
    if run:
        yield run[0], run[-1]


def _is_parted(asked: Asked, step: Step) -> bool:
    before = asked.previous_of(step)
    assert before is not None
    end = tail(asked.shape, before, column_of(asked))
    return asked.shape.has_comment(end, begin(asked, asked.entry(step))[0])


def region(asked: Asked, run: Run) -> Patch:
    """Give the patch that drops entries with their lines.

    Items take the comment directly above along; of the empty lines around as many go as keep the
    distance of what is left.

    Raises:
        Refused: they share a line with something that stays.
    """
    shape, (first, last) = asked.shape, run
    start, own = begin(asked, asked.entry(first))
    end = tail(shape, asked.entry(last), column_of(asked))
    if not own:
        return Patch(start, _content(shape, end), "")
    before, after = blanks_before(shape, start), blanks_after(shape, end)
    if shape.is_text(start - 1):
        return Patch(start, after[-1] if after else end, "")  # else they would be part of it
    if asked.becomes_empty or (asked.next_of(last) is None and len(after) < len(before)):
        return Patch(before[-1] if before else start, end, "")
    if asked.previous_of(first) is None:
        return Patch(start, after[-1] if after else end, "")
    fewer = min(len(before), len(after))
    return Patch(before[fewer - 1] if fewer else start, end, "")


def _content(shape: Shape, end: int) -> int:
    """Give where the next comment or entry begins, which comes to the place behind the dash."""
    hit = _SPACE.match(shape.text, end)
    assert hit is not None
    return hit.end()


def emptied(asked: Asked) -> Iterator[Patch]:
    """Give the patches that drop every entry, and write that there is none.

    Raises:
        Refused: a comment would be lost.
    """
    nothing = "{}" if isinstance(asked.container, Mapping) else "[]"
    shape, (run, *others) = asked.shape, runs(asked)
    if others:
        raise Refused("a comment stands in what would be replaced")
    first, last = (asked.entry(each) for each in run)
    above = shape.nodes.find(shape.root, asked.steps)
    if above.key is None:
        start = head(asked, first)
        yield Patch(start, shape.without_blanks(start, last.reach), nothing)
        return
    colon = shape.colon(above.key)
    if colon is None:
        raise Refused("a key without a colon")
    yield Patch(colon, colon, f" {nothing}")
    yield region(asked, run)
