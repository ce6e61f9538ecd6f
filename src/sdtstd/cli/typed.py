"""The words of a command as its outline takes them, where they are plainly meant."""

from __future__ import annotations

from sdtstd.frozen import frozen

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.cli.outline import Command, Parameter


class Unusual(Exception):  # noqa: N818 - it is no error
    """Words that may be wrong, or that are seldom used: the command line's library reads them."""


@frozen
class Typed:
    """Options with their values as typed, and the other words; of a group all from a command on."""

    options: tuple[tuple[Parameter, str], ...]
    rest: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Tell whether an option was typed."""
        return any(param.name == name for param, _ in self.options)


def typed(command: Command, words: Sequence[str]) -> Typed:
    """Part the words of a command.

    Raises:
        Unusual: they are not plainly meant.
    """
    known = {name: each for each in command.options for name in each.names}
    options: list[tuple[Parameter, str]] = []
    rest: list[str] = []
    left = iter(words)
    for word in left:
        if word.startswith("-") and word != "-":
            options.append(_option(word, left, known))
        elif command.module:
            rest.append(_plain(word, known))
        else:
            rest = [word, *left]
    _demand_once(param for param, _ in options)
    return Typed(tuple(options), tuple(rest))


def _option(word: str, left: Iterator[str], known: dict[str, Parameter]) -> tuple[Parameter, str]:
    name, sign, value = word.partition("=")
    param = known.get(name)
    if param is None or (sign and not (param.takes_value and name.startswith("--"))):
        raise Unusual
    if param.takes_value and not sign:
        try:
            value = next(left)
        except StopIteration:
            raise Unusual from None
    return param, _plain(value, known)


def _plain(word: str, known: dict[str, Parameter]) -> str:
    """Give a word that is no option, nor one with a dash more; all of it is text."""
    name = word.partition("=")[0]
    if name in known or f"-{name}" in known or any("\ud800" <= each <= "\udfff" for each in word):
        raise Unusual
    return word


def _demand_once(params: Iterator[Parameter]) -> None:
    names = [each.name for each in params if each.is_single]
    if len(set(names)) < len(names):
        raise Unusual
