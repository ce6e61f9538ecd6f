"""Where the items of a top-level list stand: the line of each, and the dash that begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.bounds import DASH
from sdtstd.document.numbered import Numbered
from sdtstd.document.parts import Parts
from sdtstd.document.reused import Reused
from sdtstd.document.tree import Mapping
from sdtstd.frozen import frozen, replace

if TYPE_CHECKING:
    from sdtstd.document.document import Document


@frozen
class Placed:
    """An item: the document that it was parsed in, its index there, and its line here.

    `dash` is what stands in that line before its first key, with the spaces around it; "" where
    that is anything else. Its line is `shift` further than in that document.
    """

    document: Document
    index: int
    start: int
    dash: str
    shift: int = 0


def items_of(document: Document, section: str) -> list[Placed]:
    """Give all items of a list of a document; none where they cannot be told."""
    content = document.content
    if isinstance(content, Reused) and section in content.sources:
        return [
            replace(found, start=found.start + each.shift, shift=each.shift)
            for each in content.sources[section]
            for found in (_placed(each.document, section, each.index),)
        ]
    if isinstance(content, Parts):
        starts = content.bounds.get(section, ())[1:-1]
        found = DASH.match(content.text, starts[0]) if starts else None
        dash = found[0] if found else ""  # all of them begin alike
        return [Placed(document, index, start, dash) for index, start in enumerate(starts)]
    if not isinstance(content, Numbered) or not _begins_its_line(content, section):
        return []
    items = content.root.get(section) if content.root is not None else None
    size = len(items) if isinstance(items, list) else 0
    return [_placed(document, section, index) for index in range(size)]


def _begins_its_line(content: Numbered, section: str) -> bool:
    start = content.placed((section,), key=True).start
    return start == 0 or content.text[start - 1] == "\n"


def _placed(document: Document, section: str, index: int) -> Placed:
    """Give an item of a document that was parsed itself."""
    text, content = document.text, document.content
    if isinstance(content, Parts):
        start = content.bounds[section][index + 1]
        dash = DASH.match(text, start)
        return Placed(document, index, start, dash[0] if dash else "")
    root = content.numbered.root
    items = root[section] if root is not None else None
    item = items[index] if isinstance(items, list) else None
    if isinstance(item, Mapping) and item:
        at = content.numbered.nodes.starts[item.node + 1]
    else:
        at = content.placed((section, index), key=False).start
    start = text.rfind("\n", 0, at) + 1
    before = text[start:at]
    return Placed(document, index, start, before if DASH.fullmatch(before) else "")
