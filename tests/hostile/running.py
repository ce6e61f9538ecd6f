"""Runs in this process, in a pipe or on a terminal, as the environment says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support import runs

if TYPE_CHECKING:
    from support.runs import Run


def inside(*args: str, **environ: str) -> Run:
    """Run as `support.runs.inside`; COLUMNS puts the output on a terminal of so many columns."""
    columns = environ.pop("COLUMNS", None)
    if columns is None:
        return runs.inside(*args, **environ)
    return runs.on_terminal(*args, columns=int(columns), **environ)
