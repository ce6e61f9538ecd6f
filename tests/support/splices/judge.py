"""The lines that a change may write anew, worked out without the code that makes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from sdtstd.document.splice import Change, Drop, Insert, Put

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Steps = tuple[Any, ...]
_MARK = re.compile("※[0-9]+※")


class Page:
    """A text in lines, and which of them the entries of its tree have, by another reading."""

    def __init__(self, text: str) -> None:
        self.lines = [line.removesuffix("\r") for line in text.split("\n")]
        self.root: Any = yaml.compose(text, yaml.CBaseLoader)

    def extent(self, steps: Steps) -> tuple[int, int, int]:
        """Give the first line of an entry, that behind its last one, and its column."""
        node, key = self.root, None
        start: Any = None
        for step in steps:
            if isinstance(node, yaml.MappingNode):
                key, node = next(pair for pair in node.value if pair[0].value == step)
                start = key.start_mark
            else:
                start = self._dash(node, step)
                node = node.value[step]
        end = self._end(node)
        return start.line, max(end, start.line + 1), start.column

    def _dash(self, node: Any, index: int) -> Any:
        """Give where an item begins: in lines at its dash, if that has a line of its own."""
        mark = node.value[index].start_mark
        if node.flow_style:
            return mark
        column = node.start_mark.column
        line = mark.line
        least = self._end(node.value[index - 1]) if index else node.start_mark.line
        while line > least and self.lines[line][: column + 1].strip() != "-":
            line -= 1
        return yaml.Mark("", 0, line, column, None, 0)

    def _end(self, node: Any) -> int:
        if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
            if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
                return self._end_of_block(node)
            return int(node.end_mark.line) + 1
        last = node.value[-1]
        return max(self._end(each) for each in (last if isinstance(last, tuple) else (last,)))

    def _end_of_block(self, node: Any) -> int:
        end = int(node.end_mark.line)
        return end if node.end_mark.column == 0 else end + 1

    def touched(self, change: Change, changes: Sequence[Change]) -> Iterator[tuple[int, int]]:
        """Give the stretches of lines that a change may write anew or take away."""
        container = change.steps if isinstance(change, Insert) else change.steps[:-1]
        node = self._node(container)
        if node.flow_style or not node.value:
            yield self._flow(container)
            return
        steps = change.steps
        if isinstance(change, Insert) or self._node(steps) is None:
            if isinstance(change, Insert) and change.index == 0 and self._is_behind(node):
                yield node.start_mark.line, node.start_mark.line + 1
            return
        first, last, column = self.extent(steps)
        if isinstance(change, Put) and isinstance(change.value, dict | list):
            _, last = self._around(first, last, column, item=False)
        if isinstance(change, Drop):
            first, last = self._around(first, last, column, item=isinstance(steps[-1], int))
            drops = sum(isinstance(x, Drop) and x.steps[:-1] == container for x in changes)
            if drops == len(node.value) and container:
                yield self.extent(container)[0], first
            if self._is_behind(node):
                last = min(
                    last + 1, len(self.lines)
                )  # the next entry comes to the place behind the dash
        yield first, last

    def _is_behind(self, node: Any) -> bool:
        """Tell whether a mapping or list begins behind a dash."""
        return bool(self.lines[node.start_mark.line][: node.start_mark.column].strip())

    def _flow(self, steps: Steps) -> tuple[int, int]:
        if not steps:
            return self.root.start_mark.line, self.root.end_mark.line + 1
        first, last, _ = self.extent(steps)
        return first, last

    def _around(self, first: int, last: int, column: int, *, item: bool) -> tuple[int, int]:
        """Add the comment directly above an item, deeper ones below, and empty lines around."""
        while item and first and re.match(rf" {{{column}}}#", self.lines[first - 1]):
            first -= 1
        while first and not self.lines[first - 1].strip():
            first -= 1
        while last < len(self.lines) and re.match(rf" {{{column + 1},}}#|\s*\Z", self.lines[last]):
            last += 1
        return first, last

    def _node(self, steps: Steps) -> Any:
        node = self.root
        for step in steps:
            if isinstance(node, yaml.MappingNode):
                node = next((value for key, value in node.value if key.value == step), None)
            elif isinstance(node, yaml.SequenceNode):
                node = node.value[step]
        return node


def comments(text: str, root: Any) -> list[str]:
    """Give the marks of the comments of a text in their order."""
    inside = set(_MARK.findall(repr(root)))
    return [each for each in _MARK.findall(text) if each not in inside]
