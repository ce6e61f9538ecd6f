"""A list that people give as a file: its text, from a file, a pipe or the standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from sdtstd.cache.notes import does_more
from sdtstd.diagnostics import CannotRun, say
from sdtstd.reasons import reason_of

_MOST = 1 << 20


def list_of(name: str) -> str:
    """Give the text of a file, for `-` of the standard input, at most 1 MiB.

    Raises:
        CannotRun: it cannot be read, is longer, or is not UTF-8.
    """
    does_more()
    try:
        data = _bytes(name)
        if len(data) > _MOST:
            raise CannotRun(say("{path!r} has more than {n} MiB", path=name, n=_MOST >> 20))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRun(say("{path!r} is not UTF-8 text", path=name)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        message = say("{path!r} cannot be read: {reason}", path=name, reason=reason_of(error))
        raise CannotRun(message) from None


def _bytes(name: str) -> bytes:
    if name == "-":
        return _of(sys.stdin.buffer) if sys.stdin else b""
    with Path(name).open("rb") as stream:
        return _of(stream)


def _of(stream: IO[bytes]) -> bytes:
    return stream.read(_MOST + 1)
