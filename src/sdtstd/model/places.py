"""The places of the system (tasks, fields, topics), and every name by which one can be meant."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.system import Task
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.address import Address
    from sdtstd.model.system import Field, System, Topic


@frozen
class Place:
    """A task, a field or a topic under its path, with who must bring it about."""

    path: str
    unit: Task | Field | Topic
    owner: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """1 of a task, 2 of a field, 3 of a topic."""
        return self.path.count("/") + 1

    @property
    def titles(self) -> tuple[str, ...]:
        """What it is called: its titles, the short ones, other names."""
        aliases = () if isinstance(self.unit, Task) else self.unit.aliases
        return (*self.unit.titles, *aliases)

    def is_called(self, name: str) -> bool:
        """Tell whether this is its id or one of its titles."""
        return name == self.unit.id or plain(name) in map(plain, self.titles)


@frozen
class TopicByTitle:
    """A topic of a record that is written in another way than by its path."""

    address: Address
    record: str
    written: str
    path: str


class Places:
    """The places of a system by their names."""

    def __init__(self, system: System | None) -> None:
        """Know the places of a system, those of no system where there is none."""
        self.by_path = {each.path: each for each in _places(system)}

    def meant(
        self, name: str, among: Callable[[Place], bool] = lambda _: True
    ) -> tuple[Place, ...]:
        """Give the places that a name can mean, in the order of the tree.

        A path means its place alone. Else ids go before titles, and these before the end of a
        path whose steps are ids or titles, such as `life/健康` or `健康/电子病历`.
        """
        exact = self.by_path.get(name)
        if exact is not None and among(exact):
            return (exact,)
        for found in (self._by_id.get(name, ()), self._titled(name), self._by_steps(name)):
            kept = tuple(filter(among, found))
            if kept:
                return kept
        return ()

    @property
    def names(self) -> Iterator[str]:
        """Every path, then every title."""
        yield from self.by_path
        for place in self.by_path.values():
            yield from place.titles

    def _titled(self, name: str) -> Iterable[Place]:
        return self._by_title.get(plain(name), ())

    def _by_steps(self, name: str) -> Iterable[Place]:
        steps = name.split("/")
        ends = (*self._by_id.get(steps[-1], ()), *self._titled(steps[-1]))
        found = [each for each in ends if self._fits(each, steps)]
        whole = [each for each in found if each.depth == len(steps)]
        return {each.path: each for each in whole or found}.values()

    def _fits(self, place: Place, steps: list[str]) -> bool:
        """Tell whether the last steps of a path are what these are called."""
        path = place.path
        for step in reversed(steps):
            each = self.by_path.get(path)
            if each is None or not each.is_called(step):
                return False
            path = path.rpartition("/")[0]
        return True

    @cached_property
    def _by_id(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((each.unit.id, each) for each in self.by_path.values())

    @cached_property
    def _by_title(self) -> dict[str, tuple[Place, ...]]:
        places = self.by_path.values()
        return _grouped((plain(title), each) for each in places for title in each.titles)


def is_under(path: str, place: str) -> bool:
    """Tell whether a path is that of a place, or of one below it."""
    return f"{path}/".startswith(f"{place}/")


def _places(system: System | None) -> Iterator[Place]:
    for task in system.tasks if system else ():
        yield Place(task.id, task, task.owner)
        for field in task.fields:
            path, owner = f"{task.id}/{field.id}", field.owner or task.owner
            yield Place(path, field, owner)
            for topic in field.topics:
                yield Place(f"{path}/{topic.id}", topic, topic.owner or owner)


def _grouped(named: Iterable[tuple[str, Place]]) -> dict[str, tuple[Place, ...]]:
    groups: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    for name, place in named:
        groups[name][place.path] = place  # by path: the hash of a task is that of all below it
    return {name: tuple(places.values()) for name, places in groups.items()}
