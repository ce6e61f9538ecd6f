"""YAML with positions: `read` a file, take it `from_bytes` or `parse` a text; always a Document."""

from __future__ import annotations

from sdtstd.document.ambiguous import Ambiguous
from sdtstd.document.bounds import bounds_of
from sdtstd.document.commas import cut_by_comma
from sdtstd.document.deferred import deferred
from sdtstd.document.document import Document
from sdtstd.document.faults import MOST, rest
from sdtstd.document.parsing import parse
from sdtstd.document.reading import (
    LARGEST,
    from_bytes,
    read,
    text_at,
    text_of,
    too_large,
    unreadable,
)
from sdtstd.document.room import OFTEN, demand_room
from sdtstd.document.rules import RULES
from sdtstd.document.together import ALTOGETHER, beyond, in_units, readable, size_of
from sdtstd.document.told import Limit, told
from sdtstd.document.tree import Mapping, Sequence, Tree, Value
from sdtstd.document.unread import misnamed
from sdtstd.document.whole import without_tree

__all__ = [
    "ALTOGETHER",
    "LARGEST",
    "MOST",
    "OFTEN",
    "RULES",
    "Ambiguous",
    "Document",
    "Limit",
    "Mapping",
    "Sequence",
    "Tree",
    "Value",
    "beyond",
    "bounds_of",
    "cut_by_comma",
    "deferred",
    "demand_room",
    "from_bytes",
    "in_units",
    "misnamed",
    "parse",
    "read",
    "readable",
    "rest",
    "size_of",
    "text_at",
    "text_of",
    "told",
    "too_large",
    "unreadable",
    "without_tree",
]
