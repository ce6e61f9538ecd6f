"""GitHub annotations: workflow commands, as many as GitHub shows, the worst first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity, number_of, say
from sdtstd.render.findings.sentences import sentence
from sdtstd.report import findings_of
from sdtstd.sinks.inert import lines
from sdtstd.sinks.workflow import command, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Finding, Place
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

# GitHub shows no more of a severity in one step.
SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, look: Look) -> Inert:
    """Write the findings of a report."""
    return render_github(findings_of(report), look.voice)


def render_github(findings: tuple[Finding, ...], voice: Voice) -> Inert:
    """Write a command a finding, ten of a severity, and say how many more there are.

    Nothing from the data leaves outside an escaped command, so no text needs `stop-commands`.
    """
    worst = tuple(_worst(findings))
    told = [_annotation(each, voice) for each in worst]
    among = {id(each) for each in worst}
    hidden = number_of(each for each in findings if id(each) not in among)
    if hidden.faults:
        number = hidden.in_words
        more = say("… and {hidden} more findings, in the summary of the job", hidden=number)
        told.append(lines([voice.tell(more)]))
    return together(told)


def _worst(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for severity in Severity:
        yield from islice((each for each in findings if each.rule.severity is severity), SHOWN)


def _annotation(finding: Finding, voice: Voice) -> Inert:
    rule = finding.rule
    properties = {**_place(finding.place), "title": f"{rule.code} {rule.name}"}
    told = f"{finding.place} {sentence(finding, voice)}"
    return command(_COMMANDS[rule.severity], properties, told)


def _place(place: Place) -> dict[str, str]:
    """Give the place; the runner takes columns only where the range is on one line."""
    # The runner drops an equals sign at the start of a value, and would name another file.
    file = f"./{place.path}" if place.path.startswith("=") else place.path
    lines = {"file": file, "line": str(place.line), "endLine": str(place.end_line)}
    if place.line != place.end_line:
        return lines
    return lines | {"col": str(place.column), "endColumn": str(place.end_column)}
