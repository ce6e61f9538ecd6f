"""Where a new entry goes: beside its kin.

A standard stands behind the last one of its series, in the file that holds most of them; a
reported value behind the last one of its target, likewise. Where there is no kin an entry stands
at the end of the first list of its section, and where there is no such list the section begins in
the file of the system, for a reported value in that of its plan.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.splice import Insert, Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.address import Address
    from sdtstd.document.emit import Plain
    from sdtstd.loading import Loaded
    from sdtstd.model.base import Entry
    from sdtstd.model.standard import Standard


@frozen
class Spot:
    """Where a new entry of a section goes: a file, and its place in the list there.

    Without an `index` the file has no such list yet.
    """

    file: str
    index: int | None


def placed(
    loaded: Loaded,
    section: str,
    entry: dict[str, Plain],
    kin: Iterable[Entry],
    file: str | None = None,
) -> Drafted:
    """Draft a new entry of a section behind its kin, in a file where one is named.

    The file may be one that is not there yet.

    Raises:
        CannotRun: the section of the file is no list.
    """
    spot = spot_of(loaded, section, entry, kin, file)
    if spot.index is None:
        return Drafted(spot.file, Put((section,), [entry]))
    return Drafted(spot.file, Insert((section,), spot.index, entry))


def spot_of(
    loaded: Loaded,
    section: str,
    entry: dict[str, Plain],
    kin: Iterable[Entry],
    file: str | None = None,
) -> Spot:
    """Find where a new entry goes, as for `placed`.

    Raises:
        CannotRun: the section of the file is no list.
    """
    near = [each.address for each in kin if file in (None, each.address.file)]
    if near:
        return _behind(near)
    return _at_the_end(loaded, section, file or _file_of(loaded, section, entry))


def same_series(loaded: Loaded, series: str | None) -> Iterator[Standard]:
    """Give the standards of a series; none where no series is known."""
    for each in loaded.register.standards:
        if series is not None and each.effective_series == series:
            yield each


def _behind(near: list[Address]) -> Spot:
    often = Counter(each.file for each in near)
    file = max(often, key=lambda name: often[name])
    last = max(int(each.steps[1]) for each in near if each.file == file)
    return Spot(file, last + 1)


def _at_the_end(loaded: Loaded, section: str, file: str) -> Spot:
    document = loaded.documents.get(file)
    there = document.root.get(section) if document is not None and document.root else None
    if isinstance(there, list) and there:
        return Spot(file, len(there))
    if there is not None and not isinstance(there, list):
        raise CannotRun(
            say("{section} in {file!r} is no list: sdtstd check", section=section, file=file)
        )
    return Spot(file, None)


def _file_of(loaded: Loaded, section: str, entry: dict[str, Plain]) -> str:
    """Give the first file with a list of the section, else the one of what the entry belongs to."""
    documents = [each for each in loaded.documents.values() if each.root is not None]
    for wanted in (_full, _any):
        for each in documents:
            if each.root is not None and wanted(each.root.get(section, "")):
                return each.file
    register = loaded.register
    plan = str(entry.get("target", "")).partition("/")[0]
    own = next((each.address.file for each in register.plans if each.id == plan), None)
    if own is None and register.system is not None:
        own = register.system.address.file
    return own or next(iter(loaded.documents))


def _full(value: object) -> bool:
    return isinstance(value, list) and bool(value)


def _any(value: object) -> bool:
    return value is None or isinstance(value, list)
