"""Ids for records that have no code: LEVEL-YEAR-N, the next number that is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.seen import Seen
    from sdtstd.model.register import Register


class Ids:
    """Gives ids, each once."""

    def __init__(self, register: Register, named: Iterable[str]) -> None:
        pilots = (each.id for each in register.pilots)
        measures = (each.id for each in register.measures)
        self._taken = {*pilots, *measures, *register.by_name, *named}
        self._next: dict[str, int] = {}

    def of(self, facts: Facts, seen: Seen) -> str:
        """Give the id of a text without a code: its own, else a new one of the year of the list."""
        if facts.id is not None:
            return facts.id
        kind = facts.level if facts.section == "standards" else facts.section.removesuffix("s")
        base = f"{kind}-{seen.date.last.year}"
        number = self._next.get(base, 1)
        while f"{base}-{number}" in self._taken:
            number += 1
        self._next[base] = number + 1
        return f"{base}-{number}"
