"""All files of a register together: how many bytes are read, and what is said of the others."""

from __future__ import annotations

import os
import stat
from itertools import accumulate
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.faults import fault
from sdtstd.document.reading import LARGEST
from sdtstd.document.rules import TOO_LARGE
from sdtstd.document.whole import without_tree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdtstd.document.document import Document

KIB, MIB, GIB = 1 << 10, 1 << 20, 1 << 30

ALTOGETHER = 256 * MIB
"""All data files together have at most so many bytes, unless another number is asked for."""


def readable(sizes: Iterable[int], most: int) -> tuple[bool, ...]:
    """Tell of each file, by sizes in path order, whether it still fits into so many bytes."""
    return tuple(total <= most for total in accumulate(sizes))


def size_of(path: Path) -> int:
    """Give the bytes of an ordinary file; 0 for what is none or too large, which is not read."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as `read` opens it
    except (OSError, ValueError):
        return 0
    is_read = stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST
    return status.st_size if is_read else 0


def beyond(file: str, most: int, total: int) -> Document:
    """Give the document of a file that no longer fits; `total` is the size of all files."""
    message = say(
        "the file is not read: with it the data files have more than {limit} together",
        limit=in_units(most),
    )
    hint = say(
        "check whether all of them belong here; to read them all: --max-bytes {enough}M",
        enough=-(-total // MIB),
    )
    finding = fault(TOO_LARGE, Span(file, 0, 0), message, hint)
    return without_tree(file, "", finding)


def in_units(size: int) -> str:
    """Give a size in the largest unit that has no rest, such as 256 MiB."""
    for unit, name in ((GIB, "GiB"), (MIB, "MiB"), (KIB, "KiB")):
        if size and size % unit == 0:
            return f"{size // unit:,} {name}"
    return f"{size:,} B"
