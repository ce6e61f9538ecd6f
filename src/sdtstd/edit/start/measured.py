"""The first words of a goal: what is measured, the comparator, the number and its unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.diagnostics import CannotRun, Term, say
from sdtstd.edit.start.words import meant, member, words_of
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.scalar_faults import fault_of
from sdtstd.model.plan import Indicator, PilotsTarget, StandardsTarget
from sdtstd.model.scalars import DATE
from sdtstd.model.target import Comparator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.model.scalar import Scalar

_SIGNS = {">=": "at_least", "≥": "at_least", ">": "more_than", "<=": "at_most", "≤": "at_most"}
_SIGNS |= {"<": "less_than", "=": "exactly"}
_SIGNS |= dict.fromkeys(("不少于", "不低于", "不小于"), "at_least")
_SIGNS |= dict.fromkeys(("不超过", "不高于", "不多于"), "at_most")
_COMPARATORS = {
    "standards": StandardsTarget.comparators(),
    "pilots": PilotsTarget.comparators(),
    "indicator": Indicator.comparators(),
}
_NUMBER = re.compile(r"([0-9.,-]*[0-9.])(.*)")


class Measured(Term):
    """What a goal measures; levels in its place are standards of these levels."""

    STANDARDS = "standards", say("standards")
    PILOTS = "pilots", say("pilots")
    INDICATOR = "indicator", say("indicator")


def measured(word: str) -> tuple[str, list[Plain]]:
    """Give the kind of target that a word names, and the levels where it names some.

    Raises:
        CannotRun: it names nothing that can be measured.
    """
    kind = member(Measured, word)
    if kind is not None:
        return kind, []
    levels: list[Plain] = []
    for each in filter(None, re.split("[,，、]", word)):
        level = member(Level, each)
        if level is None:
            known = [name for term in (*Measured, *Level) for name in words_of(term)]
            what = say("nothing to measure is called {word!r}", word=each)
            raise CannotRun(meant(what, each, known))
        levels.append(level)
    return "standards", levels


def comparator(words: Sequence[str], kind: str) -> tuple[str, Sequence[str]]:
    """Give the comparator, and the words behind it; `at least` may be two words.

    Raises:
        CannotRun: the kind of target does not know it.
    """
    known = _COMPARATORS[kind]
    terms = [each for each in Comparator if each.value in known]
    for length in (2, 1):
        word = " ".join(words[:length])
        found = _SIGNS.get(word) or member(terms, word)
        if found is not None and found in known:
            return found, words[length:]
    word = words[0] if words else ""
    # None is offered as meant: the nearest of `at_most` is `at_least`.
    offered = ", ".join(known)
    raise CannotRun(
        say("{word!r} is no comparator here: write one of {known}", word=word, known=offered)
    )


def number(words: Sequence[str], scalar: Scalar) -> tuple[str, str, Sequence[str]]:
    """Give the number, its unit, and the words behind them; both may be one word.

    Raises:
        CannotRun: one of them is missing, or the number is none.
    """
    found = _NUMBER.fullmatch(words[0]) if words else None
    if found is None:
        word = words[0] if words else ""
        raise CannotRun(say("after the comparator write a number, not {word!r}", word=word))
    number, unit = found.groups()
    rest = words[1:]
    if not unit and rest and "=" not in rest[0]:
        unit, rest = rest[0], rest[1:]
    if not unit:
        raise CannotRun(say("the unit of {number} is missing, such as 项 or %", number=number))
    return valid(number, scalar), unit, rest


def valid(text: str, scalar: Scalar) -> str:
    """Give a text that is such a scalar; a date as dates are written.

    Raises:
        CannotRun: it is none.
    """
    fault = fault_of(scalar, text)
    if fault is not None:
        raise CannotRun(fault)
    return (one_reading(text) or text) if scalar is DATE else text
