"""A suggested leaf in words: its score, and why."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Message, say
from sdtstd.measure.suggestions.evidence import Why
from sdtstd.report import APART, Anchor, Name, Parts, Title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from sdtstd.measure.suggestions.evidence import Reason
    from sdtstd.measure.suggestions.suggesting import Suggestion


def leaf_line(each: Suggestion) -> Parts:
    """Give a leaf with its score and the reasons."""
    unit = each.leaf.unit
    title = Name(Title(unit.title, unit.title_en))
    leaf = Anchor(each.leaf.id, each.leaf.address)
    return Parts((worded_score(each.score), leaf, title, *map(reason, each.because)), APART)


def leaf_words(each: Suggestion, tell: Callable[[Message], str]) -> str:
    """Give the same in one line of one language."""
    leaf = each.leaf
    because = map(tell, map(reason, each.because))
    return APART.join((worded_score(each.score), leaf.id, leaf.unit.title, *because))


def reason(each: Reason) -> Message:
    """Word why a leaf is suggested."""
    words, text = ", ".join(each.words), each.text.key if each.text else ""
    match each.why:
        case Why.TITLE:
            return say("its title: {words}", words=words)
        case Why.PLACED:
            return say("{record} there: {words}", record=text, words=words)
        case Why.KIN:
            return say("kin there: {record}", record=text)
        case Why.ORGANIZATION:
            return say("{name}, as of {record} there", name=words, record=text)
        case _:
            assert_never(each.why)


def worded_score(score: Fraction) -> str:
    """Give a score from 0 to 1 with two places, rounded down."""
    hundredths = floor(score * 100)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def where(places: Sequence[str]) -> Message:
    """Say where a record stands that has no leaf."""
    if not places:
        return say("at no place")
    return say("at {places} as a whole", places=", ".join(places))
