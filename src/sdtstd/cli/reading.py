"""One reading of a command line: what the library refuses, and what it would misread."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from typer import BadParameter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click import Context

# The library does not export what all of its refusals are.
_REFUSED: Any = next(each for each in BadParameter.__mro__ if each.__name__ == "UsageError")


@contextmanager
def reading(context: Context, words: list[str]) -> Iterator[list[str]]:
    """Look at the words before they are read, and give those that no option takes.

    Raises:
        Misuse: they cannot be read, or not as they are meant.
    """
    if context.resilient_parsing:  # a shell asks what may follow
        yield []
        return
    given: dict[str, Any] = {}
    try:
        parser = context.command.make_parser(context)
        given, rest, order = parser.parse_args(list(words))
        if all(each.name != "help" for each in order):
            from sdtstd.cli.unread import demand_days, demand_sense

            demand_sense(context, _own(context, words), rest, order)
            demand_days(context, order, given)
        yield rest
    except _REFUSED as error:
        from sdtstd.cli.misuse import Misuse, in_words

        raise Misuse(context, in_words(error, context, given, _own(context, words))) from None


def _own(context: Context, words: list[str]) -> list[str]:
    """Give the words before a command and before `--`, after which nothing is an option."""
    ends = {"--", *getattr(context.command, "commands", ())}
    return list(takewhile(lambda word: word not in ends, words))
