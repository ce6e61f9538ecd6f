"""The page of help of a command, in the language of the run."""

from __future__ import annotations

from sdtstd.cli.forms import bounds, names, option_form, usage, value_of
from sdtstd.cli.help import localized, summary, translated
from sdtstd.cli.outline import below
from sdtstd.cli.wrap import columns
from sdtstd.diagnostics import Message, say
from sdtstd.sinks.cells import wrapped

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.cli.outline import Called, Command, Parameter


def tell_help(called: Called) -> None:
    """Write the help of a command to stdout, as wide as the terminal and at most 78 cells.

    Raises:
        CannotRun: the output cannot be written.
    """
    from sdtstd.cli.columns import columns as columns_of_terminal
    from sdtstd.cli.streams import emit
    from sdtstd.sinks.inert import lines

    most = max(min(columns_of_terminal(), 80) - 2, 50)
    emit(lines(page(called, most)))


def page(called: Called, most: int) -> list[str]:
    """Give the help of a command in lines of at most so many cells."""
    command, commands = called.command, below(called.command)
    lines = wrapped(_told(usage(called)), most)
    for paragraph in translated(command.help).split("\n\n"):
        lines += ["", *(f"  {line}" for line in wrapped(paragraph.replace("\n", " "), most - 2))]
    for heading, rows in _panels(commands).items():
        lines += _section(heading, rows, most, max(map(len, commands)))
    lines += _section(localized("Arguments"), map(_argument, command.arguments), most)
    lines += _section(localized("Options"), map(_option, command.options), most)
    return [*lines, *_end(command, most)]


def _section(heading: str, rows: Iterable[tuple[str, str]], most: int, least: int = 0) -> list[str]:
    shown = list(columns(rows, most, least))
    return ["", _heading(heading), *shown] if shown else []


def _heading(words: str) -> str:
    return _told(say("{heading}:", heading=Message(words)))


def _panels(commands: dict[str, Command]) -> dict[str, list[tuple[str, str]]]:
    """Give the commands below one by the heading under which they are listed."""
    panels: dict[str, list[tuple[str, str]]] = {}
    for name, each in commands.items():
        panels.setdefault(each.heading, []).append((name, summary(each.help)))
    return panels


def _argument(param: Parameter) -> tuple[str, str]:
    return _told(value_of(param)), translated(param.help)


def _option(param: Parameter) -> tuple[str, str]:
    short = [each for each in names([param]) if not each.startswith("--")]
    form = ", ".join([*short, _told(option_form(param))])
    beside = "; ".join(map(_told, _beside(param)))
    return form, translated(param.help) + (f"  [{beside}]" if beside else "")


def _beside(param: Parameter) -> Iterator[Message]:
    """Say what else holds for a value: the variable that may give it, its default, its range."""
    if param.envvar:
        yield say("env var: {var}", var=param.envvar)
    if param.default is not None:
        yield say("default: {default}", default=param.default)
    yield from bounds(param)


def _end(command: Command, most: int) -> list[str]:
    """Give the examples; below the list of commands where to begin."""
    if not command.module:
        return ["", *wrapped(translated(command.end), most)]
    return ["", _heading(localized("Examples")), *(f"  {each}" for each in command.end.split("\n"))]


def _told(message: Message) -> str:
    return message.translated(translated)
