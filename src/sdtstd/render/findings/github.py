"""GitHub annotations: workflow commands, as many as GitHub shows, the worst first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity, faults_in, say
from sdtstd.render.findings.sentences import sentence
from sdtstd.render.text.sanitize import safe
from sdtstd.report import findings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Finding, Place
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report

# GitHub shows no more of a severity in one step.
SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, look: Look) -> str:
    """Write the findings of a report."""
    return render_github(findings_of(report), look.voice)


def render_github(findings: tuple[Finding, ...], voice: Voice) -> str:
    """Write a command a finding, ten of a severity, and say how many more there are.

    Nothing from the data leaves outside an escaped command, so no text needs `stop-commands`.
    """
    shown = tuple(_worst(findings))
    lines = [_annotation(each, voice) for each in shown]
    hidden = faults_in(findings) - faults_in(shown)
    if hidden:
        more = say("… and {hidden} more findings, in the summary of the job", hidden=hidden)
        lines.append(voice.tell(more))
    return "".join(f"{line}\n" for line in lines)


def _worst(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for severity in Severity:
        yield from islice((each for each in findings if each.rule.severity is severity), SHOWN)


def _annotation(finding: Finding, voice: Voice) -> str:
    rule = finding.rule
    # The runner trims the last property, so the last one is ours.
    properties = {**_place(finding.place), "title": f"{rule.code} {rule.name}"}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    line = safe(f"{finding.place} {sentence(finding, voice)}")
    return f"::{_COMMANDS[rule.severity]} {listed}::{_data(line)}"


def _place(place: Place) -> dict[str, str]:
    """Give the place; the runner takes columns only where the range is on one line."""
    # The runner drops an equals sign at the start of a value, and would name another file.
    file = f"./{place.path}" if place.path.startswith("=") else place.path
    lines = {"file": file, "line": str(place.line), "endLine": str(place.end_line)}
    if place.line != place.end_line:
        return lines
    return lines | {"col": str(place.column), "endColumn": str(place.end_column)}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
