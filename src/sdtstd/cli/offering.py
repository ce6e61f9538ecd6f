"""What may follow on a command line: options, values, commands, each with its help."""

from __future__ import annotations

from sdtstd.cli.help import summary, translated
from sdtstd.cli.outline import below, command, made, named_below
from sdtstd.cli.typed import Unusual, typed
from sdtstd.cli.usual import BEFORE
from sdtstd.frozen import frozen

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sdtstd.cli.outline import Command, Parameter
    from sdtstd.cli.typed import Typed


@frozen
class Offer:
    """A word that may follow, and its help in the language of the run, where it has one."""

    word: str
    help: str = ""


@frozen
class _Place:
    """Where a line ends: in which command, after which words, and in the value of which option."""

    command: Command
    before: Typed
    option: Parameter | None


def offers(words: Sequence[str], begun: str) -> list[Offer]:
    """Give what may follow some words and begins with what is typed of the next one.

    Raises:
        Unusual: the words are not plainly meant.
    """
    if begun == "=":
        begun = ""
    elif begun.startswith("-") and "=" in begun:
        name, _, begun = begun.partition("=")
        words = [*words, name]
    place = _place(command(""), words)
    return [each for each in _offered(place, begun) if each.word.startswith(begun)]


def _place(above: Command, words: Sequence[str]) -> _Place:
    option = None
    try:
        before = typed(above, words)
    except Unusual:
        option = _valued(above, words[-1:])
        before = typed(above, words[:-1])
    usual = (param.name in BEFORE or above.module for param, _ in before.options)
    if before.has("help") or not all(usual):
        raise Unusual
    named = named_below(above, before.rest[0]) if before.rest and not above.module else None
    if named:
        return _place(named, before.rest[1:])
    if not above.module and any(word.startswith("-") for word in before.rest):
        raise Unusual  # an option behind a command that nobody knows may want its value
    return _Place(above, before, option)


def _valued(above: Command, last: Sequence[str]) -> Parameter:
    """Give the option whose value is still to be typed."""
    for param in above.options:
        if param.takes_value and last and last[0] in param.names:
            return param
    raise Unusual


def _offered(place: _Place, begun: str) -> Iterable[Offer]:
    if begun.startswith("-"):
        return _options(place)
    if place.option is not None:
        return _values(place.option, begun)
    given = len(place.before.rest)
    for number, param in enumerate(place.command.arguments):
        if param.many or number >= given:
            return _values(param, begun)
    return [Offer(name, summary(each.help)) for name, each in below(place.command).items()]


def _options(place: _Place) -> Iterable[Offer]:
    """Give the options that may still be given."""
    left = (each for each in place.command.options if each.many or not place.before.has(each.name))
    return [Offer(name, translated(each.help)) for each in left for name in each.names]


def _values(param: Parameter, begun: str) -> Iterable[Offer]:
    return map(Offer, made(param.offers)(begun) if param.offers else param.choices)
