"""Which findings are wanted: by the code of a rule, the beginning of a code, or a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import CannotRun, say
from sdtstd.nearest import Nearest

if TYPE_CHECKING:
    from sdtstd.commands.check import Checked
    from sdtstd.diagnostics import Rule


def chosen(found: Checked, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """Keep the findings of the rules selected (all, if none is), without the ignored ones.

    Raises:
        CannotRun: a word names no rule.
    """
    wanted = _codes(select) if select else {rule.code for rule in rules()}
    kept = wanted - _codes(ignore)
    findings = tuple(each for each in found.findings if each.rule.code in kept)
    return replace(found, findings=findings)


def _codes(words: tuple[str, ...]) -> set[str]:
    codes: set[str] = set()
    for word in (part.strip() for words_ in words for part in words_.split(",")):
        named = {rule.code for rule in rules() if _fits(rule, word)}
        if not named:
            close = Nearest().to(word, [rule.name for rule in rules()])
            raise CannotRun(
                say("no check {word!r}: did you mean {close!r}?", word=word, close=close)
                if close
                else say("no check {word!r}", word=word)
            )
        codes |= named
    return codes


def _fits(rule: Rule, word: str) -> bool:
    return rule.name == word.lower() or (bool(word) and rule.code.startswith(word.upper()))
