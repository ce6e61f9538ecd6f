"""The repairs that are safe: tried on the register as a whole, and left out where they harm.

Of a batch that brings a finding each half is tried by itself, so that one wrong repair costs a
few more checks, and none of the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Edit, Span
from sdtstd.edit.fixes import apart, mended
from sdtstd.edit.unreadable import Opened, opened
from sdtstd.frozen import frozen, replace
from sdtstd.loading import assemble
from sdtstd.verify.brought import brings
from sdtstd.verify.checked import Checked, find

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from datetime import date

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document import Document
    from sdtstd.loading import Loaded

    Wanted = Callable[[Diagnostic], bool]

_ROUNDS = 50  # what is mended may show what else there is to mend; each round mends something
_TRIALS = 500  # so many checks of the register at most, however many repairs harm
_FILES = 0  # the family of what keeps a file from being read


@frozen
class Mended:
    """What the safe repairs make of a register.

    `documents` are those that differ from what was read, by file; `times` is how many repairs
    were made. The findings that are left say that they can be mended only where that is so.
    """

    documents: dict[str, Document]
    times: int
    checked: Checked


def mend(checked: Checked, day: date, wanted: Wanted) -> Mended:
    """Make all safe repairs of findings that are wanted; nothing is written."""
    trial = _Trial(checked, day, wanted)
    for _ in range(_ROUNDS):
        if not trial.round() and not trial.anew():
            break
    before, after = checked.loaded.documents, trial.now.loaded.documents
    changed = {file: each for file, each in after.items() if each is not before[file]}
    return Mended(changed, trial.times, _without(trial.now, wanted))


def _without(checked: Checked, wanted: Wanted) -> Checked:
    """Take the repairs from findings that could not be mended."""

    def of(diagnostic: Diagnostic) -> Diagnostic:
        tried = diagnostic.edit is not None and wanted(diagnostic)
        return replace(diagnostic, edit=None) if tried else diagnostic

    return replace(checked, diagnostics=tuple(map(of, checked.diagnostics)))


_Unit = Opened | Edit


@dataclass(slots=True)
class _Trial:
    now: Checked
    day: date
    wanted: Wanted
    times: int = 0
    _left: int = _TRIALS
    _refused: set[Hashable] = field(default_factory=set)
    _tried_at: int = 0

    def round(self) -> bool:
        """Make the repairs of the first kind that there is; tell whether there were any."""
        return any(
            self._made(family, [each for each in units if _name(each) not in self._refused])
            for family, units in _kinds(self.now, self.wanted)
        )

    def anew(self) -> bool:
        """Allow what was refused to be tried once more, where others were made since it was."""
        if not self._refused or self._tried_at == self.times:
            return False
        self._tried_at = self.times
        self._refused.clear()
        return True

    def _made(self, family: int, units: Sequence[_Unit]) -> bool:
        if not units or self._left == 0:
            return False
        self._left -= 1
        after = self._after(units)
        edits = [each for each in units if isinstance(each, Edit)]
        if after is not None and not brings(self.now, after, family, edits):
            self.now = after
            self.times += sum(each.edits if isinstance(each, Opened) else 1 for each in units)
            return True
        if len(units) == 1:
            self._refused.update(map(_name, units))
            return False
        before, half = self.now.loaded, len(units) // 2
        first = self._made(family, units[:half])
        rest = [_moved(each, before, self.now.loaded) for each in units[half:]]
        return self._made(family, rest) or first

    def _after(self, units: Iterable[_Unit]) -> Checked | None:
        loaded = self.now.loaded
        changed: dict[str, Document | None] = {}
        for file, same in groupby(units, _file):
            together = tuple(same)
            whole = next((each.document for each in together if isinstance(each, Opened)), None)
            edits = (each for each in together if isinstance(each, Edit))
            changed[file] = whole or mended(loaded.documents[file], edits)
        if None in changed.values():
            return None
        documents = (changed.get(file) or each for file, each in loaded.documents.items())
        return find(assemble(documents, loaded.unread), self.day)


def _file(unit: _Unit) -> str:
    return unit.document.file if isinstance(unit, Opened) else unit.at.file


def _name(unit: _Unit) -> Hashable:
    """Give what a repair that was refused is known by in later rounds."""
    return unit.document.file if isinstance(unit, Opened) else unit


def _moved(unit: _Unit, before: Loaded, now: Loaded) -> _Unit:
    """Give a repair where it stands after others in front of it in its file."""
    if isinstance(unit, Opened) or not isinstance(unit.at, Span):
        return unit
    at = unit.at
    by = len(now.documents[at.file].text) - len(before.documents[at.file].text)
    return replace(unit, at=Span(at.file, at.start + by, at.end + by))


def _kinds(checked: Checked, wanted: Wanted) -> Iterator[tuple[int, list[_Unit]]]:
    """Give the repairs that can be made together: first of files that cannot be read."""
    loaded = checked.loaded
    closed = (each for each in loaded.documents.values() if each.is_lost)
    yield _FILES, [made for each in closed if (made := opened(each, wanted)) is not None]
    found = [
        (each.diagnostic, each.diagnostic.edit)
        for each in checked.findings
        if each.diagnostic.edit is not None and wanted(each.diagnostic)
    ]
    for kind in sorted({_kind(each, edit) for each, edit in found}):
        same = [edit for each, edit in found if _kind(each, edit) == kind]
        yield kind[0], list(_apart(loaded, same))


def _kind(diagnostic: Diagnostic, edit: Edit) -> tuple[int, bool, bool]:
    return diagnostic.rule.family, isinstance(edit.at, Span), edit.of_key


def _apart(loaded: Loaded, edits: Iterable[Edit]) -> Iterator[Edit]:
    for file, same in groupby(edits, _file):
        document = loaded.documents.get(file)
        if document is not None and not document.is_lost:
            yield from apart(document, same)
