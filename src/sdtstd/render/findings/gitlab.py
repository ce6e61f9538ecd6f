"""GitLab code quality: a JSON list, in which fingerprints tell new findings from old ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.fingerprints import fingerprints
from sdtstd.render.findings.sentences import sentence
from sdtstd.report import findings_of
from sdtstd.sinks.json_text import json_list

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

# GitLab knows info, minor, major, critical and blocker; wrong data breaks and blocks no product.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> Inert:
    """Write the findings of a report."""
    return render_gitlab(findings_of(report), look.voice)


def render_gitlab(findings: tuple[Finding, ...], voice: Voice) -> Inert:
    """Write a list with one entry a line; an empty list says that all old findings are fixed."""
    pairs = zip(findings, fingerprints(findings), strict=True)
    return json_list(_entry(each, mark, voice) for each, mark in pairs)


def _entry(finding: Finding, fingerprint: str, voice: Voice) -> dict[str, object]:
    place, rule = finding.place, finding.rule
    return {
        "description": sentence(finding, voice),
        "check_name": f"{rule.code} {rule.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[rule.severity],
        "location": {
            "path": place.path,
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
