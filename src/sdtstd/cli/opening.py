"""Opens the register: found, loaded, checked; and refused where no number could be true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, number_of, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import Register
    from sdtstd.verify.checked import Checked

_NAMED = 3


def checked(data: str | None, as_of: str | None, most: int) -> tuple[Checked, date]:
    """Load a register, of at most so many bytes, and find its faults on the day of the run.

    Raises:
        CannotRun: there is no data folder, or the day is none.
    """
    from sdtstd.cli.clock import day_of_run
    from sdtstd.data_folder import find_folder
    from sdtstd.loading import load
    from sdtstd.verify.checked import find

    loaded = load(find_folder(data, here()), most)
    day = day_of_run(as_of, loaded.register)
    return find(loaded, day), day


def here() -> Path:
    """Give the current folder.

    Raises:
        CannotRun: it was removed.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise CannotRun(say("the current folder no longer exists: go to another one")) from None


@frozen
class Opened:
    """A register that loads as it stands on the day of the run, and the findings beside."""

    snapshot: Snapshot
    checked: Checked

    @property
    def register(self) -> Register:
        """The register."""
        return self.snapshot.register

    @property
    def day(self) -> date:
        """The day of the run."""
        return self.snapshot.day


def opened(data: str | None, as_of: str | None, most: int) -> Opened:
    """Load a register, of at most so many bytes, to compute with.

    Raises:
        CannotRun: the data does not load; the first findings are named.
    """
    from sdtstd.measure.snapshot import Snapshot

    found, day = checked(data, as_of, most)
    fatal = [each for each in found.findings if found.loaded.bars_numbers(each)]
    if fatal:
        first = (
            say(
                "  {where}: {rule}: {message}",
                where=f"{each.place.path}:{each.place.line}",
                rule=each.rule.name,
                message=each.message,
            )
            for each in fatal[:_NAMED]
        )
        raise CannotRun(
            say("the data does not load (errors: {n}):", n=number_of(fatal).in_words),
            *first,
            say("see them all: sdtstd check"),
        )
    return Opened(Snapshot(found.loaded.register, day), found)
