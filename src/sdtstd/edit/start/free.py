"""Where a register may begin: nothing that is there is written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import absolute, find_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdtstd.edit.target import Target

_NAMED = 3


def demand_free(data: Path, targets: Iterable[Target]) -> None:
    """Refuse a folder that has data files, files that exist already, and git's own folder.

    Raises:
        CannotRun: there are some; each is named. Or the folder is git's own.
    """
    if any(each.casefold() == ".git" for each in absolute(data).parts):
        raise CannotRun(
            say("{folder!r} lies in git's own folder: name another one", folder=str(data.parent))
        )
    found = [str(each.path) for each in targets if each.content is not None or each.is_stream]
    there = [*found, *(each for each in _data_files(data) if each not in found)]
    if there:
        more = "" if len(there) <= _NAMED + 1 else ", …"
        names = ", ".join(map(repr, there[: _NAMED + 1])) + more
        raise CannotRun(
            say("nothing is written over what is there: {files}; name another folder", files=names)
        )


def _data_files(data: Path) -> list[str]:
    if not data.is_dir():
        return []
    try:
        found = find_files(data)
    except CannotRun:
        return []
    start = absolute(data)
    return [str(data / each.path.relative_to(start)) for each in found]
