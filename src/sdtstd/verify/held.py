"""The register of a revision: in the data folder, or where its folder was moved or renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.git.registers import Registers
    from sdtstd.loading import Loaded


@frozen
class Held:
    """A register, and the folder that holds it, from the root of the repository."""

    folder: str
    loaded: Loaded

    @property
    def system(self) -> str | None:
        """The id of its system."""
        found = self.loaded.register.system
        return found.id if found else None

    @property
    def is_register(self) -> bool:
        """Whether the folder has data, and a system or what cannot be read."""
        whole = self.loaded.register.whole
        return bool(self.loaded.documents) and (self.system is not None or not whole)


class Side(Protocol):
    """One side of a change, by which revision it is named, and how its registers are read."""

    @property
    def name(self) -> str:
        """The name of the revision."""

    def at(self, folder: str) -> Held:
        """Load what stands below a folder: its path from the root."""

    def registers(self) -> Registers:
        """Tell which registers there are."""


def found_by(side: Side, folder: str, tree: Callable[[], Loaded]) -> Held:
    """Give the register of a side, in the folder or elsewhere: that of the tree's system.

    Raises:
        CannotRun: as for `elsewhere`, and where it has no register at all.
    """
    here = side.at(folder)
    if here.is_register:
        return here
    found = elsewhere(side, here, Held(folder, tree()))
    if found is None:
        raise CannotRun(say("{rev} has no register", rev=side.name))
    return found


def elsewhere(side: Side, here: Held, other: Held) -> Held | None:
    """Give what a folder of a commit holds, or the register of the other's system elsewhere in it.

    It is looked for where the folder has no data, or none with a system; None where the commit
    has no data at all.

    Raises:
        CannotRun: it has other registers only, or several of the same system.
    """
    if here.is_register:
        return here
    found = side.registers()
    candidates = (side.at(each) for each in found.folders)
    same = [each for each in candidates if each.system == other.system is not None]
    if len(same) == 1:
        return same[0]
    if here.loaded.documents and not same:
        return here
    if not (found.folders or found.others):
        return None
    if same:
        raise CannotRun(
            say(
                "{rev} has no {folder!r}, and its register stands there more than once: {found}",
                rev=side.name,
                folder=other.folder,
                found=", ".join(each.folder for each in same),
            )
        )
    raise CannotRun(
        say(
            "{rev} has no {folder!r}, and none of its registers has the same system: {found}",
            rev=side.name,
            folder=other.folder,
            found=", ".join((*found.folders, *found.others)),
        )
    )
