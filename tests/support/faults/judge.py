"""What a write with a fault may leave behind, and what it may say."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from support.faults.cases import OTHER, written
from support.faults.child import (
    CHANGED,
    CRASHED,
    INTERRUPTED,
    REFUSED,
    UNCONFIRMED,
    WRITTEN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.faults.cases import Case
    from support.faults.faults import Fault


def faults_of(case: Case, path: Path, before: set[str], fault: Fault, code: int) -> Iterator[str]:
    """Say what is wrong with what came of it."""
    content = path.read_bytes() if path.exists() else None
    if content not in {case.old, case.new}:
        yield "neither the old file nor the new one"
    yield from _said(fault, code, is_new=content == case.new)
    left = names_in(path) - before
    if left and not fault.is_kill:
        yield f"left {sorted(left)}"
    yield from _cleared(path, names_in(path) - {path.name})


def names_in(path: Path) -> set[str]:
    """Give the names beside a path, its own included."""
    return {each.name for each in path.parent.iterdir()} | {path.name}


def _said(fault: Fault, code: int, *, is_new: bool) -> Iterator[str]:
    if code in {CRASHED, CHANGED}:
        yield "crashed" if code == CRASHED else "leaves signals otherwise than before"
    if code in {WRITTEN, UNCONFIRMED} and not is_new:
        yield "says that it is written, and it is not"
    if code == REFUSED and is_new:
        yield "says that it is not written, and it is"
    if fault.ends_by is None:
        if code not in {WRITTEN, REFUSED, UNCONFIRMED, CRASHED, CHANGED}:
            yield f"ended with {code}"
    elif code != (INTERRUPTED if fault.ends_by is signal.SIGINT else -fault.ends_by):
        yield f"ended with {code} after {fault.ends_by.name}"


def _cleared(path: Path, left: set[str]) -> Iterator[str]:
    """Write to another target, which is to leave what a kill left, and to this, which is not."""
    if not left:
        return
    written(path.with_name(OTHER), b"other")
    if left - names_in(path):
        yield "a write to another target took it away"
    written(path, b"next")
    if left & names_in(path):
        yield "the next write did not take it away"
