"""Items of top-level lists by their lines: what another text has of them need not be parsed again.

Two revisions of a file have nearly all their items in common, often at other lines. An item that
stands from its dash to that of the next one reads the same wherever these lines stand, before a
dash, in a list of the same indentation: nothing of YAML reaches across. So they are taken out of
a text, and only what is left is parsed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from sdtstd.document.document import Document
from sdtstd.document.lists import items_of
from sdtstd.document.parsing import parse
from sdtstd.document.reused import Cuts, Reused, Source, as_list
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sdtstd.document.lists import Placed
    from sdtstd.document.tree import Value


@frozen
class Item:
    """An item of a section: the document that it was parsed in, its index and its lines there.

    `made` is what a reader of the document made of it.
    """

    document: Document
    section: str
    index: int
    start: int
    end: int
    made: object


@frozen
class Run:
    """A stretch of a text, up to a dash, that is nothing but known items of a section."""

    section: str
    starts: tuple[int, ...]
    end: int
    items: tuple[Item, ...]


class Items:
    """Items of documents that were read, by their dash and the hash of their lines."""

    def __init__(self) -> None:
        self._known: dict[str, dict[int, Item]] = {}

    def add(
        self, document: Document, section: str, made: Mapping[int, object], faults: Iterable[int]
    ) -> None:
        """Take the items of a list of which something was made, and that have no fault.

        What was made is given by their indexes, the faults are offsets of the text.
        """
        text, placed = document.text, items_of(document, section)
        lines = [each.start for each in placed]
        faulty = {bisect_right(lines, each) - 1 for each in faults}
        for index, (here, following) in enumerate(pairwise(placed)):
            start, end, dash = here.start, following.start, here.dash
            if dash and dash == following.dash and index in made and index not in faulty:
                origin, n, shift = here.document, here.index, here.shift
                item = Item(origin, section, n, start - shift, end - shift, made[index])
                self._known.setdefault(dash, {}).setdefault(hash(text[start:end]), item)

    def parse(self, text: str, file: str) -> Document:
        """Read a text as `parse` does; of the items that are known only the lines are looked at."""
        if self._known and text.endswith("\n"):
            dash, known = max(self._known.items(), key=lambda each: len(each[1]))
            runs = tuple(_runs(text, dash, known))
            left = parse(_left(text, runs), file) if runs else None
            found = _joined(text, left, dash, runs) if left else None
            if found is not None:
                return Document(file, text, (), found)
        return parse(text, file)


def _runs(text: str, dash: str, known: dict[int, Item]) -> Iterator[Run]:
    lines = (found.start() + 1 for found in re.finditer(f"\n{dash}", text))
    pieces = ((start, end, _same(text[start:end], known)) for start, end in pairwise(lines))
    for section, run in groupby(pieces, lambda each: each[2] and each[2].section):
        starts, ends, items = zip(*run, strict=True)
        if section is not None:
            yield Run(section, starts, ends[-1], items)


def _same(lines: str, known: dict[int, Item]) -> Item | None:
    item = known.get(hash(lines))
    same = item is not None and item.document.text[item.start : item.end] == lines
    return item if same else None


def _left(text: str, runs: Iterable[Run]) -> str:
    """Give what is left of a text without runs."""
    ends = [0, *(each.end for each in runs)]
    starts = [*(each.starts[0] for each in runs), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _joined(text: str, left: Document, dash: str, runs: tuple[Run, ...]) -> Reused | None:
    """Put the items back into a document without them; None where they were none.

    Nothing is taken for granted, for a dash may stand in a text of several lines: behind each cut
    there must be an item of the same list.
    """
    tree = left.taken()
    if tree is None:
        return None
    sizes = tuple(accumulate(each.end - each.starts[0] for each in runs))
    cuts = Cuts(tuple(run.end - size for run, size in zip(runs, sizes, strict=True)), sizes)
    missing = {(at, dash): run for at, run in zip(cuts.at, runs, strict=True)}
    lists = {key: placed for key in tree if (placed := items_of(left, key))}
    sources = {
        key: tuple(_sources(key, zip(placed, as_list(tree[key]), strict=True), cuts, missing))
        for key, placed in lists.items()
    }
    if missing or len(set(cuts.at)) < len(runs):
        return None
    return Reused(left.file, text, left, tree, cuts, sources)


def _sources(
    section: str,
    left: Iterable[tuple[Placed, Value]],
    cuts: Cuts,
    missing: dict[tuple[int, str], Run],
) -> Iterator[Source]:
    """Give the items of a list in their order, and take their runs from those that are missing."""
    for each, value in left:
        run = missing.get((each.start, each.dash))
        if run and run.section == section and isinstance(value, dict):
            del missing[each.start, each.dash]
            for at, item in zip(run.starts, run.items, strict=True):
                yield Source(item.document, item.index, at - item.start, item.made)
        yield Source(each.document, each.index, cuts.before(each.start))
