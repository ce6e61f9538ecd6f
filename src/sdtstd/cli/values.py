"""A value that its option refuses, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import BadParameter

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message


class BadValue(BadParameter):
    """A value that its option cannot have; `told` says why, and what to write instead."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told
