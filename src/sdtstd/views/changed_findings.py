"""The findings of a change, the worst first, and those that it mends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.diagnostics import Severity, number_of, say
from sdtstd.report import Anchor, Branch, Column, Outline, Parts
from sdtstd.views.long_lists import folded, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.diagnostics import Finding
    from sdtstd.report import Block
    from sdtstd.verify.difference import Difference

_COLUMNS = (Column(say("place and check")), Column(say("what is wrong, and how to mend it")))


def fault_blocks(findings: Sequence[Finding]) -> Iterator[Block]:
    """Show errors, then warnings."""
    for severity, heading in ((Severity.ERROR, say("errors")), (Severity.WARNING, say("warnings"))):
        found = [each for each in findings if each.rule.severity is severity]
        yield from listed(heading, found, _outline)


def info_blocks(findings: Iterable[Finding]) -> Iterator[Block]:
    """Fold the infos."""
    infos = [each for each in findings if each.rule.severity is Severity.INFO]
    yield from folded(say("infos: {n}", n=number_of(infos).in_words), infos, _outline)


def mended(found: Difference) -> Iterator[Block]:
    """Fold what is no longer found; its places are those of the base."""
    summary = say("findings mended: {n}", n=number_of(found.fixed).in_words)
    yield from folded(summary, found.fixed, partial(_outline, gone=True))


def _outline(findings: Sequence[Finding], *, gone: bool = False) -> Outline:
    return Outline(_COLUMNS, tuple(_branch(each, gone=gone) for each in findings))


def _branch(finding: Finding, *, gone: bool) -> Branch:
    at = finding.diagnostic.at
    place = Anchor(str(finding.place), at if isinstance(at, Address) and not gone else None)
    name = Parts((place, finding.rule.name), " ")
    if gone:
        return Branch((name,), (finding.message,))
    return Branch((name,), (finding.message, say("hint: {hint}", hint=finding.hint)))
