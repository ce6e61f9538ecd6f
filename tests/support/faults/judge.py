"""What a write with a fault may leave behind, and what it may say."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from support.faults.cases import OTHER, written
from support.faults.child import (
    CHANGED,
    CRASHED,
    IN_PART,
    INTERRUPTED,
    REFUSED,
    UNCONFIRMED,
    WRITTEN,
)
from support.faults.faults import What

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.faults.cases import Case
    from support.faults.faults import Fault


def faults_of(
    case: Case, path: Path, before: set[str], befallen: tuple[Fault, str], code: int
) -> Iterator[str]:
    """Say what is wrong with what came of a fault at the call of a name."""
    fault, name = befallen
    files = case.files(path)
    now = {each: each.read_bytes() if each.exists() else None for each in files}
    if any(now[each] not in {old, case.new} for each, old in files.items()):
        yield "neither the old file nor the new one"
    new = [content == case.new for content in now.values()]
    yield from _said(fault, code, new)
    there = {each for each, content in now.items() if content is not None}
    left = names_in(path) - before - _relative(path, there | {each.parent for each in there})
    if left and not fault.is_kill and not (name == "unlink" and fault.what is What.ERROR):
        yield f"left {sorted(left)}"
    yield from _cleared(case, path)


def names_in(path: Path) -> set[str]:
    """Give the names of all that is beside a path, and below."""
    return _relative(path, set(path.parent.rglob("*")))


def _relative(path: Path, paths: set[Path]) -> set[str]:
    return {str(each.relative_to(path.parent)) for each in paths}


def _said(fault: Fault, code: int, new: list[bool]) -> Iterator[str]:
    if code in {CRASHED, CHANGED}:
        yield "crashed" if code == CRASHED else "leaves signals otherwise than before"
    if code in {WRITTEN, UNCONFIRMED} and not all(new):
        yield "says that it is written, and it is not"
    if code == REFUSED and any(new):
        yield "says that it is not written, and it is"
    if any(new) and not all(new) and not fault.is_kill and code != IN_PART:
        yield "some are written, and it does not say so"
    if code == IN_PART and (fault.times == 1 or all(new) or not any(new)):
        yield "says that some are written, and they are not"
    if fault.ends_by is None:
        if code not in {WRITTEN, REFUSED, UNCONFIRMED, IN_PART, CRASHED, CHANGED}:
            yield f"ended with {code}"
    elif code != (INTERRUPTED if fault.ends_by is signal.SIGINT else -fault.ends_by):
        yield f"ended with {code} after {fault.ends_by.name}"


def _cleared(case: Case, path: Path) -> Iterator[str]:
    """Write to another target, which is to leave what a kill left, and to these, which are not."""
    files = case.files(path)
    left = {each for each in path.parent.rglob("*") if each.is_file() and each not in files}
    if not left:
        return
    written(path.with_name(OTHER), b"other")
    if not all(each.exists() for each in left):
        yield "a write to another target took it away"
    for each in files:
        written(each, b"next")
    if any(each.exists() for each in left):
        yield "the next write did not take it away"
