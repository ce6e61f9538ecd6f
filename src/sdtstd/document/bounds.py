"""Where the sections of a text and the items of their lists begin: what a place is found by.

A section that begins its line, and an item of a list whose dash does, can be read alone: nothing of
YAML reaches across, since anchors are faults.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sdtstd.document.numbered import Numbered
from sdtstd.document.parts import Parts
from sdtstd.document.tree import Sequence

if TYPE_CHECKING:
    from sdtstd.document.document import Document
    from sdtstd.document.nodes import Nodes

Bounds = dict[str, tuple[int, ...]]
"""As `Parts.bounds`."""

DASH = re.compile(" *- +")
"""What stands in the line of an item before its first key."""


def bounds_of(document: Document) -> Bounds | None:
    """Give the bounds of a document without faults; None where a section does not begin a line."""
    content = document.content
    if isinstance(content, Parts):
        return {name: tuple(each) for name, each in content.bounds.items()}
    if not isinstance(content, Numbered) or not content.root:
        return None
    text, nodes, root = content.text, content.nodes, content.root
    starts = [nodes.starts[number] for number in nodes.numbers(root).values()]
    if any(start and text[start - 1] != "\n" for start in starts):
        return None
    stretches = zip(root.items(), pairwise([*starts, len(text)]), strict=True)
    return {name: (a, *_items(value, nodes, text), b) for (name, value), (a, b) in stretches}


def _items(value: object, nodes: Nodes, text: str) -> tuple[int, ...]:
    """Give where the lines of the items of a list begin; none where they have no lines for them."""
    if not isinstance(value, Sequence):
        return ()
    starts = [nodes.starts[number] for number in nodes.numbers(value).values()]
    lines = tuple(text.rfind("\n", 0, start) + 1 for start in starts)
    placed = zip(lines, starts, strict=True)
    return lines if all(DASH.fullmatch(text, line, start) for line, start in placed) else ()
