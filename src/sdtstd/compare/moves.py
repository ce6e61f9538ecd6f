"""What the head says of what it holds no more (`removals`): what took its place, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from sdtstd.model.records import Removal
    from sdtstd.model.register import Register


class Moves:
    """The removals of a register, by the names of what they are of."""

    def __init__(self, before: Register, after: Register) -> None:
        """Take the removals of the later register, and know those that the earlier one lacks."""
        known = {_content(each) for each in before.removals}
        self._entries = {canonical(each.object): each for each in after.removals}
        self._new = {
            canonical(each.object): each for each in after.removals if _content(each) not in known
        }

    def stated(self, *names: str) -> Removal | None:
        """Give the new entry that is of one of the names, or of a place above it."""
        above = (path for name in names for path in _upwards(name))
        return next((self._new[each] for each in above if each in self._new), None)

    def named(self, names: Iterable[str]) -> Removal | None:
        """Give the new entry that is of one of the names itself."""
        return next((self._new[each] for each in names if each in self._new), None)

    def end(self, name: str, present: Container[str]) -> str | None:
        """Follow what took the place of a name, and of that, to the first that is present.

        An entry of a place above holds for all below. None where the way ends elsewhere.
        """
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            above = next((each for each in _upwards(name) if each in self._entries), None)
            to = self._entries[above].to if above is not None else None
            if above is None or to is None:
                return None
            name = canonical(to) + name[len(above) :]
            if name in present:
                return name
        return None


def _upwards(name: str) -> Iterator[str]:
    """Give a path and the paths above it: `a/b/c`, `a/b`, `a`; an observation's target first."""
    yield name
    for mark in ("@", "/"):
        while mark in name:
            name = name.rpartition(mark)[0]
            yield name


def _content(removal: Removal) -> tuple[str | None, ...]:
    return (removal.object, removal.to, removal.reason, removal.date.text)
