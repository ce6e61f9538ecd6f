"""Checks by their code, the beginning of a code, or their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import CannotRun, say
from sdtstd.nearest import nearest

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule


def find_rule(name: str) -> Rule | None:
    """Find a rule by its code or its name, in any case."""
    wanted = name.casefold()
    return next((each for each in rules() if wanted in (each.code.casefold(), each.name)), None)


def find_codes(words: tuple[str, ...]) -> set[str]:
    """Give the codes of the rules that words name, several in one word with commas between.

    Raises:
        CannotRun: a word names no rule.
    """
    parts = (part.strip() for word in words for part in word.split(","))
    return {code for part in parts for code in _codes(part)}


def _codes(word: str) -> set[str]:
    named = {rule.code for rule in rules() if _fits(rule, word)}
    if named:
        return named
    what = say("no check {word!r}", word=word)
    close = nearest(word, (rule.name for rule in rules()), most=1)
    if not close:
        raise CannotRun(what)
    raise CannotRun(say("{what}: did you mean {close!r}?", what=what, close=close[0]))


def _fits(rule: Rule, word: str) -> bool:
    return rule.name == word.lower() or (bool(word) and rule.code.startswith(word.upper()))
