"""A value that its option refuses, in our words."""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from sdtstd.diagnostics import Message


class BadValue(ValueError):  # noqa: N818 - as the command line has it
    """A value that its option cannot have; `told` says why, and what to write instead."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told
