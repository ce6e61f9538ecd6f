"""What a command says of its parameters, in `Annotated`: no library stands behind it.

`library` makes of it what the command line's library reads, and tools/outline.py the outline, from
which help, TAB and usual command lines are answered without that library.
"""

from __future__ import annotations

from sdtstd.frozen import frozen

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


@frozen
class Declared:
    """A parameter: the names of an option as they are typed, none for an argument.

    `metavar` stands for its value, `envvar` is the variable that may give it, `offers` gives what
    TAB offers for its beginning, `parser` reads it, `callback` has the last word on it (of an
    eager one before all others), `least` and `most` bound a number, inclusive.
    """

    names: tuple[str, ...]
    help: str
    metavar: str | None
    envvar: str | None
    offers: Callable[[str], list[str]] | None
    parser: Callable[[str], Any] | None
    callback: Callable[[Any], Any] | None
    is_eager: bool
    least: int | None
    most: int | None


def option(
    *names: str,
    help: str,  # noqa: A002 - the word for it
    metavar: str | None = None,
    envvar: str | None = None,
    offers: Callable[[str], list[str]] | None = None,
    parser: Callable[[str], Any] | None = None,
    callback: Callable[[Any], Any] | None = None,
    is_eager: bool = False,
    least: int | None = None,
    most: int | None = None,
) -> Declared:
    """Declare an option."""
    return Declared(names, help, metavar, envvar, offers, parser, callback, is_eager, least, most)


def argument(
    *,
    help: str,  # noqa: A002
    metavar: str | None = None,
    offers: Callable[[str], list[str]] | None = None,
) -> Declared:
    """Declare an argument."""
    return Declared((), help, metavar, None, offers, None, None, False, None, None)
