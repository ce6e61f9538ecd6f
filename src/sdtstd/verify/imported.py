"""The rows of a list as an edit: what would add an error is refused, the rest tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.entries.draft import made_of
from sdtstd.edit.importing.drafting import drafted
from sdtstd.edit.importing.outcome import Outcome
from sdtstd.edit.importing.succession import succeeded
from sdtstd.frozen import frozen, replace
from sdtstd.verify.edited import refused, tried

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sdtstd.diagnostics import Finding, Message
    from sdtstd.document.emit import Inline
    from sdtstd.edit.importing.judged import Judged
    from sdtstd.verify.checked import Checked
    from sdtstd.verify.edited import Edited
    from sdtstd.verify.head import Head

_TRIES = 20
"""A row that is refused may leave another one without what it names; chains are short."""

_CIRCLE = "replacement-cycle"


@frozen
class Imported:
    """The rows with what becomes of them in the end, and the edit that they make."""

    rows: tuple[Judged, ...]
    edit: Edited


@frozen
class Into:
    """What rows are brought into: a register, on a day, and what stands beside each of them.

    `file` is where new records go, where somebody says so.
    """

    before: Checked
    day: date
    head: Head
    source: Inline | None
    file: str | None


def imported(
    rows: tuple[Judged, ...], into: Into, trying: Callable[[int], object] = lambda _times: None
) -> Imported:
    """Check what the rows make of a register; each one that adds an error is refused.

    `trying` hears of each check before it begins, the first one being 1.

    Raises:
        CannotRun: an error is of none of the rows, or a file cannot be changed.
    """
    loaded = into.before.loaded
    for n in range(1, _TRIES + 1):
        trying(n)
        draft = drafted(loaded, rows, into.source, into.file)
        found = tried(into.before, made_of(loaded, draft), into.day, into.head)
        if not found.errors:
            return Imported(rows, found)
        faults = _by_name(found.errors)
        guilty = _guilty(rows, faults)
        if not any(guilty):
            break
        kept = (
            _refuse(each, faults) if wrong else each
            for each, wrong in zip(rows, guilty, strict=True)
        )
        rows = succeeded(tuple(kept), loaded.register)
    raise refused(found.errors, into.head, lambda each: each.hint)


def _by_name(errors: tuple[Finding, ...]) -> Mapping[str, Message]:
    found: dict[str, Message] = {}
    for each in errors:
        told = say(
            "it would add an error: {rule}: {message}", rule=each.rule.name, message=each.message
        )
        for name in _names(each):
            found.setdefault(name, told)
    return found


def _names(error: Finding) -> set[str]:
    """Give what an error is of: of a circle all of its texts, as far as they are told."""
    told = dict(error.diagnostic.message.gaps).get("names")
    circle = told.split(" → ") if error.rule.name == _CIRCLE and isinstance(told, str) else ()
    return {error.about, error.diagnostic.was or error.about, *circle}


def _guilty(rows: tuple[Judged, ...], faults: Mapping[str, Message]) -> list[bool]:
    """Tell of each row whether an error is of it, or of what it changes beside its own.

    What changes a text of another row is spared while that row is new: without it nothing changes.
    """
    new = {name for each in rows if each.outcome is Outcome.NEW for name in _own(each)}
    others = faults.keys() - new
    return [
        each.outcome in (Outcome.NEW, Outcome.CHANGED)
        and bool(_own(each) & faults.keys() or _others(each) & others)
        for each in rows
    ]


def _own(row: Judged) -> set[str]:
    given = row.facts.id if row.facts is not None else None  # also beside a code
    return {each for each in (row.id, given) if each is not None}


def _others(row: Judged) -> set[str]:
    return {each.of for each in row.changes if each.of is not None}


def _refuse(row: Judged, faults: Mapping[str, Message]) -> Judged:
    why = next(faults[each] for each in sorted(_own(row) | _others(row)) if each in faults)
    return replace(row, outcome=Outcome.REFUSED, reasons=(why, *row.reasons))
