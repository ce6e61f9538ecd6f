"""libyaml's events become a tree and its positions, or the reason why there is none.

This module alone drives libyaml. Events and marks are never kept, only their offsets: they
are what makes memory grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.scanner import ScannerError

from sdtstd.diagnostics import Span
from sdtstd.document import stops
from sdtstd.document.faults import ENOUGH
from sdtstd.document.keys import Repeated, is_usual, normal
from sdtstd.document.nodes import Nodes
from sdtstd.document.room import OFTEN, demand_room
from sdtstd.document.slips import slips
from sdtstd.document.syntax import offset_of, translate
from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.tree import Value


@frozen
class Grown:
    """What stood at the root of a text, and what was met on the way.

    Where the parse was ended the root is None, and `faults` names the one reason. Keys that have
    perhaps a fault are told by their number. The parse ends where so many keys are `repeated` that
    no more are counted; what stands behind is then missing.
    """

    root: Value
    nodes: Nodes
    faults: tuple[Diagnostic, ...]
    repeated: tuple[Repeated, ...] = ()
    unusual: tuple[tuple[str, int], ...] = ()


def grow(text: str, file: str) -> Grown:
    """Read a text without forbidden characters; whatever it holds, nothing is raised."""
    try:
        return _grow(text, file)
    except yaml.YAMLError as error:
        before = _stopped_before(error, text, file) if isinstance(error, ScannerError) else None
        return before or _ended(_slipped(error, text, file) or translate(error, text, file))


def _slipped(error: yaml.YAMLError, text: str, file: str) -> Diagnostic | None:
    """Give the slip just before an error that is its cause: without it, the error is another."""
    for slip in slips(text, offset_of(error, len(text)), file):
        try:
            _grow(slip.mended, file)
        except yaml.YAMLError as other:
            shift = len(slip.mended) - len(text)
            same_place = offset_of(other, len(slip.mended)) == offset_of(error, len(text)) + shift
            if same_place and getattr(other, "problem", "") == getattr(error, "problem", ""):
                continue
        return slip.fault
    return None


def _stopped_before(error: ScannerError, text: str, file: str) -> Grown | None:
    # libyaml scans ahead of its events, since a bracket may begin a key: it can fail before it
    # shows the levels, anchors and keys in front of that place. How far ahead, and how deep
    # before it fails by itself, differs by version. What stands in front has events of its own.
    marks = (error.context_mark, error.problem_mark)
    front = text[: min(mark.index for mark in marks if mark is not None)]
    try:
        grown = _grow(front, file)
    except yaml.YAMLError:
        return None
    return grown if grown.root is None and grown.faults else None


SHORT = 11
"""Values of up to so many characters are kept once each, since most of them come again."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_ITEM: Final = "item of a sequence"
_ROOT: Final = "root"


def _grow(text: str, file: str) -> Grown:  # noqa: C901, PLR0912, PLR0915
    # The only long function of the package. Its body runs once a node, 1.5 million times for a
    # national register; a class with a method for each event took 23 % longer.
    #
    # `key` says what is awaited: None a key of `mapping`, _ITEM an item of `sequence`,
    # anything else the value of that key. The root is the value of _ROOT in a mapping around.
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
    nodes = Nodes()
    starts, ends = nodes.starts, nodes.ends
    start_at, end_at = starts.append, ends.append
    known: dict[str, str] = {}  # keys as written to keys as kept: each is looked at once
    faults: list[Diagnostic] = []
    unusual: list[tuple[str, int]] = []
    seen: dict[str, str] = {}
    shared = seen.setdefault  # dates, kinds and levels stand in memory once: 28 MB less of 240
    repeated: list[Repeated] = []
    around = mapping = Mapping()
    sequence = Sequence()
    key: str | None = _ROOT
    stack: list[tuple[Mapping, Sequence, str | None]] = []
    documents = asked = 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                return _ended(stops.marked(text, event.start_mark.index, file))
            start_at(event.start_mark.index)
            end_at(event.end_mark.index)
            value = event.value
            if key is None:
                key = known.get(value)
                if key is None:
                    key = known[value] = normal(value)
                    if not is_usual(value):
                        unusual.append((value, len(starts) - 1))
                if key in mapping:
                    number = len(starts) - 1
                    repeated.append(Repeated(mapping, key, number))
                    if len(repeated) > ENOUGH:
                        for outer, items, _ in (*stack, (mapping, sequence, key)):
                            outer.after = items.after = number  # as if all of them ended here
                        break
                    # Under a name that no key has, so that numbers still fit the children.
                    key = f"{key}\0{number}"
                continue
            size = len(value)
            if size < 5 and value in NULLS and not event.style:
                value = None
            elif size <= SHORT:
                value = shared(value, value)
            elif size > stops.LONGEST:
                faults.append(stops.too_long(value, Span(file, starts[-1], ends[-1])))
            if key is _ITEM:
                sequence.append(value)
            else:
                mapping[key] = value
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            start = event.start_mark.index
            if event.anchor is not None or event.tag is not None:
                return _ended(stops.marked(text, start, file))
            if len(stack) >= stops.DEEPEST:
                return _ended(stops.too_deep(start, file))
            if key is None:
                return _ended(stops.complex_key(start, file))
            child: Any = Mapping() if kind is MappingStartEvent else Sequence()
            child.node = len(starts)
            if child.node >= asked + OFTEN:
                demand_room()
                asked = child.node
            start_at(start)
            end_at(start)
            if key is _ITEM:
                sequence.append(child)
                stack.append((mapping, sequence, _ITEM))
            else:
                mapping[key] = child
                stack.append((mapping, sequence, None))
            if kind is MappingStartEvent:
                mapping = child
                key = None
            else:
                sequence = child
                key = _ITEM
        elif kind is MappingEndEvent:
            mapping.after = len(starts)
            if not mapping:
                ends[-1] = event.end_mark.index
            mapping, sequence, key = stack.pop()
        elif kind is SequenceEndEvent:
            sequence.after = len(starts)
            if not sequence:
                ends[-1] = event.end_mark.index
            mapping, sequence, key = stack.pop()
        elif kind is AliasEvent:
            return _ended(stops.marked(text, event.start_mark.index, file))
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                return _ended(stops.second_document(event.start_mark.index, file))
        elif kind is StreamEndEvent:
            break
    return Grown(around.get(_ROOT), nodes, tuple(faults), tuple(repeated), tuple(unusual))


def _ended(reason: Diagnostic) -> Grown:
    return Grown(None, Nodes(), (reason,))
