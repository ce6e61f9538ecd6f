"""What a command with a fault may leave behind, and what it may say."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.faults.faults import What

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.faults.faults import Fault

Files = dict[str, bytes]
_CRASHES = ("Traceback", "this is a bug")


@dataclass(frozen=True, slots=True)
class Ran:
    """A run with a fault at the call of a name: how it ended, and what it said."""

    fault: Fault
    name: str
    code: int
    said: str


@dataclass(frozen=True, slots=True)
class State:
    """All files before the command, now, and after a run without a fault."""

    old: Files
    now: Files
    new: Files


def faults_of(ran: Ran, files: State) -> Iterator[str]:
    """Say what is wrong with what came of it."""
    old, now, new = files.old, files.now, files.new
    names = old.keys() | new.keys()
    if any(now.get(each) not in (old.get(each), new.get(each)) for each in names):
        yield "neither the old file nor the new one"
    if any(each in ran.said for each in _CRASHES):
        yield "it crashed"
    if ran.fault.is_kill:
        if ran.code != -signal.SIGKILL:
            yield f"ended with {ran.code}"
        return
    changed = [now.get(each) == new.get(each) for each in names if old.get(each) != new.get(each)]
    yield from _told(ran, changed)
    if now.keys() - names and not (ran.name == "unlink" and ran.fault.what is What.ERROR):
        yield f"left {sorted(now.keys() - names)}"


def _told(ran: Ran, changed: list[bool]) -> Iterator[str]:
    if ran.code not in {0, 2}:
        yield f"ended with {ran.code}"
    if ran.code == 0 and not all(changed):
        yield "says that it is written, and it is not"
    if any(changed) and not all(changed) and "written all the same" not in ran.said:
        yield "some are written, and it does not say so"
    if ran.code == 2 and all(changed) and "is written, but" not in ran.said:
        yield "says that it is not written, and it is"
