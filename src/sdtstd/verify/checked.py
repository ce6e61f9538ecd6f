"""A loaded register with every finding, in the order of its place."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks import judge
from sdtstd.checks.changes import judge_change
from sdtstd.checks.waivers import apply_waivers
from sdtstd.compare.common import Revision
from sdtstd.compare.comparison import Comparison
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

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
        """Count the findings of a severity."""
        return sum(each.rule.severity is severity for each in self.findings)


def find(loaded: Loaded, today: date, before: Checked | None = None) -> Checked:
    """Find all faults of a register on a day, and of its change since an earlier revision."""
    register = loaded.register
    own = list(judge(register, today))
    bars = filter(loaded.bars_numbers, chain(loaded.faults, own))
    revision = Revision(loaded, tuple(bars))
    if before is None:
        return _checked(revision, apply_waivers(own, register, today))
    comparison = Comparison(before.revision, revision, today)
    every = chain(own, judge_change(comparison))
    base = before.revision.loaded.register
    return _checked(revision, apply_waivers(every, register, today, base), comparison)


def _checked(
    revision: Revision, found: Iterable[Diagnostic], comparison: Comparison | None = None
) -> Checked:
    loaded = revision.loaded
    located = map(loaded.locate, chain(loaded.faults, found))
    return Checked(revision, tuple(sorted(located, key=_place)), comparison)


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code, str(finding.message))
