"""What is asked of one mapping or list: all changes in it together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.document.emit import scalar
from sdtstd.document.splice.changes import Drop, Insert, Put, Rename, container_of
from sdtstd.document.splice.patch import Patch
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
        """Ask nothing yet of the container at the steps.

        Raises:
            Refused: the container has no form that can be changed.
        """
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
        return self._order[-1]

    @property
    def _order(self) -> list[Step]:
        container = self.container
        return list(container) if isinstance(container, Mapping) else list(range(len(container)))

    @property
    def becomes_empty(self) -> bool:
        """Whether nothing is left of what the container has."""
        return len(self.drops) == len(self.container) > 0

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
            case Put():
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
        order = self._order
        at = order.index(step) + by
        return self.entry(order[at]) if 0 <= at < len(order) else None

    def runs(self) -> Iterator[tuple[Step, Step]]:
        """Give the first and the last of each run of entries that are dropped together."""
        run: list[Step] = []
        for step in self._order if self.drops else ():
            if step in self.drops:
                run.append(step)
            elif run:
                yield run[0], run[-1]
                run = []
        if run:
            yield run[0], run[-1]

    def renamed(self, entry: Entry, key: str) -> Patch:
        """Give the patch that puts another name in the place of a key."""
        assert entry.key is not None
        start, end = self.shape.nodes.starts[entry.key], self.shape.nodes.ends[entry.key]
        return Patch(start, end, scalar(key, in_brackets=True))


def asked(shape: Shape, changes: Iterable[Change], textual: Container[str]) -> Iterator[Asked]:
    """Give what is asked of each container, in the order in which it is first asked.

    Raises:
        Refused: a container has no form that can be changed.
    """
    by_container: defaultdict[Steps, list[Change]] = defaultdict(list)
    for each in changes:
        by_container[container_of(each)].append(each)
    for steps, together in by_container.items():
        of_one = Asked(shape, steps, textual)
        for each in together:
            of_one.add(each)
        yield of_one
