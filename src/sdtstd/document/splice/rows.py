"""Changes to a mapping or list that stands in lines, an entry to one or more of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.document.emit import item, lines
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.region import emptied, region, runs
from sdtstd.document.splice.room import begin, column_of, gap_behind, tail
from sdtstd.document.splice.values import put
from sdtstd.document.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.address import Step
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.region import Run


def in_rows(asked: Asked) -> Iterator[Patch]:
    """Give the patches that make the changes asked of a container in lines.

    Raises:
        Refused: a comment would be lost, or the container has no lines of its own.
    """
    for step, value in asked.puts.items():
        yield from put(asked, asked.entry(step), value)
    for step, key in asked.renames.items():
        yield asked.renamed(asked.entry(step), key)
    added = _added(asked)
    for run in runs(asked):
        first, last = (asked.place(each) for each in run)
        behind = [step for step in asked.order[first : last + 1] if step in added]
        together = [each for step in behind for each in added.pop(step)]
        if together:
            yield _instead(asked, run, together)
        elif not asked.becomes_empty or asked.gains:
            yield region(asked, run)
    if asked.becomes_empty and not asked.gains:
        yield from emptied(asked)
    for anchor, several in added.items():
        yield from _behind(asked, anchor, several)


def _added(asked: Asked) -> dict[Step | None, list[list[str]]]:
    """Give the lines of each entry to add, by the one behind which they stand."""
    added: defaultdict[Step | None, list[list[str]]] = defaultdict(list)
    for key, value, after in asked.adds:
        added[asked.last if after is None else after].append(lines({key: value}, asked.textual))
    for index, value in asked.inserts:
        added[index - 1 if index else None].append(item(value, asked.textual, asked.key))
    return added


def _instead(asked: Asked, run: Run, several: Sequence[Sequence[str]]) -> Patch:
    """Give the patch that writes entries in the place of others."""
    start, own = begin(asked, asked.entry(run[0]))
    end = tail(asked.shape, asked.entry(run[1]), column_of(asked))
    text = _text(asked, [line for each in several for line in each])
    return Patch(start, end, text if own else text.lstrip(" "))


def _behind(asked: Asked, anchor: Step | None, several: Sequence[Sequence[str]]) -> Iterator[Patch]:
    """Give the patches that write entries behind another one, or before all."""
    if anchor is None:
        yield _before_all(asked, several)
        return
    entry = asked.entry(anchor)
    at = tail(asked.shape, entry, column_of(asked))
    for each in several:
        yield Patch(at, at, asked.shape.eol * _gap(asked, anchor, each) + _text(asked, each))


def _gap(asked: Asked, anchor: Step, written: Sequence[str]) -> int:
    """Give how many empty lines stand before what is added behind an entry."""
    entry = asked.entry(anchor)
    if not isinstance(asked.container, Mapping):
        return gap_behind(asked, entry, several=len(written) > 1)
    if asked.steps or len(written) == 1:
        return 0
    if asked.next_of(anchor) is not None:
        return gap_behind(asked, entry, several=True)
    return 0 if asked.shape.text[entry.reach - 1] == "\n" else 1


def _before_all(asked: Asked, several: Sequence[Sequence[str]]) -> Patch:
    first = asked.entry(0)
    start, own = begin(asked, first)
    gap = gap_behind(asked, first, several=len(several[0]) > 1)
    text = "".join(_text(asked, each) + asked.shape.eol * gap for each in several)
    return Patch(start, start, text if own else text.lstrip(" ") + " " * column_of(asked))


def _text(asked: Asked, written: Sequence[str]) -> str:
    """Give lines at the column of the entries, each with its end."""
    column, eol = column_of(asked), asked.shape.eol
    return "".join((" " * column + each if each else "") + eol for each in written)
