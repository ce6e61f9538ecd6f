"""Whether there is memory for what comes next, asked before it is needed.

A library that is not Python ends the process where it gets no memory, and so does the interpreter
where it gets none for an exception. A MemoryError raised in time can be told.
"""

from __future__ import annotations

import mmap

ROOM = 16 << 20
"""So many bytes must be free; between two questions less is needed."""

OFTEN = 2048
"""Ask again after so many nodes, entries or findings; a question takes microseconds."""


def demand_room() -> None:
    """See that memory is left, without touching it.

    Raises:
        MemoryError: there is hardly any.
    """
    try:
        mmap.mmap(-1, ROOM).close()
    except OSError:
        raise MemoryError from None
