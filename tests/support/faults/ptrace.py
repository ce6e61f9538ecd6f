"""The system's way to stop a process at each of its system calls: Linux on x86-64."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
from contextlib import suppress

_TRACEME, _PEEKUSER, _POKEUSER, _DETACH, _SYSCALL, _SETOPTIONS = 0, 3, 6, 17, 24, 0x4200
_SYSGOOD, _EXITKILL = 1, 1 << 20
_AT_CALL = signal.SIGTRAP | 0x80

RESULT, LENGTH, CALL = 10 * 8, 12 * 8, 15 * 8  # rax, rdx, orig_rax: their offsets
NONE = -1  # no call of this number: the kernel does nothing

NUMBERS = {
    "read": 0,
    "write": 1,
    "close": 3,
    "fstat": 5,
    "lstat": 6,
    "lseek": 8,
    "mmap": 9,
    "munmap": 11,
    "brk": 12,
    "rt_sigaction": 13,
    "rt_sigprocmask": 14,
    "ioctl": 16,
    "pread64": 17,
    "access": 21,
    "mremap": 25,
    "dup": 32,
    "fcntl": 72,
    "flock": 73,
    "fsync": 74,
    "getcwd": 79,
    "rename": 82,
    "mkdir": 83,
    "rmdir": 84,
    "link": 86,
    "unlink": 87,
    "readlink": 89,
    "fchmod": 91,
    "fchown": 93,
    "getppid": 110,
    "getdents64": 217,
    "openat": 257,
    "newfstatat": 262,
    "linkat": 265,
    "getrandom": 318,
    "statx": 332,
}
NAMES = {number: name for name, number in NUMBERS.items()}


class Ended(Exception):  # noqa: N818 - it says what happened
    """The process is no more; `code` is as subprocess tells it."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.code = os.waitstatus_to_exitcode(status)


def be_traced() -> None:
    """Stop here until the parent lets go."""
    _ptrace(_TRACEME, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)


def adopt(process: int) -> None:
    """Wait for a child that wants to be traced."""
    _waited(process)
    _ptrace(_SETOPTIONS, process, 0, _SYSGOOD | _EXITKILL)


def step(process: int) -> None:
    """Let it run to the begin or the end of a system call; signals reach it.

    Raises:
        Ended: it has ended before.
    """
    received = 0
    while True:
        with suppress(ProcessLookupError):  # killed while it stood: then waiting tells
            _ptrace(_SYSCALL, process, 0, received)
        received = _waited(process)
        if received == _AT_CALL:
            return


def peek(process: int, register: int) -> int:
    """Give what stands in a register."""
    return _ptrace(_PEEKUSER, process, register, 0)


def poke(process: int, register: int, value: int) -> None:
    """Put a value into a register."""
    _ptrace(_POKEUSER, process, register, value)


def let_go(process: int) -> None:
    """Let it run to its end."""
    with suppress(ProcessLookupError):
        _ptrace(_DETACH, process, 0, 0)


def ended(process: int) -> int:
    """Wait for its end, and give the code."""
    try:
        while True:
            _waited(process)
    except Ended as end:
        return end.code


def _waited(process: int) -> int:
    _, status = os.waitpid(process, 0)
    if not os.WIFSTOPPED(status):
        raise Ended(status)
    return os.WSTOPSIG(status)


def is_to_be_had() -> bool:
    """Say whether this machine lets a process be traced: some containers do not."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return False
    child = os.fork()
    if child == 0:
        try:
            be_traced()
        finally:
            os._exit(0)
    try:
        adopt(child)
        step(child)
    except (Ended, OSError):
        return False
    let_go(child)
    return ended(child) == 0


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(None, use_errno=True)
    library.ptrace.restype = ctypes.c_long
    library.ptrace.argtypes = [ctypes.c_long] * 4
    return library


_LIBRARY = _library()


def _ptrace(request: int, process: int, place: int, value: int) -> int:
    ctypes.set_errno(0)
    result = int(_LIBRARY.ptrace(request, process, place, value))
    if result == -1 and ctypes.get_errno():
        raise OSError(ctypes.get_errno(), f"ptrace {request}")
    return result
