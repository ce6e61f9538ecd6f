"""A tree whose every node has a number, and by it a place in the text: all that libyaml told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sdtstd.diagnostics import Span
from sdtstd.document import ambiguous
from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import apart, frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.address import Step
    from sdtstd.document.nodes import Found, Nodes
    from sdtstd.document.tree import Tree


class Content(Protocol):
    """What a text says, and where: the answers of a Document, however they are found."""

    @property
    def root(self) -> Tree | None:
        """The tree; None where the text has faults."""

    @property
    def is_lost(self) -> bool:
        """Answer `Document.is_lost`."""

    @property
    def numbered(self) -> Numbered:
        """The same as libyaml told it, for who needs the number of each node."""

    def taken(self) -> Tree | None:
        """Answer `Document.taken`."""

    def placed(self, steps: Iterable[Step], *, key: bool) -> Span:
        """Answer `Document.span`, or `Document.key_span`."""

    def part(self, at: int | Iterable[Step]) -> int:
        """Answer `Document.part`."""

    def ambiguous(self, textual: Container[str] | None) -> tuple[ambiguous.Ambiguous, ...]:
        """Answer `Document.ambiguous`."""


@frozen
class Numbered:
    """What libyaml told of a text."""

    file: str
    text: str
    root: Mapping | None
    nodes: Nodes = apart()

    @property
    def numbered(self) -> Numbered:
        """This."""
        return self

    @property
    def is_lost(self) -> bool:
        """Answer `Document.is_lost`."""
        return self.root is None

    def taken(self) -> Tree | None:
        """Answer `Document.taken`."""
        if self.root is None:
            return None
        return {
            key: list(each) if isinstance(each, list) else each for key, each in self.root.items()
        }

    def find(self, steps: Iterable[Step]) -> Found:
        """Give the node at these steps, or its nearest ancestor; there is a tree."""
        assert self.root is not None
        return self.nodes.find(self.root, steps)

    def ambiguous(self, textual: Container[str] | None) -> tuple[ambiguous.Ambiguous, ...]:
        """Answer `Document.ambiguous`."""
        if self.root is None:
            return ()
        return tuple(ambiguous.find(self.root, self.nodes, self.text, self.file, textual))

    def placed(self, steps: Iterable[Step], *, key: bool) -> Span:
        """Answer `Document.span`, or `Document.key_span`."""
        if self.root is None:
            return Span(self.file, 0, 0)
        found = self.find(steps)
        if key and found.exact and found.key is not None:
            return self._at(found.key)
        return self._span_of(found)

    def part(self, at: int | Iterable[Step]) -> int:  # noqa: ARG002 - all is one
        """Answer `Document.part`."""
        return 0

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
