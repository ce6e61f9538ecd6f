"""What is asked of one mapping or list: all changes in it together."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.document.splice.changes import Drop, Insert, Put, Rename, container_of
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.scalars import restyled
from sdtstd.document.splice.shape import Refused
from sdtstd.document.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from sdtstd.address import Step
    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.changes import Change, Steps
    from sdtstd.document.splice.shape import Entry, Shape


class Asked:
    """The changes to a container: values put, pairs added, items inserted, entries dropped."""

    def __init__(self, shape: Shape, steps: Steps, textual: Container[str]) -> None:
        """Ask nothing yet of the container at the steps."""
        self.shape, self.steps, self.textual = shape, steps, textual
        self.container, self.number = shape.container(steps)
        self.puts: dict[Step, Plain] = {}
        self.adds: list[tuple[str, Plain, str | None]] = []
        self.inserts: list[tuple[int, Plain]] = []
        self.drops: set[Step] = set()
        self.renames: dict[Step, str] = {}

    @property
    def key(self) -> str:
        """The key under which the container stands, as far as it has one."""
        return next((each for each in reversed(self.steps) if isinstance(each, str)), "")

    @property
    def last(self) -> Step:
        """The last step of the container."""
        return self.order[-1]

    @cached_property
    def order(self) -> list[Step]:
        """The steps of all entries."""
        container = self.container
        return list(container) if isinstance(container, Mapping) else list(range(len(container)))

    @cached_property
    def _places(self) -> dict[Step, int]:
        return {step: n for n, step in enumerate(self.order)}

    def place(self, step: Step) -> int:
        """Give how many entries stand before another one."""
        return self._places[step]

    @property
    def becomes_empty(self) -> bool:
        """Whether nothing is left of what the container has."""
        return len(self.drops) == len(self.container) > 0

    @property
    def gains(self) -> bool:
        """Whether entries are added."""
        return bool(self.adds or self.inserts)

    def kept(self, step: Step | None) -> Step | None:
        """Give the last entry up to this one that is not dropped."""
        at = -1 if step is None else self.place(step)
        while at >= 0 and self.order[at] in self.drops:
            at -= 1
        return self.order[at] if at >= 0 else None

    def key_of(self, entry: Entry) -> str:
        """Give the key under which the value of an entry stands."""
        return str(entry.step) if entry.key is not None else self.key

    def add(self, change: Change) -> None:
        """Ask for one change more."""
        match change:
            case Insert():
                self.inserts.append((change.index, change.value))
            case Drop():
                self.drops.add(change.steps[-1])
            case Rename():
                self.renames[change.steps[-1]] = change.key
            case Put() if self._has(change.steps[-1]):
                self.puts[change.steps[-1]] = change.value
            case _:
                self.adds.append((str(change.steps[-1]), change.value, change.after))

    def _has(self, step: Step) -> bool:
        return step in self.container if isinstance(self.container, Mapping) else True

    def entry(self, step: Step) -> Entry:
        """Give where an entry stands."""
        return self.shape.entry(self.container, step)

    def next_of(self, step: Step) -> Entry | None:
        """Give the entry behind another one."""
        return self._beside(step, 1)

    def previous_of(self, step: Step) -> Entry | None:
        """Give the entry before another one."""
        return self._beside(step, -1)

    def _beside(self, step: Step, by: int) -> Entry | None:
        at = self.place(step) + by
        return self.entry(self.order[at]) if 0 <= at < len(self.order) else None

    def renamed(self, entry: Entry, key: str) -> Patch:
        """Give the patch that puts another name in the place of a key."""
        assert entry.key is not None
        start, end = self.shape.nodes.starts[entry.key], self.shape.nodes.ends[entry.key]
        return Patch(start, end, restyled(self.shape.text[start:end], str(entry.step), key))


def asked(shape: Shape, changes: Iterable[Change], textual: Container[str]) -> Iterator[Asked]:
    """Give what is asked of each container, the deepest first: there its end comes first.

    Raises:
        Refused: a change is made in what another one puts or drops.
    """
    by_container: defaultdict[Steps, list[Change]] = defaultdict(list)
    ended: set[Steps] = set()
    for each in changes:
        by_container[container_of(each)].append(each)
        if isinstance(each, Put | Drop):
            ended.add(each.steps)
    for steps, together in sorted(by_container.items(), key=lambda each: -len(each[0])):
        own = [each.steps for each in together if not isinstance(each, Insert)]
        if len(own) > len(set(own)) or any(steps[:n] in ended for n in range(1, len(steps) + 1)):
            raise Refused("two changes of one entry")
        of_one = Asked(shape, steps, textual)
        for each in together:
            of_one.add(each)
        yield of_one
