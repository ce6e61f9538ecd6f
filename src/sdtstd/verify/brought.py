"""Whether repairs bring a finding: one that is new, and was not merely hidden before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.diagnostics import Severity
from sdtstd.frozen import frozen
from sdtstd.verify.novelty import Novelty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.address import Step
    from sdtstd.diagnostics import Edit, Finding
    from sdtstd.verify.checked import Checked

_SYSTEM = ("system",)
_SHAPE = 1  # the family of what keeps an entry from being read
_Place = tuple[str, tuple["Step", ...]]


def brings(before: Checked, after: Checked, family: int, edits: Iterable[Edit]) -> bool:
    """Tell whether edits that mend findings of a family bring one that was not there before.

    A file or an entry that could not be read had no findings of later families, nor had others
    those that hang on it, and what stands below an unknown key had none: what is found there now
    was hidden. So were faults that were not told one by one. An error at the very value that was
    mended is always brought.
    """
    fresh = Novelty(before, after, {}).new
    if not fresh:
        return False
    together = frozenset(_together(before))
    hidden = _Hidden(before, frozenset(_closed(before)), frozenset(_renamed(before)), together)
    made = frozenset(_made(edits))
    return any(
        (each.rule.severity is Severity.ERROR and each.diagnostic.at in made)
        or not hidden.holds(each, family)
        for each in fresh
    )


def _made(edits: Iterable[Edit]) -> Iterator[Address]:
    """Give the addresses of what was mended, as they are then."""
    for each in edits:
        if isinstance(each.at, Address):
            *above, last = each.at.steps
            yield Address(each.at.file, (*above, each.text if each.of_key else last))


@frozen
class _Hidden:
    """Where nothing could be found before: unread files and entries, and keys under no name."""

    before: Checked
    closed: frozenset[_Place]
    renamed: frozenset[_Place]
    together: frozenset[str]

    def holds(self, finding: Finding, family: int) -> bool:
        file, at = finding.place.path, finding.diagnostic.at
        document = self.before.loaded.documents.get(file)
        unread = document is not None and document.is_lost
        if unread or file in self.together:
            return True
        if not isinstance(at, Address):
            return False
        around = [(file, at.steps[:n]) for n in range(1, len(at.steps) + 1)]
        if any(each in self.renamed for each in around[:-1]):
            return True
        return finding.rule.family > family and self._hangs_on_unread(finding, around[:2])

    def _hangs_on_unread(self, finding: Finding, around: list[_Place]) -> bool:
        """Tell whether an entry that could not be read had to do with a finding.

        It is in that entry; or it merely says what others make of it, such as a place of the
        system, which no record could name, or a target that counts weak sources.
        """
        if any(each in self.closed for each in around):
            return True
        system = any(steps == _SYSTEM for _, steps in self.closed)
        return system or (bool(self.closed) and finding.rule.severity is not Severity.ERROR)


def _closed(before: Checked) -> Iterator[_Place]:
    """Give the entries that could not be read."""
    for each in before.loaded.faults:
        at = each.at
        if each.rule.family == _SHAPE and isinstance(at, Address):
            yield at.file, at.steps[:1] if at.steps[:1] == _SYSTEM else at.steps[:2]


def _renamed(before: Checked) -> Iterator[_Place]:
    """Give the places that unknown keys have under the names that are meant."""
    for each in before.loaded.faults:
        if each.edit is not None and each.edit.of_key and isinstance(each.at, Address):
            yield each.at.file, (*each.at.steps[:-1], each.edit.text)


def _together(before: Checked) -> Iterator[str]:
    """Give the files with more faults than are told one by one."""
    return (each.at.file for each in before.diagnostics if each.times > 1)
