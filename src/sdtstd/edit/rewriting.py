"""A data file that is to become another document, and still is the one that was read."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.target import look_at

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.edit.target import Target

_MARK = codecs.BOM_UTF8


def rewriting(path: Path, old: Document | None, new: Document) -> tuple[Target, bytes]:
    """Give what stands at a path, and the bytes that are to; a byte order mark is kept.

    `old` is the document as it was read, None for a file that was not there.

    Raises:
        CannotRun: the file was changed since, or is none that can be written.
    """
    target = look_at(path)
    content = target.content or b""
    mark = _MARK if content.startswith(_MARK) else b""
    was = None if old is None else mark + old.text.encode()
    if target.is_stream or target.content != was:
        raise CannotRun(say("{path!r} was changed since it was read: run it again", path=new.file))
    return target, mark + new.text.encode()
