"""A YAML text that was read: its tree, its faults, and the way from names to places."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Place, Span
from sdtstd.document import ambiguous
from sdtstd.document.lines import Lines
from sdtstd.document.nodes import Nodes
from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.address import Step
    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.nodes import Found


@frozen
class Document:
    """One file's text, and what it says.

    `root` is None where there are `faults`. `file` is the path as findings print it.
    All offsets are code points of `text`.
    """

    file: str
    text: str
    root: Mapping | None
    faults: tuple[Diagnostic, ...]
    nodes: Nodes = field(default_factory=Nodes, repr=False, compare=False)
    lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", Lines(self.text))

    def ambiguous(self, textual: Container[str] | None = None) -> tuple[ambiguous.Ambiguous, ...]:
        """Find unquoted scalars that need quotes if their field is a text.

        Only values of the textual keys are looked at; None looks at all.
        """
        if self.root is None:
            return ()
        return tuple(ambiguous.find(self.root, self.nodes, self.text, self.file, textual))

    def span(self, steps: Iterable[Step]) -> Span:
        """Give the stretch of the value at these steps.

        A scalar's is its text with quotes and all; a mapping's or a sequence's is its key,
        or its first key or item where it has no key. Steps that the document does not have
        are skipped, so that a missing key gives its nearest ancestor.
        """
        if self.root is None:
            return Span(self.file, 0, 0)
        return self._span_of(self.nodes.find(self.root, steps))

    def key_span(self, steps: Iterable[Step]) -> Span:
        """Give the stretch of the key at these steps; where there is none, that of the value."""
        if self.root is None:
            return Span(self.file, 0, 0)
        found = self.nodes.find(self.root, steps)
        return self._span_of(found) if found.key is None or not found.exact else self._at(found.key)

    def place(self, span: Span) -> Place:
        """Give the lines and columns of a span: 1-based, in code points, end exclusive."""
        return Place(self.file, *self.lines.locate(span.start), *self.lines.locate(span.end))

    def line_text(self, number: int) -> str:
        """Give the text of a 1-based line without its end; "" where there is no such line."""
        return self.lines.text(number)

    def _span_of(self, found: Found) -> Span:
        number = found.number
        if found.value and isinstance(found.value, Mapping | Sequence):
            number = self._first(found.value) if found.key is None else found.key
        return self._at(number)

    def _first(self, container: Mapping | Sequence) -> int:
        first = container[0] if isinstance(container, Sequence) else None
        if first and isinstance(first, Mapping | Sequence):
            return self._first(first)
        return container.node + 1

    def _at(self, number: int) -> Span:
        start, end = self.nodes.starts[number], self.nodes.ends[number]
        # A block of text ends for libyaml where the next thing begins; for people, with its text.
        if self.text[start : start + 1] in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        return Span(self.file, start, end)
