"""Words on a command line that cannot be what was meant, and what may have been meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sdtstd.cli import forms
from sdtstd.cli.misuse import Misuse, meant
from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Context, Parameter

    from sdtstd.diagnostics import Message

_OTHER_DASHES = "—–－"
# Aliases and scripts give these once and users again: the last holds. Of two filters or two
# revisions one would be left out in silence, and the answer would be to another question.
_SETTINGS = frozenset({"data", "max_bytes", "as_of", "form", "lang"})


def unknown_command(context: Context, name: str) -> Misuse:
    """Refuse a word that names no command: the nearest is named, else all are."""
    known = forms.commands_of(context.command)
    what = say("there is no command {name!r}", name=name)
    near = meant(what, name, known)
    if near is what:
        near = say("{what}: the commands are {known}", what=what, known=", ".join(known))
    return Misuse(context, near)


def demand_sense(
    context: Context, own: Sequence[str], rest: Sequence[str], order: Sequence[Parameter]
) -> None:
    """Refuse words that the library would read as something else, or not at all.

    `own` are the words that belong to this command, `rest` those that no option takes, and
    `order` the parameters as they were given.

    Raises:
        Misuse: there are some.
    """
    known = forms.names(forms.options(context))
    _demand_two_dashes(context, own, known)
    _demand_values(context, own, known)
    _demand_once(context, order)
    if rest and not forms.commands_of(context.command):
        raise _extra(context, rest, known)


def demand_days(context: Context, order: Sequence[Parameter], given: dict[str, Any]) -> None:
    """Refuse what is no day where a DAY is asked for, nor a period where one would do.

    Raises:
        Misuse: a value is none.
    """
    for param in order:
        if param.metavar in ("DAY", "DAY|PERIOD"):
            from sdtstd.cli.clock import parse_day
            from sdtstd.cli.stretch import parse_stretch

            read = parse_day if param.metavar == "DAY" else parse_stretch
            try:
                read(given[param.name])
            except CannotRun as error:
                name = forms.name_of(param)
                wrong = say("{name}: {wrong}", name=name, wrong=error.messages[0])
                raise Misuse(context, wrong) from None


def _demand_two_dashes(context: Context, own: Sequence[str], known: Sequence[str]) -> None:
    """Refuse `-output`, which the library reads as `-o utput`."""
    for word in own:
        name = word.partition("=")[0]
        if f"-{name}" in known:
            raise Misuse(context, _without_dashes(name, f"-{name}"))


def _demand_values(context: Context, own: Sequence[str], known: Sequence[str]) -> None:
    """Refuse an option as the value of another, whose own value was forgotten."""
    for param in filter(forms.takes_value, forms.options(context)):
        for word, after in pairwise(own):
            if word in param.opts and after.partition("=")[0] in known:
                raise Misuse(
                    context,
                    say(
                        "{option} needs a value before {after!r}: {form}",
                        option=word,
                        after=after,
                        form=forms.option_form(param),
                    ),
                )


def _demand_once(context: Context, order: Sequence[Parameter]) -> None:
    for param in order:
        single = forms.takes_value(param) and not param.multiple and param.name not in _SETTINGS
        if single and order.count(param) > 1:
            name = forms.name_of(param)
            wrong = say("{name} is given more than once, and takes one value", name=name)
            raise Misuse(context, wrong)


def _extra(context: Context, rest: Sequence[str], known: Sequence[str]) -> Misuse:
    typed = f"--{rest[0].lstrip(_OTHER_DASHES)}".partition("=")[0]
    if rest[0][:1] in _OTHER_DASHES and typed in known:  # typed with a Chinese keyboard
        return Misuse(context, _without_dashes(rest[0], typed))
    most = len(forms.arguments(context.command))
    takes = (
        say("{command} takes at most {n} arguments", command=context.info_name, n=most)
        if most
        else say("{command} takes no arguments", command=context.info_name)
    )
    words = ", ".join(map(repr, rest))
    return Misuse(context, say("{takes}: leave out {words}", takes=takes, words=words))


def _without_dashes(word: str, close: str) -> Message:
    return say("{word!r} does not begin with `--`: did you mean {close}?", word=word, close=close)
