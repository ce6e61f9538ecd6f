"""Which findings a change brings and which it mends: matched by object, never by line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import Message

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from sdtstd.diagnostics import Diagnostic, Finding
    from sdtstd.verify.checked import Checked


def new_findings(before: Checked, after: Checked, names: Mapping[str, str]) -> tuple[Finding, ...]:
    """Give the findings of `after` that `before` did not have, sorted by place.

    A finding is the same where rule, object and what is said of it agree, wherever the places lie
    that it names; of several such ones the last are new. `names` leads from a name of `after` to
    the one that it has in `before`.
    """
    identity = partial(_identity, names)
    grown = set(map(identity, unmatched(before.diagnostics, after.diagnostics, identity)))
    if not grown:
        return ()
    old, new = (
        side.located(each for each in side.diagnostics if identity(each) in grown)
        for side in (before, after)
    )
    return tuple(unmatched(old, new, lambda each: identity(each.diagnostic)))


def _identity(names: Mapping[str, str], found: Diagnostic) -> Hashable:
    about = names.get(found.about, found.about)
    return (found.rule.code, about, _said(found.message, names))


def _said(message: Message, names: Mapping[str, str]) -> Hashable:
    gaps = (gap for _, gap in message.gaps if not isinstance(gap, Address))
    return (message.text, *(_word(gap, names) for gap in gaps))


def _word(gap: object, names: Mapping[str, str]) -> Hashable:
    if isinstance(gap, Message):
        return _said(gap, names)
    word = str(gap)
    return names.get(word, word)
