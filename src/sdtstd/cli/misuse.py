"""A command line that no command takes: what is wrong with it, and the right form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.cli import forms, outline
from sdtstd.diagnostics import CannotRun, Message, joined, say
from sdtstd.nearest import near, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sdtstd.cli.outline import Called, Command, Parameter


class Misuse(CannotRun):
    """The command line is wrong: the sentence says where, and two lines how it is right."""

    def __init__(self, called: Called, wrong: Message) -> None:
        help_ = say("More: {command} --help", command=called.path)
        super().__init__(wrong, forms.usage(called), help_)


def meant(what: Message, name: str, known: Iterable[str]) -> Message:
    """Add to a sentence the known name that is nearest, where one is near."""
    return near(what, name.lower(), known) or what


def in_words(
    error: Exception, called: Called, given: dict[str, Any], own: Sequence[str]
) -> Message:
    """Say what the library refused, by the kind of its error and what the error is about.

    `given` are the values of the parameters as typed, `own` the words of this command.
    """
    about = getattr(getattr(error, "param", None), "name", None)
    param = next((each for each in called.command.params if each.name == about), None)
    told: Message | None = getattr(error, "told", None)
    match type(error).__name__:
        case "NoSuchOption":
            return _unknown_option(called, str(getattr(error, "option_name", "")), own)
        case "BadOptionUsage":
            return _without_value(called, getattr(error, "option_name", ""))
        case "MissingParameter" if param is not None:
            return _missing(called, param)
        case _ if param is not None and told is not None:
            return say("{name}: {wrong}", name=forms.name_of(param), wrong=told)
        case _ if param is not None:
            return _bad_value(param, given.get(param.name))
        case _:
            return say("{sentence}", sentence=str(error))


def _unknown_option(called: Called, found: str, own: Sequence[str]) -> Message:
    """Say of an option where else it stands, else which is near."""
    # Of `-plan` the library knows `-p` alone.
    name = next((each.partition("=")[0] for each in own if each.startswith(found)), found)
    root = outline.command("")
    commands = outline.below(root).items()
    having = {each: one for each, command in commands if (one := _option(command, name))}
    if not called.command.words and having:
        first, option = next(iter(having.items()))
        form = joined((Message(f"sdtstd {first}"), forms.option_form(option)), " ")
        return say("{name} stands after the command: {form}", name=name, form=form)
    before = _option(root, name)
    if before is not None:
        words = Message("sdtstd"), forms.option_form(before), Message(called.name)
        form = joined(words, " ")
        return say("{name} stands before the command: {form}", name=name, form=form)
    what = say("{command} has no option {name!r}", command=called.name, name=name)
    if having:
        return say("{what}: commands that have it: {having}", what=what, having=", ".join(having))
    known = {each.lstrip("-"): each for each in forms.names(called.command.options)}
    close = nearest(name.lstrip("-"), known, most=1)
    return meant(what, known[close[0]], known.values()) if close else what


def _option(command: Command, name: str) -> Parameter | None:
    return next((each for each in command.params if name in forms.names([each])), None)


def _without_value(called: Called, option: str) -> Message:
    param = next(each for each in called.command.options if option in forms.names([each]))
    if param.takes_value:
        return say("{option} needs a value: {form}", option=option, form=forms.option_form(param))
    return say("{option} takes no value: write {option} alone", option=option)


def _missing(called: Called, param: Parameter) -> Message:
    example = called.command.end.partition("\n")[0]
    return say(
        "{command} needs {value}, as in: {example}",
        command=called.name,
        value=forms.value_of(param),
        example=example,
    )


def _bad_value(param: Parameter, given: object) -> Message:
    known, name = param.choices, forms.name_of(param)
    values = given if isinstance(given, list | tuple) else (given,)
    bad = str(next((each for each in values if each not in known), given))
    if known:
        words = ", ".join(known)
        what = say("{name}: {given!r} is none of {known}", name=name, given=bad, known=words)
        return meant(what, bad, known)
    bounds = forms.bounds(param)
    if not bounds:
        return say("{name}: write a whole number, not {given!r}", name=name, given=bad)
    return say(
        "{name}: write a whole number, {bounds}, not {given!r}",
        name=name,
        bounds=joined(bounds, ", "),
        given=bad,
    )
