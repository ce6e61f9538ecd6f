"""Which sdtstd this is, told without the command line's library."""

from __future__ import annotations

from importlib.metadata import version

from sdtstd.cli.streams import emit
from sdtstd.sinks.inert import lines


def tell_version() -> None:
    """Write name and version to stdout.

    Raises:
        CannotRun: the output cannot be written.
    """
    emit(lines([f"sdtstd {version('sdtstd')}"]))
