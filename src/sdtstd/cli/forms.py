"""The forms of a command line: of a whole command, of an option, of a value."""

from __future__ import annotations

from sdtstd.cli.outline import below
from sdtstd.diagnostics import Message, joined, say

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.cli.outline import Called, Parameter


def usage(called: Called) -> Message:
    """Give the line that says how a command is called."""
    return say("Usage: {form}", form=form_of(called))


def form_of(called: Called) -> Message:
    """Give the right form of a command: its name, options and arguments."""
    pieces = [Message("{path}", (("path", called.path),)), say("[OPTIONS]")]
    pieces += [_argument(each) for each in called.command.arguments]
    if below(called.command):
        pieces.append(say("COMMAND [ARGUMENTS]"))
    return joined(pieces, " ")


def names(params: Iterable[Parameter]) -> list[str]:
    """Give the names of options as they are typed, the short ones last."""
    found = [name for each in params for name in each.names]
    return sorted(found, key=lambda name: not name.startswith("--"))


def name_of(param: Parameter) -> Message:
    """Give the name of a parameter: of an option as it is typed, of an argument its value's."""
    if not param.names:
        return value_of(param)
    return Message(next(each for each in param.names if each.startswith("--")))


def option_form(param: Parameter) -> Message:
    """Give an option with its value, as it is typed."""
    if not param.takes_value:
        return name_of(param)
    return joined((name_of(param), value_of(param)), " ")


def value_of(param: Parameter) -> Message:
    """Give what stands for a value: its words where there are few, else a name for it."""
    if param.choices:
        return Message(f"<{'|'.join(param.choices)}>")
    return Message(param.metavar or param.name.replace("_", "-").upper())


def bounds(param: Parameter) -> list[Message]:
    """Give the least and the most that a number may be, inclusive."""
    told = []
    if param.least is not None:
        told.append(say("at least {n}", n=param.least))
    if param.most is not None:
        told.append(say("at most {n}", n=param.most))
    return told


def _argument(param: Parameter) -> Message:
    several = "..." if param.many else ""
    shown = f"{{value}}{several}" if param.required else f"[{{value}}]{several}"
    return Message(shown, (("value", value_of(param)),))
