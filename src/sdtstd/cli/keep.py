"""Generated files that are kept: written, or held against what they should be."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.endings import plain
from sdtstd.edit.write import write_text
from sdtstd.render.inert import inert

if TYPE_CHECKING:
    from pathlib import Path


def demand_file(output: Path | None, *, only_check: bool) -> None:
    """Refuse a check of nothing, which would pass for ever.

    Raises:
        CannotRun: `--check` stands without a file.
    """
    if only_check and output is None:
        raise CannotRun(say("--check needs the file to check: -o FILE"))


def keep(path: Path, old: str | None, new: str, *, only_check: bool) -> bool:
    """Write a file, or only show how it differs from what it should be; tell whether it agrees.

    The endings of lines are no difference.

    Raises:
        CannotRun: the file or the output cannot be written.
    """
    if only_check:
        was, now = plain(old or ""), plain(new)
        emit(_drift(path, was, now))
        return was == now
    write_text(path, new)
    complain(say("{path} is written", path=str(path)))
    return True


def _drift(path: Path, old: str, new: str) -> str:
    names = f"{path}", f"{path} (as the data says)"
    lines = unified_diff(old.split("\n"), new.split("\n"), *names, lineterm="")
    # What stands in the file may come from a stranger, and this goes to a terminal or a log.
    return "".join(f"{inert(line)}\n" for line in lines)
