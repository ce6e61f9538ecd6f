"""What the head says of what it holds no more (`removals`): what took its place, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.compare.unmatched import unmatched
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from sdtstd.model.records import Removal
    from sdtstd.model.register import Register


class Moves:
    """The removals of a register, by the names of what they are of."""

    def __init__(self, before: Register, after: Register) -> None:
        """Take the removals of the later register, and know those that the earlier one lacks."""
        fresh = unmatched(before.removals, after.removals, _content)
        self._entries = _by_name(after.removals)
        self._new = _by_name(fresh)
        self._gone = _by_name(each for each in fresh if each.to is None)
        counted = (path for path, kind in after.places.items() if kind is TaskKind.STANDARDS)
        self._standing = {*counted, *(each.id for each in after.plans)}
        self._standing |= {each.id for each in after.targets}

    def stated(self, name: str) -> Removal | None:
        """Give the new entry that is of a path, or of a place above it that is there no more."""
        return next((self._new[each] for each in self._over(name, self._new)), None)

    def excused(self, name: str) -> bool:
        """Tell whether a new entry says that a name is gone.

        One of a place above says so too, but not where it leads elsewhere: what was led there
        would be there.
        """
        return name in self._new or any(self._over(name, self._gone))

    def left(self, names: Iterable[str]) -> bool:
        """Tell whether a new entry says that a record is gone, and names none in its place."""
        return any(each in self._gone for each in names)

    def said_to_be(self, names: Iterable[str]) -> Iterator[str]:
        """Give what new entries say that a record is now."""
        entries = (self._new[each] for each in names if each in self._new)
        return (canonical(each.to) for each in entries if each.to is not None)

    def _over(self, name: str, entries: Mapping[str, Removal]) -> Iterator[str]:
        """Give the names of entries that hold for a name; one of what still stands does not."""
        return (
            each
            for each in _upwards(name)
            if each in entries and (each == name or each not in self._standing)
        )

    def leading(self, present: Container[str]) -> Callable[[str], str | None]:
        """Give the way from a name to what took its place, and on to the first that is present.

        An entry of a place above holds for all below. None where the way ends elsewhere.
        """
        ends: dict[str, str | None] = {}

        def end(name: str) -> str | None:
            passed = [name]
            used: set[str] = set()
            while passed[-1] not in ends:
                following = self._next(passed[-1], used)
                if following is None:
                    ends[passed[-1]] = None
                    break
                passed.append(following)
                there = (each for each in (following, canonical(following)) if each in present)
                if (found := next(there, None)) is not None:
                    ends[following] = found
            found = ends[passed[-1]]
            ends.update(dict.fromkeys(passed, found))
            return found

        return end

    def _next(self, name: str, used: set[str]) -> str | None:
        names = (*_upwards(name), canonical(name))
        above = next((each for each in names if each in self._entries), None)
        to = self._entries[above].to if above is not None else None
        if above is None or to is None or above in used:
            return None
        used.add(above)
        return to + name[len(above) :] if name.startswith(above) else to


def _by_name(removals: Iterable[Removal]) -> dict[str, Removal]:
    """Name entries as written, and by the canonical form of a code."""
    entries = tuple(removals)
    named = {canonical(each.object): each for each in entries}
    return named | {each.object: each for each in entries}


def _upwards(name: str) -> Iterator[str]:
    """Give a path and the paths above it: `a/b/c`, `a/b`, `a`; an observation's target first."""
    yield name
    for mark in ("@", "/"):
        while mark in name:
            name = name.rpartition(mark)[0]
            yield name


def _content(removal: Removal) -> tuple[str, str | None]:
    return (canonical(removal.object), removal.to)
