"""Rows of findings: what `check` found, and the manual of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import COUNTED, Severity
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sdtstd.diagnostics import Finding, Number


@frozen
class FindingRow:
    """A finding: lines and columns are 1-based, in code points, `end_column` exclusive.

    `fixable`: `check --fix` can mend it.
    """

    code: str
    name: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str
    fixable: bool


@frozen
class SummaryRow:
    """Numbers of findings by severity, and of the files and records that were looked at."""

    errors: int
    warnings: int
    infos: int
    files: int
    records: int


@frozen
class LeastSummaryRow:
    """The summary where more exist than were counted: the numbers of findings are the least.

    None of them is above 100,000, where counting stops.
    """

    errors: int
    warnings: int
    infos: int
    files: int
    records: int
    at_least: bool


@frozen
class ManualRow:
    """What a rule finds, why, how to mend it, and an example file bad, good and before."""

    what: str
    why: str
    mend: str
    before: str | None
    bad: str | None
    good: str | None


def finding_row(finding: Finding, translate: Callable[[str], str] = str) -> FindingRow:
    """Give a finding, its sentences in the language of `translate`."""
    rule, place = finding.rule, finding.place
    return FindingRow(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        message=finding.message.translated(translate),
        hint=finding.hint.translated(translate),
        fixable=finding.fixable,
    )


def summary_row(
    totals: Mapping[Severity, Number], files: int, records: int
) -> SummaryRow | LeastSummaryRow:
    """Give the numbers; where one is not exact, the row that says so."""
    errors, warnings, infos = (
        min(totals[each].faults, COUNTED)
        for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    )
    if any(each.least for each in totals.values()):
        return LeastSummaryRow(errors, warnings, infos, files, records, at_least=True)
    return SummaryRow(errors, warnings, infos, files, records)
