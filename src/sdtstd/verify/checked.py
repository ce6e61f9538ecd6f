"""A loaded register with every finding, in the order of its place."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from sdtstd.checks import judge
from sdtstd.checks.waivers import apply_waivers
from sdtstd.compare.common import Revision
from sdtstd.diagnostics import faults_in
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic, Finding, Severity
    from sdtstd.loading import Loaded


@frozen
class Checked:
    """A register as read with all its findings, sorted by place.

    `comparison` is there where it was held against an earlier revision.
    """

    revision: Revision
    findings: tuple[Finding, ...]
    comparison: Comparison | None = None

    @property
    def loaded(self) -> Loaded:
        """The register with its documents."""
        return self.revision.loaded

    @property
    def loads(self) -> bool:
        """Whether numbers may be computed from it."""
        return not self.revision.faults

    def count(self, severity: Severity) -> int:
        """Count the faults of a severity."""
        return faults_in(each for each in self.findings if each.rule.severity is severity)


def find(loaded: Loaded, today: date, before: Checked | None = None) -> Checked:
    """Find all faults of a register on a day, and of its change since an earlier revision."""
    register = loaded.register
    own = list(judge(register, today))
    bars = filter(loaded.bars_numbers, chain(loaded.faults, own))
    revision = Revision(loaded, tuple(bars))
    if before is None:
        return _checked(revision, apply_waivers(own, register, today))
    from sdtstd.checks.changes import judge_change
    from sdtstd.compare.comparison import Comparison

    comparison = Comparison(before.revision, revision, today)
    every = chain(own, judge_change(comparison))
    return _checked(revision, apply_waivers(every, register, today, comparison), comparison)


def _checked(
    revision: Revision, found: Iterable[Diagnostic], comparison: Comparison | None = None
) -> Checked:
    loaded = revision.loaded
    located = map(loaded.locate, chain(loaded.faults, found))
    return Checked(revision, tuple(_in_order(located)), comparison)


def _in_order(findings: Iterable[Finding]) -> Iterator[Finding]:
    # Few stand at one place: only there the messages are made, the dearest part of the order.
    for _, same in groupby(sorted(findings, key=_place), _place):
        together = list(same)
        yield from sorted(together, key=_message) if len(together) > 1 else together


def _message(finding: Finding) -> str:
    return str(finding.message)


def _place(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code)
