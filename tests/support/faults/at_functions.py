"""Faults at Python's functions of the system, for machines on which no process may be traced."""

from __future__ import annotations

import errno
import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from support.faults.child import forked
from support.faults.faults import Fault, What

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.faults.child import Doing

_FUNCTIONS = tuple(
    name
    for name in (
        *("open", "write", "fsync", "close", "replace", "unlink", "mkdir", "urandom"),
        *("link", "rmdir"),
        *("stat", "lstat", "access", "listdir", "scandir", "fchmod", "fchown"),
    )
    if hasattr(os, name)
)


def is_to_be_had() -> bool:
    """Say that it is."""
    return True


def calls_of(doing: Doing) -> list[str]:
    """Give the names of the functions that are called, in their order."""
    names: list[str] = []

    def note(name: str, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
        names.append(name)
        return function(*args, **more)

    with _replaced_by(note):
        assert doing() == 0
    return names


def may_befall(fault: Fault, name: str) -> bool:
    """Say whether a function can have the fault; those that EINTR befalls have tried again."""
    is_error = fault.what is What.ERROR
    return not is_error or (fault.number != errno.EINTR and name != "access")


def run(doing: Doing, fault: Fault) -> int:
    """Do it with a fault; give the code with which the process ends."""
    return os.waitstatus_to_exitcode(os.waitpid(forked(lambda: _do(doing, fault)), 0)[1])


def _do(doing: Doing, fault: Fault) -> int:
    called, befallen = 0, [""]

    def maybe(name: str, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
        nonlocal called
        called += 1
        is_first = called == fault.at + 1
        if is_first or (len(befallen) <= fault.times and befallen[-1] == name):
            befallen.append(name)
            return _befallen(fault, function, *args, **more)
        return function(*args, **more)

    with _replaced_by(maybe):
        return doing()


def _befallen(fault: Fault, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
    match fault.what:
        case What.BEFORE:
            os.kill(os.getpid(), fault.number)
            return function(*args, **more)
        case What.AFTER:
            try:
                return function(*args, **more)
            finally:
                os.kill(os.getpid(), fault.number)
        case What.ERROR:
            name = args[0] if isinstance(args[0], str | os.PathLike) else None
            raise OSError(fault.number, os.strerror(fault.number), name)
        case What.HALF:
            descriptor, content = args
            return function(descriptor, content[: max(1, len(content) // 2)])


def _replaced_by(instead: Callable[..., Any]) -> ExitStack:
    stack = ExitStack()
    for name in _FUNCTIONS:
        function = getattr(os, name)

        def call(
            *args: Any, name: str = name, function: Callable[..., Any] = function, **more: Any
        ) -> Any:
            return instead(name, function, *args, **more)

        stack.enter_context(patch.object(os, name, call))
    return stack
