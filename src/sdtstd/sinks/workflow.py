"""GitHub's workflow commands: whatever stands in the data, each line is the one that we mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.sinks.inert import Inert, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def command(name: str, properties: Mapping[str, str], data: str) -> Inert:
    """Write one command; the last property must be a text of ours, since the runner trims it.

    The data may hold what looks like a command: the runner reads one command from a line.
    """
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return Inert(f"::{name} {listed}::{_data(data)}\n")


def together(commands: Iterable[Inert]) -> Inert:
    """Put commands one below the other."""
    return Inert("".join(commands))


def _data(text: str) -> str:
    return shown(text).replace("%", "%25")


def _property(text: str) -> str:
    """Escape a value; the runner brings back what it names, ends of lines in file names too."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return shown(escaped).replace(":", "%3A").replace(",", "%2C")
