"""Which findings a change brings and which it mends: matched by object, never by line."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import Message

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Iterator, Mapping

    from sdtstd.diagnostics import Diagnostic, Finding
    from sdtstd.verify.checked import Checked


class Novelty:
    """The findings of two revisions held against each other.

    A finding is the same where rule, object and what is said of it agree, wherever the places lie
    that it names; of several such ones the last are new. `names` leads from a name of `after` to
    the one that it has in `before`.
    """

    def __init__(self, before: Checked, after: Checked, names: Mapping[str, str]) -> None:
        """Take both sides."""
        self._before, self._after = _Told(before, {}), _Told(after, names)

    @cached_property
    def new(self) -> tuple[Finding, ...]:
        """Those of `after` that `before` did not have, sorted by place."""
        return self._after.beyond(self._before)

    @cached_property
    def gone(self) -> tuple[Finding, ...]:
        """Those of `before` that `after` does not have any more, sorted by place."""
        return self._before.beyond(self._after)


class _Told:
    """The findings of a revision by what they say, with the names that the older one has."""

    def __init__(self, checked: Checked, names: Mapping[str, str]) -> None:
        self._checked, self._names = checked, names
        self._said = [_identity(names, each) for each in checked.diagnostics]

    def beyond(self, other: _Told) -> tuple[Finding, ...]:
        """Give what another revision lacks; places are looked up only where numbers differ."""
        grown = Counter(self._said) - Counter(other._said)
        if not grown:
            return ()
        left = unmatched(other._located(grown), self._located(grown), itemgetter(0))
        return tuple(found for _, found in left)

    def _located(self, said: Container[Hashable]) -> Iterator[tuple[Hashable, Finding]]:
        every = zip(self._checked.diagnostics, self._said, strict=True)
        for found in self._checked.located(each for each, what in every if what in said):
            yield _identity(self._names, found.diagnostic), found


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
