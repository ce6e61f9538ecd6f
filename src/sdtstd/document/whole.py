"""Text to Document by libyaml: every step in its order, every fault a Diagnostic."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import yaml

from sdtstd.diagnostics import Span
from sdtstd.document.characters import LIMIT, clean, forbidden, with_rest
from sdtstd.document.document import Document
from sdtstd.document.events import grow
from sdtstd.document.faults import ENOUGH, MOST, rest
from sdtstd.document.keys import duplicates, key_faults
from sdtstd.document.layout import misplaced
from sdtstd.document.lines import Lines
from sdtstd.document.nodes import Nodes
from sdtstd.document.numbered import Numbered
from sdtstd.document.refusals import refusal
from sdtstd.document.rules import DUPLICATE_KEY, YAML_SYNTAX
from sdtstd.document.stops import no_keys
from sdtstd.document.told import told
from sdtstd.document.tree import Mapping
from sdtstd.document.unread import pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.events import Grown


def read_whole(text: str, file: str) -> Document:
    """Read a text; `file` is its path as findings print it.

    Never raises for a text, whatever it holds. Raises RuntimeError where PyYAML was built
    without libyaml: its own parser accepts other texts, and is far slower.
    """
    if not yaml.__with_libyaml__:
        raise RuntimeError("PyYAML is here without libyaml; install PyYAML from a binary wheel")
    if refused := pointer(text, file) or refusal(text, file):
        return without_tree(file, text, refused)
    raw = forbidden(text, file)
    if len(raw) == LIMIT:
        return without_tree(file, text, *with_rest(raw, text))
    grown = grow(clean(text) if raw else text, file)
    met = (
        fault for fault in _faults(grown, text, file) if not raw or fault.rule is not YAML_SYNTAX
    )
    faults = tuple(sorted(dict.fromkeys((*raw, *met)), key=_offset))
    root = grown.root if isinstance(grown.root, Mapping) and not faults else None
    return Document(file, text, faults, Numbered(file, text, root, grown.nodes))


def numbered(text: str, file: str) -> Numbered:
    """Give what libyaml tells of a text that is known to have no faults."""
    grown = grow(text, file)
    assert isinstance(grown.root, Mapping)
    return Numbered(file, text, grown.root, grown.nodes)


def without_tree(file: str, text: str, *faults: Diagnostic) -> Document:
    """Give the document of a text that could not be read."""
    return Document(file, text, faults, Numbered(file, text, None, Nodes()))


def _offset(fault: Diagnostic) -> int:
    assert isinstance(fault.at, Span)
    return fault.at.start


def _faults(grown: Grown, text: str, file: str) -> Iterator[Diagnostic]:
    met = (*grown.faults, *_of_keys(grown, text, file))
    yield from met
    if isinstance(grown.root, Mapping):
        yield from _duplicates(grown, text, file)
        yield from _misplaced(grown, text, file)
    elif not met:
        # One text, it may be, of keys whose colons or spaces only look like those of YAML.
        slips = tuple(_misplaced(grown, text, file))
        yield from slips or (no_keys(grown.root, file),)


def _of_keys(grown: Grown, text: str, file: str) -> Iterator[Diagnostic]:
    starts, ends = grown.nodes.starts, grown.nodes.ends
    found = chain.from_iterable(
        key_faults(key, text, Span(file, starts[number], ends[number]))
        for key, number in grown.unusual
    )
    return told(found, MOST, ENOUGH + 1)


def _misplaced(grown: Grown, text: str, file: str) -> Iterator[Diagnostic]:
    return told(misplaced(text, grown.nodes, file), LIMIT - 1, ENOUGH + 1)


def _duplicates(grown: Grown, text: str, file: str) -> Iterator[Diagnostic]:
    first, left = grown.repeated[:MOST], grown.repeated[MOST:]
    yield from duplicates(first, grown.nodes, Lines(text), file)
    if left:
        start = grown.nodes.starts[left[0].number]
        yield rest(DUPLICATE_KEY, Span(file, start, start), len(left))
