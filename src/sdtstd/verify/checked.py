"""A loaded register with every finding, in the order of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import run_checks
from sdtstd.checks.revisions import compare
from sdtstd.frozen import frozen
from sdtstd.loading.assemble import keeps_from_loading

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Diagnostic, Finding, Severity
    from sdtstd.loading import Loaded


@frozen
class Checked:
    """A loaded register with all its findings, sorted by place."""

    loaded: Loaded
    findings: tuple[Finding, ...]

    @property
    def loads(self) -> bool:
        """Whether numbers may be computed from it: no error of families 0 to 2."""
        return not any(keeps_from_loading(each) for each in self.findings)

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(each.rule.severity is severity for each in self.findings)


def find(loaded: Loaded, today: date, before: Checked | None = None) -> Checked:
    """Find all faults of a register on a day, and of its change since an earlier revision."""
    found = [*loaded.faults, *run_checks(loaded.register, today, _changes(loaded, before, today))]
    return Checked(loaded, tuple(sorted(map(loaded.locate, found), key=_place)))


def _changes(loaded: Loaded, before: Checked | None, today: date) -> list[Diagnostic] | None:
    if before is None:
        return None
    return list(compare(before.loaded.register, loaded.register, today, numbers=before.loads))


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code, str(finding.message))
