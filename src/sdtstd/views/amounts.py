"""Numbers of things in words: one of them or several, and several kinds after one noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, Severity, listed, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Number


@frozen
class Words:
    """What is said of one thing, of several, and of so many where the noun stands before.

    `many` and `more` have the gap `n`.
    """

    one: Message
    many: Message
    more: Message


def amount(n: int | Message, many: Message, one: Message | None = None) -> Message:
    """Say how many there are; `many` has the gap `n`, `one` says it of a single one."""
    return one if one is not None and n == 1 else Message(many.text, (("n", n),))


def of_severities(numbers: Iterable[tuple[Severity, Number]]) -> Iterator[Message]:
    """Say how many findings there are of each severity that is there."""
    for severity, number in numbers:
        if number.faults:
            one, many = _SEVERITIES[severity]
            yield amount(number.in_words, many, one)


_SEVERITIES = {
    Severity.ERROR: (say("1 error"), say("{n} errors")),
    Severity.WARNING: (say("1 warning"), say("{n} warnings")),
    Severity.INFO: (say("1 info"), say("{n} infos")),
}


def amounts(numbers: Iterable[tuple[int, Words]]) -> Message | None:
    """Say how many there are of each kind that is there; the noun stands once."""
    there = [(n, words) for n, words in numbers if n]
    if not there:
        return None
    (n, words), *others = there
    first = amount(n, words.many, words.one)
    return listed((first, *(amount(n, each.more) for n, each in others)))
