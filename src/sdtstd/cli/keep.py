"""Generated files that are kept: written, or held against what they should be."""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.endings import plain
from sdtstd.edit.write import write
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from sdtstd.edit.target import Target
    from sdtstd.sinks.inert import Inert


def demand_file(output: Path | None, *, only_check: bool) -> None:
    """Refuse a check of nothing, which would pass for ever.

    Raises:
        CannotRun: `--check` stands without a file.
    """
    if only_check and output is None:
        raise CannotRun(say("--check needs the file to check: -o FILE"))


def demand_of_tree(at: str | None) -> None:
    """Refuse to keep a file of another commit than the one at hand.

    Raises:
        CannotRun: a revision is named.
    """
    if at is not None:
        raise CannotRun(say("a kept file is of the working tree: leave out --at, or -o"))


def demand_no_input(output: Path, data: str | None) -> None:
    """Refuse to write over a data file, or where the next run would read a data file.

    Raises:
        CannotRun: the output is one.
    """
    from sdtstd.files import is_data_of

    folder = _register(data)
    if folder is not None and is_data_of(output, folder):
        raise CannotRun(
            say("{path!r} is a data file of the register: name another file", path=str(output))
        )


def demand_no_register(output: Path, data: str | None) -> None:
    """Refuse to write files into a folder of data files, be it of another register.

    Raises:
        CannotRun: the output is one.
    """
    from sdtstd.files import MAIN, exists, lies_in

    folder, real = _register(data), Path(os.path.realpath(output))
    if (folder is not None and lies_in(real, folder)) or exists(real / MAIN):
        raise CannotRun(
            say("{path!r} holds data files of a register: name another folder", path=str(output))
        )


def _register(data: str | None) -> Path | None:
    """Give the data folder, None where there is none that anything could be written into."""
    from sdtstd.cli.opening import here
    from sdtstd.data_folder import find_folder
    from sdtstd.diagnostics import NoRegister

    try:
        return find_folder(data, here())
    except NoRegister:
        return None


def keep(target: Target, new: str, *, only_check: bool) -> bool:
    """Write a file, or only show how it differs from what it should be; tell whether it agrees.

    The endings of lines are no difference.

    Raises:
        CannotRun: the file or the output cannot be written.
    """
    path = target.path
    if only_check:
        was, now = plain(target.text() or ""), plain(new)
        emit(_drift(path, was, now))
        return was == now
    write(target, new.encode())
    complain(say("{path} is written", path=str(path)))
    return True


def _drift(path: Path, old: str, new: str) -> Inert:
    names = f"{path}", f"{path} (as the data says)"
    return lines(unified_diff(old.split("\n"), new.split("\n"), *names, lineterm=""))
