"""What loads of two revisions: the registers that can be compared, and what is left out of both.

An entry that one side could not read, or that is at fault there, is compared on neither side. Of
a file that cannot be parsed nobody knows what it holds: what only the other side has of it is
left out too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.address import Address
from sdtstd.compare.names import identities
from sdtstd.diagnostics import Term, say
from sdtstd.document.rules import UNREAD_FILE
from sdtstd.frozen import frozen, replace
from sdtstd.loading.names import names_in
from sdtstd.model.records import Observation, Waiver
from sdtstd.model.sections import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.diagnostics import Diagnostic
    from sdtstd.loading import Loaded
    from sdtstd.model.base import Entry
    from sdtstd.model.register import Register


class SideName(Term):
    """The two sides of a comparison."""

    BASE = "base", say("base")
    HEAD = "head", say("head")


@frozen
class Revision:
    """A register as it was read, and the faults that keep it from loading."""

    loaded: Loaded
    faults: tuple[Diagnostic, ...]


@frozen
class Unloaded:
    """What is left out: its name, and the side that has the fault."""

    id: str
    side: SideName


@frozen
class Common:
    """What is compared of both revisions, and what is not."""

    before: Register
    after: Register
    unloaded: tuple[Unloaded, ...]


@frozen
class _Lost:
    """A thing that a side could not read; without names it may be any of the section or file."""

    id: str
    section: str | None
    names: tuple[str, ...] = ()
    file: str | None = None


def common(before: Revision, after: Revision) -> Common:
    """Leave out of both what one of them could not read."""
    old, new = (tuple(dict.fromkeys(_lost(each))) for each in (before, after))
    named = {(each.section, name) for each in (*old, *new) for name in each.names}
    registers = before.loaded.register, after.loaded.register
    sides = ((SideName.BASE, old), (SideName.HEAD, new))
    return Common(
        _without(registers[0], named, tuple(each for each in new if not each.names), registers[1]),
        _without(registers[1], named, tuple(each for each in old if not each.names), registers[0]),
        tuple(Unloaded(each.id, side) for side, lost in sides for each in lost),
    )


def _lost(revision: Revision) -> Iterator[_Lost]:
    for fault in revision.faults:
        at = fault.at
        if fault.rule is UNREAD_FILE:
            continue  # what a pointer stands for is not there: its records are gone
        if fault.times > 1:  # one that stands for all that were not told one by one
            yield _Lost(at.file, None, file=at.file)
            continue
        match at.steps if isinstance(at, Address) else ():
            case ("system", *_):
                yield _Lost("system", "system", ("system",))
            case ("version", *_):
                continue  # the entries were read all the same
            case (str(section), int(index), *_) if section in LISTS:
                yield _entry(revision, at.file, section, index)
            case (str(section), *_) if section in LISTS:
                yield _Lost(f"{at.file}.{section}", section, file=at.file)
            case _:
                yield _Lost(at.file, None, file=at.file)


def _entry(revision: Revision, file: str, section: str, index: int) -> _Lost:
    root = revision.loaded.documents[file].root
    entries = root.get(section) if root is not None else None
    raw = entries[index] if isinstance(entries, list) else None
    names = names_in(section, raw)
    if names == (section,):
        steps: tuple[Step, ...] = (section, index)
        return _Lost(str(Address(file, steps)), section)
    return _Lost(names[0], section, names)


def _without(
    register: Register,
    named: set[tuple[str | None, str]],
    unsure: tuple[_Lost, ...],
    other: Register,
) -> Register:
    if not named and not unsure:
        return register
    kept: dict[str, Any] = {}
    for section in LISTS:
        known = {name for each in getattr(other, section) for name in identities(each)}
        kept[section] = tuple(
            each
            for each in getattr(register, section)
            if not any((section, name) in named for name in _names(each))
            and (not _is_unsure(each, section, unsure) or not known.isdisjoint(identities(each)))
        )
    systems = () if _has_no_system(register, named, unsure, other) else register.systems
    return replace(register, systems=systems, **kept)


def _names(entry: Entry) -> Iterator[str]:
    """Give the names by which an entry that could not be read may have been meant."""
    yield from identities(entry)
    if isinstance(entry, Observation):
        yield entry.target
    elif isinstance(entry, Waiver):
        yield entry.rule


def _is_unsure(entry: Entry, section: str, unsure: tuple[_Lost, ...]) -> bool:
    return any(
        each.section in (None, section) and each.file in (None, entry.address.file)
        for each in unsure
    )


def _has_no_system(
    register: Register,
    named: set[tuple[str | None, str]],
    unsure: tuple[_Lost, ...],
    other: Register,
) -> bool:
    system = register.system
    if system is None or ("system", "system") in named:
        return True
    return other.system is None and _is_unsure(system, "system", unsure)
