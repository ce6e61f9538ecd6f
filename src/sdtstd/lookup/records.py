"""Records by whatever names them: a code in any form or its beginning, an id, a title."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.compare.names import former_names
from sdtstd.compare.records import record_names
from sdtstd.diagnostics import say
from sdtstd.lookup.beginnings import Beginnings
from sdtstd.lookup.former import Former
from sdtstd.lookup.unknown import several, unknown
from sdtstd.model.titles import is_whole, plain, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.model.register import AnyRecord, Register

    Records = tuple[AnyRecord, ...]


def find_record(register: Register, name: str) -> AnyRecord:
    """Find a record by name.

    Raises:
        UnknownNameError: none has the name, or several have it; the sentence names those.
    """
    return RecordNames(register).find(name)


class RecordNames:
    """The names of a register's records; what a question needs is made once, when it is asked."""

    def __init__(self, register: Register) -> None:
        """Know the records of a register."""
        self._register = register

    def find(self, name: str) -> AnyRecord:
        """Find a record by name.

        Raises:
            UnknownNameError: none has the name, or several have it.
        """
        found = self.meant(name)
        if len(found) == 1:
            return found[0]
        if found:
            raise several(name, choices(found))
        what = say("no record of {name!r}", name=name)
        raise unknown(what, canonical(name), self.every, say("see sdtstd list"))

    def meant(self, name: str) -> Records:
        """Give the records that a name can mean; the first kind of name that fits alone counts.

        Codes and ids go first, then what these were formerly, then titles, then beginnings.
        """
        return self.named(name) or self.titled(name) or self._beginnings.standards(name)

    def named(self, name: str) -> Records:
        """Give the records that have or had a code or id."""
        forms = (name, canonical(name))
        for names in (self._own, self._former):
            found = next((names[each] for each in forms if each in names), ())
            if found:
                return found
        led = self._removed.led(name, self._own)
        return () if led is None else self._own[led]

    def titled(self, name: str) -> Records:
        """Give the records of a title, in Chinese or English."""
        wanted = plain(name)
        if is_whole(wanted) and wanted not in self._running:
            return ()
        return self._titles.get(wanted, ())

    @property
    def every(self) -> Iterator[str]:
        """Every name, but for former ones."""
        yield from self._own
        for each in self._register.records:
            yield from each.titles

    @cached_property
    def longest(self) -> int:
        """How many words, with spaces between, a name has at most."""
        titles = (title for each in self._register.records for title in each.titles)
        return max((title.count(" ") + 1 for title in titles), default=0)

    @cached_property
    def _own(self) -> _Own:
        return _Own(self._register)

    @cached_property
    def _former(self) -> dict[str, Records]:
        corrected = (each for each in self._register.records if each.corrections)
        return _grouped(corrected, former_names)

    @cached_property
    def _running(self) -> str:
        return running(title for each in self._register.records for title in each.titles)

    @cached_property
    def _titles(self) -> dict[str, Records]:
        return _grouped(self._register.records, lambda each: map(plain, each.titles))

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self._register.standards)

    @cached_property
    def _removed(self) -> Former:
        return Former(self._register)


class _Own:
    """The records by their own names; they are grouped where one of these is asked for."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def __contains__(self, name: object) -> bool:
        return name in self._register.by_name or name in self._others

    def __getitem__(self, name: str) -> Records:
        return self._groups[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._groups)

    @cached_property
    def _others(self) -> frozenset[str]:
        pilots = (each.id for each in self._register.pilots)
        return frozenset(chain(pilots, (each.id for each in self._register.measures)))

    @cached_property
    def _groups(self) -> dict[str, Records]:
        return _grouped(self._register.records, record_names)


def choices(records: Iterable[AnyRecord]) -> list[tuple[str, str]]:
    """Give records as one chooses between them."""
    return [(each.key, each.title) for each in records]


def _grouped(
    records: Iterable[AnyRecord], names: Callable[[AnyRecord], Iterable[str]]
) -> dict[str, Records]:
    groups: defaultdict[str, list[AnyRecord]] = defaultdict(list)
    for record in records:
        for name in dict.fromkeys(names(record)):
            groups[name].append(record)
    return {name: tuple(found) for name, found in groups.items()}
