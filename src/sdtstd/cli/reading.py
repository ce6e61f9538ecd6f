"""One reading of a command line: what the library refuses, and what it would misread."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from typer import BadParameter

from sdtstd.cli.outline import Called, command

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
    called, given = called_of(context), dict[str, Any]()
    try:
        parser = context.command.make_parser(context)
        given, rest, order = parser.parse_args(list(words))
        if all(each.name != "help" for each in order):
            from sdtstd.cli.unread import demand_days, demand_sense

            named = {each.name: each for each in called.command.params}
            params = [named[each.name] for each in order]
            demand_sense(called, _own(context, words), rest, params)
            demand_days(called, params, given)
        yield rest
    except _REFUSED as error:
        from sdtstd.cli.misuse import Misuse, in_words

        raise Misuse(called, in_words(error, called, given, _own(context, words))) from None


def called_of(context: Context) -> Called:
    """Give the command that the library reads, as our outline has it."""
    program = context.find_root().command_path
    return Called(program, command(context.command_path.removeprefix(program).lstrip()))


def _own(context: Context, words: list[str]) -> list[str]:
    """Give the words before a command and before `--`, after which nothing is an option."""
    ends = {"--", *getattr(context.command, "commands", ())}
    return list(takewhile(lambda word: word not in ends, words))
