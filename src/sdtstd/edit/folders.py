"""Folders on the way to a new file: made, and gone again where nothing is written."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def folders_to(path: Path) -> Iterator[None]:
    """Make the folders in which a file is to stand, and remove them if the block fails.

    Raises:
        OSError: one of them cannot be made.
    """
    lacking = tuple(takewhile(lambda each: not each.exists(), path.parents))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for each in lacking:
            with suppress(OSError):  # not made after all, or somebody put something there
                each.rmdir()
        raise
