"""Every byte reaches a descriptor, or an error says that it did not."""

from __future__ import annotations

import os
from errno import EIO

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import ReadableBuffer

_PIECE = 1 << 20


def write_whole(
    descriptor: int, content: ReadableBuffer, between: Callable[[], None] | None = None
) -> None:
    """Write all of it, however little the system takes at a time; `between` runs before a piece.

    A pipe that does not block is waited for, as one that does.

    Raises:
        OSError: the system takes no more.
    """
    rest = memoryview(content).cast("B")
    while rest:
        if between is not None:
            between()
        try:
            taken = os.write(descriptor, rest[:_PIECE])
        except BlockingIOError:
            _wait(descriptor)
            continue
        if not taken:  # else this would go on for ever
            raise OSError(EIO, os.strerror(EIO))
        rest = rest[taken:]


def _wait(descriptor: int) -> None:
    import selectors

    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_WRITE)
        selector.select()
