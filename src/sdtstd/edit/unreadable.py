"""Mends a file that cannot be read, fault by fault: behind one the next may be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import Span
from sdtstd.edit.fixes import apart, mended
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document import Document

_ROUNDS = 200  # each reads the file anew; nobody types more slips of which one hides the next


@frozen
class Opened:
    """A document that has fewer faults, and how many edits made it."""

    document: Document
    edits: int


def opened(document: Document, wanted: Callable[[Diagnostic], bool]) -> Opened | None:
    """Mend what keeps a document from being read; None where that brings nothing.

    What is left to a person stands behind what was mended, or stood there before.
    """
    now, best, edits = document, None, 0
    first = len(document.text)
    for _ in range(_ROUNDS):
        found = [each.edit for each in now.faults if each.edit is not None and wanted(each)]
        made = apart(now, found)
        new = mended(now, made) if made else None
        if new is None:
            break
        edits += len(made)
        first = min(first, *(each.at.start for each in made if isinstance(each.at, Span)))
        now = new
        if not new.is_lost or _brings_nothing(document, new, first):
            best = Opened(new, edits)
        if not new.is_lost:
            break
    return best


def _brings_nothing(old: Document, new: Document, first: int) -> bool:
    fresh = unmatched(old.faults, new.faults, lambda each: (each.rule, each.message))
    return all(_start(each) >= first for each in fresh)


def _start(fault: Diagnostic) -> int:
    assert isinstance(fault.at, Span)
    return fault.at.start
