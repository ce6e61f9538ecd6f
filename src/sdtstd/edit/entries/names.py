"""How a value is written that people may name in other ways: a code, a topic, a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.frozen import frozen
from sdtstd.model.scalars import CODE, REFERENCE, TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from sdtstd.edit.entries.fields import Slot
    from sdtstd.model.register import Register


@frozen
class Names:
    """The names of a register, and `member`: the choice that a word in any language means.

    `today` is the day on which a source is seen that says no other.
    """

    register: Register
    today: str
    member: Callable[[str, type[StrEnum], str], StrEnum]

    def value(self, slot: Slot, text: str) -> str:
        """Give a text as the data files have it.

        Raises:
            CannotRun: it is none of the choices.
        """
        if slot.members is not None and slot.scalar is None:
            return self.member(slot.key, slot.members, text).value
        if slot.scalar in (CODE, REFERENCE):
            return canonical(text)
        return self._path(text) if slot.scalar is TOPIC else text

    def _path(self, text: str) -> str:
        """Give the path of a topic that is named by its title; what names none stays as it is."""
        found = self.register.named_places.meant(text)
        return found[0].path if len(found) == 1 else text
