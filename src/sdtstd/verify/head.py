"""The register of git's HEAD, which an edit is held against: what stands there is public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import identities
from sdtstd.diagnostics import COUNTED
from sdtstd.files import repository_of
from sdtstd.verify.checked import find
from sdtstd.verify.sides import held_at, read_of

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sdtstd.model.register import Register
    from sdtstd.verify.checked import Checked


class Head:
    """What HEAD holds of the register in a data folder, looked for when it is asked."""

    def __init__(self, folder: Path, most: int, day: date) -> None:
        """Know where to look, and on which day its findings are found."""
        self._folder, self._most, self._day = folder, most, day
        self._checked: tuple[Checked | None] | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a repository at all."""
        return repository_of(self._folder) is not None

    def checked(self) -> Checked | None:
        """Give the register of HEAD with its findings; None where HEAD has none.

        Raises:
            CannotRun: git cannot be asked, or HEAD holds several registers.
        """
        if self._checked is None:
            self._checked = (self._find(),)
        return self._checked[0]

    def _find(self) -> Checked | None:
        from sdtstd.git.revision import has_commit, resolve
        from sdtstd.git.tree import holds

        read = read_of(self._folder, "HEAD", self._most)
        if not has_commit(read.repository):
            return None
        commit = resolve(read.repository, "HEAD")
        if not holds(read.repository, commit, self._folder):
            return None
        return find(held_at(read, commit).loaded, self._day, most=COUNTED)

    def has(self, names: tuple[str, ...]) -> bool:
        """Tell whether HEAD has something of one of the names; where nobody knows, it has.

        Raises:
            CannotRun: as for `checked`.
        """
        if not self.is_there:
            return True
        found = self.checked()
        return found is not None and not names_of(found.loaded.register).isdisjoint(names)


def names_of(register: Register) -> set[str]:
    """Give every name that an entry, a target or a place of a register bears."""
    entries = (*register.records, *register.plans, *register.observations)
    targets = (each.id for each in register.targets)
    named = (name for entry in entries for name in identities(entry))
    return {*named, *targets, *register.places}
