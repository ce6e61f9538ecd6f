"""What may be written: looked at before anything is made, and once more at the very end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.target import look_at
from sdtstd.edit.telling import changed

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.edit.target import Target


def demand_file(target: Target) -> None:
    """Refuse a stream among several targets: what was written there cannot be taken back.

    Raises:
        CannotRun: it is one.
    """
    if target.is_stream:
        raise CannotRun(say("{path!r} is not a regular file", path=str(target.path)))


def demand_writable(path: Path) -> None:
    """Refuse a read-only file: renaming would ask nobody.

    Raises:
        CannotRun: it is one.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise CannotRun(
            say("{path!r} is read-only: make it writable, or name another file", path=str(path))
        )


def demand_unchanged(target: Target, content: bytes) -> None:
    """Refuse to replace what somebody wrote since; who wrote the same has done no harm.

    Raises:
        CannotRun: what stands there is neither what was looked at nor the content.
    """
    now = look_at(target.path, target.most)
    if now.is_stream or now.content not in (target.content, content):
        raise changed(target.path)
