"""The page of help of a command, in the language of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.forms import (
    arguments,
    bounds,
    choices,
    commands_of,
    names,
    option_form,
    options,
    usage,
    value_of,
)
from sdtstd.cli.help import localized, translated
from sdtstd.cli.wrap import columns
from sdtstd.diagnostics import Message, say
from sdtstd.sinks.cells import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typer._click import Command, Context, Parameter

# Options that the library adds.
_THEIRS = {
    "help": localized("Show this help."),
    "install_completion": localized("Teach the shell to complete commands and names."),
    "show_completion": localized("Show what --install-completion would add to the shell."),
}


def page(context: Context, most: int) -> str:
    """Give the help of a command in lines of at most so many cells."""
    command = context.command
    lines = list(wrapped(_told(usage(context)), most))
    for paragraph in translated(command.help or "").split("\n\n"):
        lines += ["", *(f"  {line}" for line in wrapped(paragraph.replace("\n", " "), most - 2))]
    widest = max(map(len, commands_of(command)), default=0)
    for heading, rows in _panels(command).items():
        lines += _section(heading, rows, most, widest)
    lines += _section(localized("Arguments"), map(_argument, arguments(command)), most)
    lines += _section(localized("Options"), map(_option, options(context)), most)
    return "\n".join([*lines, *_end(command, most)])


def summary(command: Command) -> str:
    """Give the line by which a command is listed: the first paragraph of its help."""
    return translated(command.help or "").partition("\n\n")[0].replace("\n", " ")


def _section(heading: str, rows: Iterable[tuple[str, str]], most: int, least: int = 0) -> list[str]:
    shown = list(columns(rows, most, least))
    return ["", _heading(heading), *shown] if shown else []


def _heading(words: str) -> str:
    return _told(say("{heading}:", heading=Message(words)))


def _panels(command: Command) -> dict[str, list[tuple[str, str]]]:
    """Give the commands below one by the heading under which they are listed."""
    panels: dict[str, list[tuple[str, str]]] = {}
    for name, each in commands_of(command).items():
        heading = getattr(each, "rich_help_panel", None) or localized("Commands")
        panels.setdefault(heading, []).append((name, summary(each)))
    return panels


def _argument(param: Parameter) -> tuple[str, str]:
    return _told(value_of(param)), translated(getattr(param, "help", None) or "")


def _option(param: Parameter) -> tuple[str, str]:
    short = [each for each in names([param]) if not each.startswith("--")]
    form = ", ".join([*short, _told(option_form(param))])
    words = _THEIRS.get(param.name) or getattr(param, "help", None) or ""
    beside = "; ".join(map(_told, _beside(param)))
    return form, translated(words) + (f"  [{beside}]" if beside else "")


def _beside(param: Parameter) -> Iterator[Message]:
    """Say what else holds for a value: the variable that may give it, its default, its range."""
    if param.envvar:
        yield say("env var: {var}", var=param.envvar)
    if choices(param) and param.default is not None:
        yield say("default: {default}", default=getattr(param.default, "value", param.default))
    yield from bounds(param)


def _end(command: Command, most: int) -> list[str]:
    """Give the examples; below the list of commands where to begin."""
    if commands_of(command):
        return ["", *wrapped(translated(command.epilog or ""), most)]
    examples = (command.epilog or "").splitlines()
    return ["", _heading(localized("Examples")), *(f"  {each}" for each in examples)]


def _told(message: Message) -> str:
    return message.translated(translated)
