"""Which text took the place of another one, said in the row of the one that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import own_names
from sdtstd.diagnostics import say
from sdtstd.edit.importing.outcome import Change, Outcome
from sdtstd.edit.importing.states import State
from sdtstd.frozen import replace
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.judged import Judged
    from sdtstd.model.register import Register

_WRITTEN = (Outcome.NEW, Outcome.CHANGED, Outcome.SAME)


def succeeded(rows: tuple[Judged, ...], register: Register) -> tuple[Judged, ...]:
    """Give each row what it changes of the record that replaced its own.

    What replaced it is told where it is neither in the register nor a row that is taken. Rows that
    went through this are taken as they were before, so that others of them may have been refused.
    """
    taken = {
        name: each.facts
        for each in rows
        if each.outcome in _WRITTEN and each.facts is not None
        for name in each.facts.names
    }
    replaced = {code for each in taken.values() for code, partly in each.replaces if not partly}
    found = _Found(register, taken, replaced)
    return tuple(found.of(each, each.facts) if each.facts else each for each in rows)


class _Found:
    """What can have replaced a text: records, and rows that are taken."""

    def __init__(self, register: Register, taken: Mapping[str, Facts], replaced: set[str]) -> None:
        self._register, self._taken = register, taken
        known = (each for record in register.standards for each in record.replaces)
        self._replaced = replaced | {each.name for each in known if not each.partly}

    def of(self, row: Judged, facts: Facts) -> Judged:
        """Give a row with what it changes of others."""
        if row.id is None or row.is_again or row.outcome not in _WRITTEN:
            return row
        if self._is_lost(row, facts):
            told = say("it is replaced, and what replaces it is not taken")
            return replace(row, outcome=Outcome.DOUBTFUL, reasons=(told, *row.reasons))
        others = tuple(self._changes(row.id, _names(row, facts), facts))
        own = tuple(each for each in row.changes if each.of is None)
        reasons = tuple(dict.fromkeys((*row.reasons, *self._told(facts))))
        return replace(
            row,
            outcome=_outcome(row, changes=bool(own or others)),
            changes=(*own, *others),
            reasons=reasons,
        )

    def _is_lost(self, row: Judged, facts: Facts) -> bool:
        """Tell whether a text would stand as if nothing had replaced it."""
        if facts.state is not State.REPLACED or "withdrawal" in dict(row.stages):
            return False
        return not (
            _names(row, facts) & self._replaced or any(map(self._is_here, facts.replaced_by))
        )

    def _is_here(self, name: str) -> bool:
        return name in self._register.by_name or name in self._taken

    def _changes(self, own: str, names: set[str], facts: Facts) -> Iterator[Change]:
        for name in filter(self._is_here, facts.replaced_by):
            record = self._register.by_name.get(name)
            if record is not None and names.isdisjoint(each.name for each in record.replaces):
                yield Change("replaces", None, own, of=record.key)
            elif record is None and names.isdisjoint(self._said(name)):
                yield Change("replaces", None, own, of=name)

    def _said(self, name: str) -> Iterator[str]:
        """Give what the row of a text says that it replaces."""
        return (code for code, _ in self._taken[name].replaces)

    def _told(self, facts: Facts) -> Iterator[Message]:
        for name in (each for each in facts.replaced_by if not self._is_here(each)):
            yield say(
                "replaced by {code}, which the register does not have: not written", code=name
            )


def _names(row: Judged, facts: Facts) -> set[str]:
    """Give all names of the text of a row, also those that its record alone has."""
    known = own_names(row.record) if isinstance(row.record, Standard) else ()
    return {*facts.names, str(row.id), *known}


def _outcome(row: Judged, *, changes: bool) -> Outcome:
    """Give what becomes of a row of a record, which others may have made a change."""
    if row.outcome is Outcome.NEW or row.record is None:
        return row.outcome
    return Outcome.CHANGED if changes else Outcome.SAME
