"""Devices and pipes are written in place: they have no old content that could be lost."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from sdtstd.edit.target import is_stream
from sdtstd.edit.telling import changed
from sdtstd.edit.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_IN_PLACE = os.O_WRONLY | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOCTTY"))


def write_in_place(path: Path, content: bytes) -> None:
    """Write all of it to what stands there.

    Raises:
        CannotRun: it is no stream any more.
        OSError: it takes no more.
    """
    descriptor = os.open(path, _IN_PLACE)
    try:
        if not is_stream(os.fstat(descriptor).st_mode):
            raise changed(path)
        with suppress(BrokenPipeError):  # a reader that has gone away is no fault
            write_whole(descriptor, content)
    finally:
        os.close(descriptor)
