"""The forms of a command line: of a whole command, of an option, of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, joined, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typer._click import Command, Context, Parameter


def usage(context: Context) -> Message:
    """Give the line that says how a command is called."""
    return say("Usage: {form}", form=form_of(context))


def form_of(context: Context) -> Message:
    """Give the right form of a command: its name, options and arguments."""
    pieces = [Message("{path}", (("path", context.command_path),)), say("[OPTIONS]")]
    pieces += [_argument(each) for each in arguments(context.command)]
    if commands_of(context.command):
        pieces.append(say("COMMAND [ARGUMENTS]"))
    return joined(pieces, " ")


def commands_of(command: Command) -> dict[str, Command]:
    """Give the commands below one, by their names."""
    found: dict[str, Command] = getattr(command, "commands", {})
    return found


def every_command(command: Command) -> dict[str, Command]:
    """Give the commands below one, those of its groups by both their words, in their order."""
    found: dict[str, Command] = {}
    for name, each in commands_of(command).items():
        below = every_command(each)
        found |= {f"{name} {word}": one for word, one in below.items()} if below else {name: each}
    return found


def arguments(command: Command) -> list[Parameter]:
    """Give the arguments of a command."""
    return [each for each in command.params if each.param_type_name == "argument"]


def options(context: Context) -> list[Parameter]:
    """Give the options of a command that are shown, its help among them."""
    found = context.command.get_params(context)
    return [each for each in found if each.param_type_name == "option"]


def names(params: Iterable[Parameter]) -> list[str]:
    """Give the names of options as they are typed, the short ones last."""
    found = [name for each in params for name in (*each.opts, *each.secondary_opts)]
    return sorted(found, key=lambda name: not name.startswith("--"))


def name_of(param: Parameter) -> Message:
    """Give the name of a parameter: of an option as it is typed, of an argument its value's."""
    if param.param_type_name == "argument":
        return value_of(param)
    return Message(next(each for each in param.opts if each.startswith("--")))


def takes_value(param: Parameter) -> bool:
    """Tell whether an option is followed by a value."""
    return not getattr(param, "is_flag", False)


def option_form(param: Parameter) -> Message:
    """Give an option with its value, as it is typed."""
    if not takes_value(param):
        return name_of(param)
    return joined((name_of(param), value_of(param)), " ")


def value_of(param: Parameter) -> Message:
    """Give what stands for a value: its words where there are few, else a name for it."""
    words = choices(param)
    if words:
        return Message(f"<{'|'.join(words)}>")
    return Message(param.metavar or param.name.replace("_", "-").upper())


def choices(param: Parameter) -> list[str]:
    """Give the words of which a value must be one; none where it may be anything."""
    found = getattr(_kind(param), "choices", None) or ()
    return [str(getattr(each, "value", each)) for each in found]


def bounds(param: Parameter) -> list[Message]:
    """Give the least and the most that a number may be, inclusive."""
    told = {"min": say("at least {n}"), "max": say("at most {n}")}
    found = {each: getattr(param, each, getattr(_kind(param), each, None)) for each in told}
    return [say(told[each].text, n=bound) for each, bound in found.items() if bound is not None]


def _kind(param: Parameter) -> object:
    """Give what knows the type of a value; older versions of the library name it otherwise."""
    return getattr(param, "type_descriptor", None) or getattr(param, "type", None)


def _argument(param: Parameter) -> Message:
    several = "" if param.nargs == 1 else "..."
    shown = f"{{value}}{several}" if param.required else f"[{{value}}]{several}"
    return Message(shown, (("value", value_of(param)),))
