"""GitLab code quality: a JSON list, in which fingerprints tell new findings from old ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.fingerprints import fingerprints
from sdtstd.render.findings.sentences import sentence
from sdtstd.render.json_text import json_text
from sdtstd.report import findings_of

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report

# GitLab knows info, minor, major, critical and blocker; wrong data breaks and blocks no product.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> str:
    """Write the findings of a report."""
    return render_gitlab(findings_of(report), look.voice)


def render_gitlab(findings: tuple[Finding, ...], voice: Voice) -> str:
    """Write a list with one entry a line; an empty list says that all old findings are fixed."""
    pairs = zip(findings, fingerprints(findings), strict=True)
    entries = ",\n".join(json_text(_entry(each, mark, voice)) for each, mark in pairs)
    return f"[\n{entries}\n]\n" if entries else "[]\n"


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
