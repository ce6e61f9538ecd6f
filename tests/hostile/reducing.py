"""A failing case made small: files, lines and bytes are dropped while it still fails alike."""

from __future__ import annotations

import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from hostile.case import Case

_SMALL = 400
"""Up to so many bytes are dropped one by one."""


def failure(tried: Callable[[Case], None], case: Case) -> str | None:
    """Try a case; give what kind of failure it is and where it was raised, None for none."""
    try:
        tried(case)
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
        at = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {at.name}:{at.lineno}"
    return None


def reduced(tried: Callable[[Case], None], case: Case) -> Case:
    """Give the smallest case found that fails in the same place with the same kind of error."""
    kind = failure(tried, case)
    assert kind is not None, "the case does not fail"

    def fails(files: dict[str, bytes]) -> bool:
        return failure(tried, replace(case, files=files)) == kind

    files = case.files
    for name in sorted(files):
        without = {key: each for key, each in files.items() if key != name}
        if fails(without):
            files = without
    for name in sorted(files):
        files = _shorter(files, name, fails)
    return replace(case, files=files)


def _shorter(
    files: dict[str, bytes], name: str, fails: Callable[[dict[str, bytes]], bool]
) -> dict[str, bytes]:
    def still(pieces: list[bytes]) -> bool:
        return fails({**files, name: b"".join(pieces)})

    pieces = fewer(files[name].splitlines(keepends=True), still)
    if sum(map(len, pieces)) <= _SMALL:
        pieces = fewer([bytes([each]) for each in b"".join(pieces)], still)
    return {**files, name: b"".join(pieces)}


def fewer(pieces: list[bytes], still: Callable[[list[bytes]], bool]) -> list[bytes]:
    """Drop runs of pieces, long ones first, as long as it still fails."""
    size = len(pieces)
    while size:
        at = 0
        while at < len(pieces):
            left = pieces[:at] + pieces[at + size :]
            if still(left):
                pieces = left
            else:
                at += size
        size //= 2
    return pieces
