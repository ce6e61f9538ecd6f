"""Which faults are tried at the calls of a command: all, or a part that the gate has time for."""

from __future__ import annotations

from errno import EINTR
from typing import TYPE_CHECKING

from support.faults.faults import Fault, faults_at

if TYPE_CHECKING:
    from collections.abc import Callable

_CHANGING = frozenset(
    ("write", "fsync", "link", "rename", "replace", "unlink", "mkdir", "flock", "fchmod", "fchown")
)
_LOOKING = frozenset(
    (
        *("openat", "open", "read", "pread64", "close", "lseek", "ioctl", "getdents64", "statx"),
        *("newfstatat", "fstat", "lstat", "stat", "access", "readlink", "listdir", "scandir"),
    )
)
_BEGIN = "getcwd"
_MOST = 35  # runs of each kind of calls, where a part is tried

Befallen = tuple[Fault, str]


def all_faults(calls: list[str], may_befall: Callable[[Fault, str], bool]) -> list[Befallen]:
    """Give every kill and every error at every call that touches files.

    The streams are made ready before the first question where the command stands. Writing does not
    fail for good: that befalls the streams, too, even one that leads nowhere, and `matrix` does it.
    """
    first = calls.index(_BEGIN) if _BEGIN in calls else 0
    return [
        (fault, name)
        for at, name in enumerate(calls)
        if at >= first and name in _CHANGING | _LOOKING
        for fault in faults_at(at, writes=name == "write")
        if fault.is_kill or (fault.ends_by is None and fault.number != EINTR)
        if may_befall(fault, name) and (fault.times == 1 or name != "write")
    ]


def some(all_: list[Befallen]) -> list[Befallen]:
    """Give a part of them, the same every time: of each kind of calls those at equal distances.

    The distance is odd, and no multiple of how many there are at a call: so each has its share.
    """
    single = [each for each in all_ if each[0].times == 1]
    kinds = (
        [each for each in single if (each[1] in _CHANGING) is changes] for changes in (True, False)
    )
    return [each for kind in kinds for each in kind[:: -(-len(kind) // _MOST) | 1]]
