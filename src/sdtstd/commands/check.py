"""`check`: every finding of the register, in the order of its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdtstd.checks import run_checks
from sdtstd.checks.revisions import compare
from sdtstd.commands.contract import FORMAT_VERSION
from sdtstd.diagnostics import Finding, Severity, say
from sdtstd.loading.assemble import keeps_from_loading
from sdtstd.report import Findings, Report, Snippet, finding_data

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Diagnostic, Message
    from sdtstd.loading import Loaded


@dataclass(frozen=True, slots=True)
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


def check_report(checked: Checked, most: int) -> Report:
    """Show the findings, at most so many of them; all are counted."""
    shown = checked.findings[:most]
    register = checked.loaded.register
    records = len(register.standards) + len(register.pilots) + len(register.measures)
    summary = {
        "errors": checked.count(Severity.ERROR),
        "warnings": checked.count(Severity.WARNING),
        "infos": checked.count(Severity.INFO),
        "files": len(checked.loaded.documents),
        "records": records,
    }
    data = {
        "format_version": FORMAT_VERSION,
        "findings": [finding_data(each) for each in shown],
        "summary": summary,
    }
    totals = tuple((severity, checked.count(severity)) for severity in Severity)
    snippets = tuple(Snippet(each, checked.loaded.source_line(each)) for each in shown)
    checks = say("files: {files}, records: {records}", files=summary["files"], records=records)
    return Report(
        title=say("check: {what}", what=checks),
        data=data,
        blocks=(Findings(snippets, totals),),
        next_step=_next_step(shown),
    )


def _next_step(shown: tuple[Finding, ...]) -> Message | None:
    if not shown:
        return say("where the goals stand: sdtstd status")
    worst = min(shown, key=lambda each: list(Severity).index(each.rule.severity))
    return say("the manual of a check: sdtstd explain {code}", code=worst.rule.code)


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code, str(finding.message))
