"""Words on a command line that cannot be what was meant, and what may have been meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sdtstd.cli import forms
from sdtstd.cli.misuse import Misuse, meant
from sdtstd.cli.outline import DAYS, below
from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.cli.outline import Called, Parameter
    from sdtstd.diagnostics import Message

_OTHER_DASHES = "—–－"


def unknown_command(called: Called, name: str) -> Misuse:
    """Refuse a word that names no command: the nearest is named, else all are."""
    known = below(called.command)
    what = say("there is no command {name!r}", name=name)
    near = meant(what, name, known)
    if near is what:
        near = say("{what}: the commands are {known}", what=what, known=", ".join(known))
    return Misuse(called, near)


def demand_sense(
    called: Called, own: Sequence[str], rest: Sequence[str], order: Sequence[Parameter]
) -> None:
    """Refuse words that the library would read as something else, or not at all.

    `own` are the words that belong to this command, `rest` those that no option takes, and
    `order` the parameters as they were given.

    Raises:
        Misuse: there are some.
    """
    known = forms.names(called.command.options)
    _demand_two_dashes(called, own, known)
    _demand_values(called, own, known)
    _demand_once(called, order)
    if rest and not below(called.command):
        raise _extra(called, rest, known)


def demand_days(called: Called, order: Sequence[Parameter], given: dict[str, Any]) -> None:
    """Refuse what is no day where a DAY is asked for, nor a period where one would do.

    Raises:
        Misuse: a value is none.
    """
    for param in order:
        if param.metavar in DAYS:
            from sdtstd.cli.stretch import demand_day

            try:
                demand_day(param.metavar, given[param.name])
            except CannotRun as error:
                name = forms.name_of(param)
                wrong = say("{name}: {wrong}", name=name, wrong=error.messages[0])
                raise Misuse(called, wrong) from None


def _demand_two_dashes(called: Called, own: Sequence[str], known: Sequence[str]) -> None:
    """Refuse `-output`, which the library reads as `-o utput`."""
    for word in own:
        name = word.partition("=")[0]
        if f"-{name}" in known:
            raise Misuse(called, _without_dashes(name, f"-{name}"))


def _demand_values(called: Called, own: Sequence[str], known: Sequence[str]) -> None:
    """Refuse an option as the value of another, whose own value was forgotten."""
    for param in called.command.options:
        for word, after in pairwise(own):
            if param.takes_value and word in param.names and after.partition("=")[0] in known:
                raise Misuse(
                    called,
                    say(
                        "{option} needs a value before {after!r}: {form}",
                        option=word,
                        after=after,
                        form=forms.option_form(param),
                    ),
                )


def _demand_once(called: Called, order: Sequence[Parameter]) -> None:
    for param in order:
        if param.is_single and order.count(param) > 1:
            name = forms.name_of(param)
            wrong = say("{name} is given more than once, and takes one value", name=name)
            raise Misuse(called, wrong)


def _extra(called: Called, rest: Sequence[str], known: Sequence[str]) -> Misuse:
    typed = f"--{rest[0].lstrip(_OTHER_DASHES)}".partition("=")[0]
    if rest[0][:1] in _OTHER_DASHES and typed in known:  # typed with a Chinese keyboard
        return Misuse(called, _without_dashes(rest[0], typed))
    most = len(called.command.arguments)
    takes = (
        say("{command} takes at most {n} arguments", command=called.name, n=most)
        if most
        else say("{command} takes no arguments", command=called.name)
    )
    words = ", ".join(map(repr, rest))
    return Misuse(called, say("{takes}: leave out {words}", takes=takes, words=words))


def _without_dashes(word: str, close: str) -> Message:
    return say("{word!r} does not begin with `--`: did you mean {close}?", word=word, close=close)
