"""What a text says whose items are for the most part those of other texts, at other places."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span
from sdtstd.document.whole import numbered
from sdtstd.frozen import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.address import Step
    from sdtstd.document.ambiguous import Ambiguous
    from sdtstd.document.document import Document
    from sdtstd.document.numbered import Numbered
    from sdtstd.document.tree import Tree, Value

    Steps = tuple[Step, ...]


@frozen
class Source:
    """The document that an item was parsed in, its index there, and how much further it is here.

    `made` is what was made of it; None where the document is what is left of the text at hand.
    """

    document: Document
    index: int
    shift: int
    made: object = None


@frozen
class Cuts:
    """Where something was cut out of a text, in offsets of what is left, and how much up to there.

    At each cut begins an item that was left.
    """

    at: tuple[int, ...]
    sizes: tuple[int, ...]

    def before(self, offset: int) -> int:
        """Give how much was cut out before an offset of what is left."""
        number = bisect_right(self.at, offset)
        return self.sizes[number - 1] if number else 0


@frozen
class Reused:
    """Only what is `left` of the text was parsed, to a tree; `sources` are the items of each list.

    See `sdtstd.document.numbered.Content`.
    """

    file: str
    text: str
    left: Document
    tree: Tree
    cuts: Cuts
    sources: dict[str, tuple[Source, ...]]
    is_lost = False

    @property
    def root(self) -> Tree | None:
        """The tree, as libyaml tells it."""
        return self.numbered.root

    @cached_property
    def numbered(self) -> Numbered:
        """The same as libyaml tells it."""
        return numbered(self.text, self.file)

    def taken(self) -> Tree | None:
        """Answer `Document.taken`; None stands in place of items of which something was made."""
        tree: Tree = dict(self.tree)
        for section, sources in self.sources.items():
            own = iter(as_list(self.tree[section]))
            tree[section] = [None if each.made is not None else next(own) for each in sources]
        return tree

    def placed(self, steps: Iterable[Step], *, key: bool) -> Span:
        """Answer `Document.span`, or `Document.key_span`."""
        at = tuple(steps)
        match at:
            case (str(section), int(index), *below) if 0 <= index < self._size(section):
                source = self.sources[section][index]
                there = (section, source.index, *below)
                found = source.document.content.placed(there, key=key)
                return Span(self.file, found.start + source.shift, found.end + source.shift)
        return self._moved(self.left.content.placed(at, key=key))

    def part(self, at: int | Iterable[Step]) -> int:  # noqa: ARG002 - all is one
        """Answer `Document.part`."""
        return 0

    def ambiguous(self, textual: Container[str] | None) -> tuple[Ambiguous, ...]:
        """Answer `Document.ambiguous`; of the keys of texts, items of other documents have none."""
        if textual is None:
            return self.numbered.ambiguous(textual)
        return tuple(
            replace(each, steps=self._here(each.steps), span=self._moved(each.span))
            for each in self.left.ambiguous(textual)
        )

    def _size(self, section: str) -> int:
        return len(self.sources.get(section, ()))

    def _moved(self, span: Span) -> Span:
        """Give the place that a stretch of what is left has here."""
        shift = self.cuts.before(span.start)
        return Span(self.file, span.start + shift, span.end + shift)

    def _here(self, steps: Steps) -> Steps:
        """Give the steps that a value of what is left has here."""
        match steps:
            case (str(section), int(index), *below) if section in self.sources:
                numbered = enumerate(self.sources[section])
                own = (n for n, each in numbered if each.document is self.left)
                return (section, next(islice(own, index, None)), *below)
        return steps


def as_list(value: Value) -> list[Value]:
    """Give a value that is known to be a list."""
    assert isinstance(value, list)
    return value
