"""What is said of a name that names nothing: the names that are near, else where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnknownNameError(CannotRun, LookupError):
    """A name that names nothing, or more than one thing; its words say what is near."""


def unknown(
    what: Message, name: str, known: Iterable[str], otherwise: Message, most: int = 3
) -> UnknownNameError:
    """Refuse a name: `what` says that it names nothing, `otherwise` where the names are."""
    close = nearest(name, known, most)
    if not close:
        return UnknownNameError(say("{what}: {otherwise}", what=what, otherwise=otherwise))
    return UnknownNameError(
        say("{what}: did you mean {close}?", what=what, close=" / ".join(close))
    )
