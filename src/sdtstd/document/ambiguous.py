"""Unquoted scalars that another reader takes for something else than the text that they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from sdtstd.diagnostics import Span
from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from sdtstd.address import Step
    from sdtstd.document.nodes import Nodes

Kind = Literal["reads-as-other", "comment"]
Hit = tuple[tuple["Step", ...], int, Kind]


@frozen
class Ambiguous:
    """A plain scalar that needs quotes if its field is a text.

    `reads-as-other`: a reader of YAML 1.1 or 1.2 makes a number, a boolean, a date or a merge
    of it. `comment`: its end is lost, since ` #` directly before a character begins a comment.
    """

    steps: tuple[Step, ...]
    span: Span
    kind: Kind


def find(
    root: Mapping, nodes: Nodes, text: str, file: str, textual: Container[str] | None
) -> Iterator[Ambiguous]:
    """Give the ambiguous scalars of a tree in the order of its file; keys are not among them.

    Only values of the textual keys are looked at, and of lists below them; None looks at all.
    """
    cut = _cut_off(text, nodes)
    hits: list[Hit] = []
    _Search(text, nodes, cut, textual).walk(root, [], hits, looked_at=textual is None)
    for steps, number, kind in hits:
        yield Ambiguous(steps, Span(file, nodes.starts[number], nodes.ends[number]), kind)


def reads_as_other(value: str) -> bool:
    """Say whether YAML 1.1 or 1.2 makes something else than a text of this plain scalar."""
    return _OTHER.fullmatch(value) is not None


# Titles and codes are told apart by one character, before the expression is tried.
FIRST = frozenset("yYnNtTfFoO0123456789+-.=<")

# The union of the implicit types of both versions; underscores, sexagesimal and octal numbers,
# `yes` and `off` are 1.1, `0o10` and `1e3` are 1.2. The time is linear in the length.
_OTHER = re.compile(
    r"""y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
    |[-+]?0(?:b[01_]+|o[0-7_]+|x[0-9a-fA-F_]+)
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
    |[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?
    |[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
     (?:(?:[Tt]|[ ]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
        (?:[ ]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?
    |=|<<""",
    re.VERBOSE,
)


def _cut_off(text: str, nodes: Nodes) -> frozenset[int]:
    """Give the numbers of plain scalars that end at a space, a `#` and no further space."""
    numbers = (nodes.ending(found.start()) for found in re.finditer(r" #[^\s#]", text))
    return frozenset(n for n in numbers if n is not None and _is_plain(text, nodes, n))


def _is_plain(text: str, nodes: Nodes, number: int) -> bool:
    return text[nodes.starts[number]] not in "\"'|>[{"


@frozen
class _Search:
    text: str
    nodes: Nodes
    cut: Container[int]
    textual: Container[str] | None

    def walk(
        self, value: Mapping | Sequence, path: list[Step], hits: list[Hit], *, looked_at: bool
    ) -> None:
        # One walk with a path that grows and shrinks: steps are made for hits only, and numbers
        # are counted along, since asking `nodes` for each scalar would be quadratic in a mapping.
        # Most scalars are passed by on their first character; a generator at each level and a
        # call for each scalar took 1.7 times as long.
        textual, cut = self.textual, self.cut
        keyed = isinstance(value, Mapping)
        number = value.node + 1
        for step, child in value.items() if isinstance(value, Mapping) else enumerate(value):
            number += keyed
            if keyed and textual is not None:
                looked_at = step in textual
            if child is not None and not isinstance(child, str):
                assert isinstance(child, Mapping | Sequence)
                if child:
                    path.append(step)
                    self.walk(child, path, hits, looked_at=looked_at)
                    path.pop()
                number = child.after
                continue
            if looked_at and ((child and child[0] in FIRST) or number in cut):
                kind = self._kind(child, number)
                if kind is not None:
                    hits.append(((*path, step), number, kind))
            number += 1

    def _kind(self, value: str | None, number: int) -> Kind | None:
        if number in self.cut:
            return "comment"
        other = value is not None and reads_as_other(value)
        return "reads-as-other" if other and _is_plain(self.text, self.nodes, number) else None
