"""Which findings a change brings and which it mends: matched by object, never by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import Message

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from sdtstd.diagnostics import Finding


def new_findings(
    before: Iterable[Finding], after: Iterable[Finding], names: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Give the findings of `after` that `before` did not have.

    A finding is the same where rule, object and what is said of it agree, wherever the places lie
    that it names. `names` leads from a name of `after` to the one that it has in `before`.
    """
    return tuple(unmatched(before, after, lambda each: _identity(each, names)))


def _identity(finding: Finding, names: Mapping[str, str]) -> Hashable:
    about = names.get(finding.about, finding.about)
    return (finding.rule.code, about, _said(finding.diagnostic.message, names))


def _said(message: Message, names: Mapping[str, str]) -> Hashable:
    gaps = (gap for _, gap in message.gaps if not isinstance(gap, Address))
    return (message.text, *(_word(gap, names) for gap in gaps))


def _word(gap: object, names: Mapping[str, str]) -> Hashable:
    if isinstance(gap, Message):
        return _said(gap, names)
    word = str(gap)
    return names.get(word, word)
