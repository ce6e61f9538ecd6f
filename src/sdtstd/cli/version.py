"""Which sdtstd this is, told without the command line's library."""

from __future__ import annotations

from sdtstd.cli.streams import emit
from sdtstd.sinks.inert import lines
from sdtstd.version import VERSION


def tell_version() -> None:
    """Write name and version to stdout.

    Raises:
        CannotRun: the output cannot be written.
    """
    emit(lines([f"sdtstd {VERSION}"]))
