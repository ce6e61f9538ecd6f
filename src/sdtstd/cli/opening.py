"""Opens the register: found, loaded, checked; and refused where no number could be true."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, number_of, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import Register
    from sdtstd.periods import Period
    from sdtstd.verify.checked import Checked

_NAMED = 3


@frozen
class Looked:
    """A register with its faults on the day of the run; `commit` is None for the working tree."""

    checked: Checked
    day: date
    folder: Path
    commit: Commit | None


def checked(
    data: str | None, as_of: str | Period | None, most: int, at: str | None = None
) -> Looked:
    """Load a register, of at most so many bytes, and find its faults on the day of the run.

    With `at` it is the register as it stood in that revision.

    Raises:
        CannotRun: there is no data folder, the day is none, or the revision has no register.
    """
    from sdtstd.cli.clock import day_of_run
    from sdtstd.verify.checked import find

    loaded, folder, commit = _read(data, most, at)
    day = day_of_run(as_of, loaded.register)
    return Looked(find(loaded, day), day, folder, commit)


def _read(data: str | None, most: int, at: str | None) -> tuple[Loaded, Path, Commit | None]:
    if at is not None:
        from sdtstd.cli.past import past

        found = past(data, at, most, here())
        return found.loaded, found.folder, found.commit
    from sdtstd.cli.means import means
    from sdtstd.data_folder import find_folder
    from sdtstd.loading import load

    folder = find_folder(data, here())
    return load(folder, most, means()), folder, None


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
    """A register that loads as it stands on the day of the run, and the findings beside.

    `folder` is the data folder, `commit` the one that was read, None for the working tree;
    `is_asked_for` tells that the day was named, and is not merely today.
    """

    snapshot: Snapshot
    checked: Checked
    folder: Path
    commit: Commit | None = None
    is_asked_for: bool = False

    @property
    def register(self) -> Register:
        """The register."""
        return self.snapshot.register

    @property
    def day(self) -> date:
        """The day of the run."""
        return self.snapshot.day


def opened(
    data: str | None, as_of: str | Period | None, most: int, at: str | None = None
) -> Opened:
    """Load a register, of at most so many bytes, to compute with; with `at` that of a revision.

    Raises:
        CannotRun: the data does not load; the first findings are named.
    """
    from sdtstd.measure.snapshot import Snapshot

    looked = checked(data, as_of, most, at)
    _demand_loading(looked)
    snapshot = Snapshot(looked.checked.loaded.register, looked.day)
    asked = isinstance(as_of, str)
    return Opened(snapshot, looked.checked, looked.folder, looked.commit, asked)


def _demand_loading(looked: Looked) -> None:
    found = looked.checked
    fatal = [each for each in found.diagnostics if found.loaded.bars_numbers(each)]
    if fatal:
        first = (
            say(
                "  {where}: {rule}: {message}",
                where=f"{each.place.path}:{each.place.line}",
                rule=each.rule.name,
                message=each.message,
            )
            for each in islice(found.located(fatal), _NAMED)
        )
        raise CannotRun(
            say("the data does not load (errors: {n}):", n=number_of(fatal).in_words),
            *first,
            _see_all(looked.commit),
        )


def _see_all(commit: Commit | None) -> Message:
    if commit is None:
        return say("see them all: sdtstd check")
    from shlex import quote

    return say("see them all: sdtstd check --at {rev}", rev=quote(commit.name))
