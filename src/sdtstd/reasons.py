"""Why the system refused: its errors in words that can be translated."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping

_REASONS: Mapping[int | None, Message] = {
    errno.EACCES: say("permission denied"),
    errno.EBADF: say("bad file descriptor"),
    errno.EBUSY: say("device or resource busy"),
    errno.EDQUOT: say("disk quota exceeded"),
    errno.EEXIST: say("file exists"),
    errno.EFBIG: say("file too large"),
    errno.EINVAL: say("invalid argument"),
    errno.EIO: say("input/output error"),
    errno.EISDIR: say("is a directory"),
    errno.ELOOP: say("too many levels of symbolic links"),
    errno.EMFILE: say("too many open files"),
    errno.ENAMETOOLONG: say("file name too long"),
    errno.ENFILE: say("too many open files in system"),
    errno.ENOENT: say("no such file or directory"),
    errno.ENOEXEC: say("exec format error"),
    errno.ENOSPC: say("no space left on device"),
    errno.ENOTDIR: say("not a directory"),
    errno.ENOTSUP: say("operation not supported"),
    errno.EPERM: say("operation not permitted"),
    errno.EROFS: say("read-only file system"),
    errno.ESTALE: say("stale file handle"),
    errno.ETIMEDOUT: say("connection timed out"),
}


def reason_of(error: BaseException) -> Message:
    """Say why the system refused; of what has no words here, the number."""
    number = getattr(error, "errno", None)
    if number in _REASONS:
        return _REASONS[number]
    return say("unknown error") if number is None else say("error {number}", number=number)
