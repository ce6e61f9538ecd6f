"""What an edit is asked of, and the register that it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sdtstd.loading import Loaded
    from sdtstd.model.register import Register
    from sdtstd.verify.checked import Checked
    from sdtstd.verify.head import Head


@frozen
class Asked:
    """Which register to edit, on which day, and whether only to show what an edit would do."""

    data: str | None
    as_of: str | None
    most: int
    dry_run: bool
    lang: str | None


@frozen
class Held:
    """A register to be edited, read after its folder was locked."""

    checked: Checked
    folder: Path
    day: date
    head: Head

    @property
    def loaded(self) -> Loaded:
        """The register with its documents."""
        return self.checked.loaded

    @property
    def register(self) -> Register:
        """The register."""
        return self.loaded.register

    @property
    def today(self) -> str:
        """The day of the edit, as the data files have it."""
        return self.day.isoformat()
