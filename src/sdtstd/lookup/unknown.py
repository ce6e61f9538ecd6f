"""What is said of a name that names nothing, or several things: the names that may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Choice = tuple[str, str]

_SHOWN = 6


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


def several(name: str, choices: Sequence[Choice]) -> UnknownNameError:
    """Refuse a name of several things, each given by what means it alone and by its title."""
    shown = choices if len(choices) <= _SHOWN else choices[: _SHOWN - 1]
    lines = [say("  {id}  {title}", id=each, title=title) for each, title in shown]
    if len(shown) < len(choices):
        lines.append(say("  … and {n} more", n=len(choices) - len(shown)))
    what = say("{name!r} may mean any of {n}:", name=name, n=len(choices))
    return UnknownNameError(what, *lines)
