"""A YAML text that was read: its tree, its faults, and the way from names to places."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Place
from sdtstd.document.lines import Lines
from sdtstd.frozen import apart, frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.address import Step
    from sdtstd.diagnostics import Diagnostic, Span
    from sdtstd.document.ambiguous import Ambiguous
    from sdtstd.document.numbered import Content, Numbered
    from sdtstd.document.tree import Tree


@frozen
class Document:
    """One file's text, and what it says.

    `file` is the path as findings print it. All offsets are code points of `text`.
    """

    file: str
    text: str
    faults: tuple[Diagnostic, ...]
    content: Content = apart()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @property
    def root(self) -> Tree | None:
        """The tree; None where there are `faults`."""
        return self.content.root

    @property
    def is_lost(self) -> bool:
        """Whether there is no tree: nobody knows what the file says."""
        return self.content.is_lost

    def taken(self) -> Tree | None:
        """Give the tree to one who may take its lists apart, to need less memory."""
        return self.content.taken()

    @property
    def numbered(self) -> Numbered:
        """The tree with the numbers of its nodes; it may have to be read anew."""
        return self.content.numbered

    def ambiguous(self, textual: Container[str] | None = None) -> tuple[Ambiguous, ...]:
        """Find unquoted scalars that need quotes if their field is a text.

        Only values of the textual keys are looked at; None looks at all.
        """
        return self.content.ambiguous(textual)

    def span(self, steps: Iterable[Step]) -> Span:
        """Give the stretch of the value at these steps.

        A scalar's is its text with quotes and all; a mapping's or a sequence's is its key,
        or its first key or item where it has no key. Steps that the document does not have
        are skipped, so that a missing key gives its nearest ancestor.
        """
        return self.content.placed(steps, key=False)

    def key_span(self, steps: Iterable[Step]) -> Span:
        """Give the stretch of the key at these steps; where there is none, that of the value."""
        return self.content.placed(steps, key=True)

    def part(self, at: int | Iterable[Step]) -> int:
        """Give where the part begins in which an offset, or the value at steps, stands.

        Parts do not overlap; of a document that has none all is one.
        """
        return self.content.part(at)

    def place(self, span: Span) -> Place:
        """Give the lines and columns of a span: 1-based, in code points, end exclusive."""
        return Place(self.file, *self.lines.locate(span.start), *self.lines.locate(span.end))

    def line_text(self, number: int) -> str:
        """Give the text of a 1-based line without its end; "" where there is no such line."""
        return self.lines.text(number)
