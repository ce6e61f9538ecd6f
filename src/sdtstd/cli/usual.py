"""Usual command lines, read by the outline without the command line's library.

What is not plainly usual is left to that library, with every word that it has for what is wrong; a
law holds that both read alike what is read here.
"""

from __future__ import annotations

import os
import sys

from sdtstd.cli.outline import DAYS, Called, command, made, named_below
from sdtstd.cli.typed import Unusual, typed
from sdtstd.frozen import frozen

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from sdtstd.cli.outline import Command, Parameter
    from sdtstd.cli.typed import Typed

    Options = tuple[tuple[Parameter, str], ...]

_DIGITS = 10
# What may stand before a command; `--traceback` is looked for where it is needed.
BEFORE = frozenset({"data", "lang", "traceback", "help"})


@frozen
class Usual:
    """A command with the values that were given; None where its help is asked for."""

    command: Command
    values: dict[str, Any] | None


def read(words: Sequence[str]) -> Usual | None:
    """Read a command line, or tell that it is not plainly usual."""
    try:
        return _read(command(""), words, ())
    except Unusual:
        return None


def answered(words: Sequence[str]) -> int | None:
    """Do what a usual command line asks for and give the exit code; None where it is none."""
    line = read(words)
    if line is None:
        return None
    if line.values is None:
        from sdtstd.cli.page import tell_help

        tell_help(Called(_program(), line.command))
    else:
        from importlib import import_module

        import sdtstd.cli.faults  # noqa: F401 - its words are made before memory may be short

        import_module(line.command.module).run(**line.values)
    return 0


def _program() -> str:
    """Give the name by which the program was started, as the command line's library tells it."""
    package = getattr(sys.modules["__main__"], "__package__", None)
    name = os.path.basename(sys.argv[0])  # noqa: PTH119 - pathlib is not needed here
    if not package:
        return name
    module = os.path.splitext(name)[0]  # noqa: PTH122
    return f"python -m {package if module == '__main__' else f'{package}.{module}'}"


def _read(above: Command, words: Sequence[str], held: Options) -> Usual:
    """Read the words of a command; of a group those of the command that they name.

    `held` was set before it.
    """
    found = typed(above, words)
    if above.module:
        return Usual(above, None if found.has("help") else dict(_values(above, found, held)))
    if any(param.name not in BEFORE for param, _ in found.options):
        raise Unusual
    if found.has("help") or found.rest == ("help",):
        return Usual(above, None)
    for param, value in found.options:
        _made(param, value)
    rest = (*found.rest[1:], "--help") if found.rest[:1] == ("help",) else found.rest
    named = named_below(above, rest[0] if rest else "")
    if named is None:
        raise Unusual
    return _read(named, rest[1:], held + found.options)


def _values(command: Command, found: Typed, held: Options) -> Iterator[tuple[str, Any]]:
    """Give the values of what was typed, set before the command or in the environment."""
    given = {param.name: [value] for param, value in held}
    for param, value in found.options:
        given[param.name] = [*given.get(param.name, ()), value]
    given |= _allotted(command.arguments, found.rest)
    for param in command.params:
        texts = given.get(param.name) or _from_environment(param)
        if texts:
            each = [_made(param, text) for text in texts]
            made_of_all = each if param.many else each[-1]
            yield (
                param.name,
                made(param.callback)(made_of_all) if param.callback else made_of_all,
            )
        elif param.required:
            raise Unusual


def _allotted(arguments: Sequence[Parameter], words: Sequence[str]) -> dict[str, list[str]]:
    """Give each argument its words: the last one may take several."""
    given = {param.name: [word] for param, word in zip(arguments, words, strict=False)}
    if len(words) > len(arguments):
        if not arguments or not arguments[-1].many:
            raise Unusual
        given[arguments[-1].name] = [*words[len(arguments) - 1 :]]
    return given


def _from_environment(param: Parameter) -> list[str]:
    value = os.environ.get(param.envvar or "")
    return [value] if value else []


def _made(param: Parameter, text: str) -> Any:  # noqa: ANN401 - what the command takes
    """Make the value of a text.

    Raises:
        Unusual: it cannot be, or not in so many words.
    """
    match param.kind:
        case "flag":
            return True
        case "choice" | "parsed":
            return _made_by(param, text)
        case "number":
            return _number(param, text)
        case "path":
            from pathlib import Path

            return Path(text)
        case _:
            _demand_day(param, text)
            return text


def _made_by(param: Parameter, text: str) -> Any:  # noqa: ANN401
    try:
        return made(param.made_by)(text)
    except ValueError:
        raise Unusual from None


def _number(param: Parameter, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < _DIGITS):
        raise Unusual
    number = int(text)
    if number < (param.least or 0) or (param.most is not None and number > param.most):
        raise Unusual
    return number


def _demand_day(param: Parameter, text: str) -> None:
    if param.metavar in DAYS:
        from sdtstd.cli.stretch import demand_day
        from sdtstd.diagnostics import CannotRun

        try:
            demand_day(param.metavar, text)
        except CannotRun:
            raise Unusual from None
