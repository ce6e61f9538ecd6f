"""The register of git's HEAD, which an edit is held against: what stands there is public."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.compare.names import identities
from sdtstd.diagnostics import COUNTED, CannotRun, say
from sdtstd.files import repository_of
from sdtstd.frozen import frozen
from sdtstd.verify.checked import find
from sdtstd.verify.sides import held_in, read_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from sdtstd.diagnostics import Message
    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.verify.checked import Checked
    from sdtstd.verify.held import Held
    from sdtstd.verify.sides import Read


@frozen
class Public:
    """What HEAD has of a register: `loaded` is None where it has none, and where nobody knows.

    `is_same` tells that it is the one at hand; then it is not read again. `unread` says why HEAD
    could not be read.
    """

    loaded: Loaded | None
    is_known: bool = True
    is_same: bool = False
    unread: Message | None = None


class Head:
    """What HEAD holds of a register, looked for when it is asked, and only once."""

    def __init__(self, loaded: Loaded, folder: Path, most: int, day: date) -> None:
        """Know the register at hand, where to look, and on which day findings are found."""
        self._loaded, self._folder, self._most, self._day = loaded, folder, most, day

    @cached_property
    def public(self) -> Public:
        """What HEAD has; what git cannot tell, or cannot be read there, nobody knows.

        Raises:
            CannotRun: HEAD holds the register more than once.
        """
        if repository_of(self._folder) is None:
            return Public(None, is_known=False)
        try:
            read, commit = self._commit()
        except CannotRun as error:
            return Public(None, is_known=False, unread=error.messages[0])
        if commit is None:
            return Public(None)
        if self._is_as_in(read, commit):
            return Public(self._loaded, is_same=True)
        held = self._held(read, commit)
        if held is None:
            return Public(None)
        if held.loaded.register.whole:
            return Public(held.loaded)
        return Public(held.loaded, is_known=False, unread=say("its data has faults"))

    @cached_property
    def checked(self) -> Checked | None:
        """The register of HEAD with its findings, where it has one that is not the one at hand."""
        public = self.public
        if public.loaded is None or public.is_same:
            return None
        return find(public.loaded, self._day, most=COUNTED)

    def name_of(self, names: Iterable[str]) -> str | None:
        """Give the name that something has in HEAD; the first one where nobody knows.

        Raises:
            CannotRun: as for `public`.
        """
        public = self.public
        known = names_of(public.loaded) if public.loaded is not None else set()
        return next((each for each in names if each in known or not public.is_known), None)

    def _commit(self) -> tuple[Read, Commit | None]:
        from sdtstd.git.revision import has_commit, resolve

        read = read_of(self._folder, "HEAD", self._most)
        has = has_commit(read.repository)
        return read, resolve(read.repository, "HEAD") if has else None

    def _is_as_in(self, read: Read, commit: Commit) -> bool:
        from sdtstd.git.standing import is_as_in
        from sdtstd.git.tree import folder_in

        documents = self._loaded.documents.values()
        texts = {each.file: each.text.encode() for each in documents}
        return is_as_in(read.repository, commit, folder_in(read.repository, self._folder), texts)

    def _held(self, read: Read, commit: Commit) -> Held | None:
        """Give what HEAD has in the folder, or where it has a register of the same system."""
        known = self._loaded.pages
        here = held_in(read, commit, self._folder, known)
        if here.loaded.documents:
            return here
        from sdtstd.git.registers import registers_at

        system = self._loaded.register.system
        folders = registers_at(read.repository, commit, self._most).folders
        others = (held_in(read, commit, read.repository / each, known) for each in folders)
        same = [each for each in others if system is not None and each.system == system.id]
        if len(same) > 1:
            found = ", ".join(each.folder for each in same)
            raise CannotRun(say("HEAD has this register more than once: {found}", found=found))
        return same[0] if same else None


def names_of(loaded: Loaded) -> set[str]:
    """Give every name that an entry, a target or a place of a register bears."""
    register = loaded.register
    entries = (*register.records, *register.plans, *register.observations)
    targets = (each.id for each in register.targets)
    named = (name for entry in entries for name in identities(entry))
    return {*named, *targets, *register.places}
