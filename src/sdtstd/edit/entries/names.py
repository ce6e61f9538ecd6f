"""How a value is written that people may name in other ways: a code, a topic, a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.codes import canonical
from sdtstd.document.emit import Inline
from sdtstd.edit.entries.fields import slot_of
from sdtstd.frozen import frozen
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.path import fields
from sdtstd.model.scalars import CODE, DATE, REFERENCE, TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from enum import StrEnum

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.loading.path import Model
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
        if slot.scalar is DATE:
            return one_reading(text) or text
        return self._path(text) if slot.scalar is TOPIC else text

    def group(self, model: Model, group: Mapping[str, Any]) -> Inline:
        """Give keys and values as the data files have them; a key that nobody knows stays."""
        known = fields(model)
        pairs = ((key, self._of(model, key, value, known)) for key, value in group.items())
        return Inline(pairs)

    def _of(self, model: Model, key: str, value: Plain, known: Container[str]) -> Plain:
        slot = slot_of(model, key) if key in known and isinstance(value, str) else None
        return self.value(slot, str(value)) if slot is not None and not slot.is_list else value

    def _path(self, text: str) -> str:
        """Give the path of a topic that is named by its title; what names none stays as it is."""
        found = self.register.named_places.meant(text)
        return found[0].path if len(found) == 1 else text
