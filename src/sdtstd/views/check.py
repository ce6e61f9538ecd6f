"""`check`: the findings, or those of the checks that are wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import Severity, number_of, say
from sdtstd.lookup.rules import find_codes
from sdtstd.report import Findings, Report, Snippet
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import CheckAnswer
from sdtstd.rows.findings import finding_row, summary_row

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding, Message
    from sdtstd.verify.checked import Checked


def chosen(found: Checked, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """Keep the findings of the rules selected (all, if none is), without the ignored ones.

    Raises:
        CannotRun: a word names no rule.
    """
    wanted = find_codes(select) if select else {rule.code for rule in rules()}
    kept = wanted - find_codes(ignore)
    return replace(found, findings=tuple(each for each in found.findings if each.rule.code in kept))


def check_report(found: Checked, most: int | None) -> Report:
    """Show the findings, at most so many of them (None: all); all are counted."""
    shown = found.findings[:most]
    register = found.loaded.register
    records = len(register.standards) + len(register.pilots) + len(register.measures)
    totals = {severity: found.number(severity) for severity in Severity}
    files = len(found.loaded.documents)
    checks = say("files: {files}, records: {records}", files=files, records=records)
    summary = summary_row(totals, files, records)
    snippets = tuple(Snippet(each, found.loaded.source_line(each)) for each in shown)
    hidden = number_of(found.findings[len(shown) :])
    return Report(
        title=say("check: {what}", what=checks),
        data=Answer(CheckAnswer(tuple(map(finding_row, shown)), summary)),
        blocks=(Findings(snippets, tuple(totals.items()), hidden, rules()),),
        next_step=_next_step(shown),
    )


def _next_step(shown: tuple[Finding, ...]) -> Message | None:
    if not shown:
        return say("where the goals stand: sdtstd status")
    worst = min(shown, key=lambda each: list(Severity).index(each.rule.severity))
    return say("the manual of a check: sdtstd explain {code}", code=worst.rule.code)
