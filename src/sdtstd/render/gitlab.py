"""GitLab code quality: a JSON list, in which fingerprints tell new findings from old ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity
from sdtstd.render.fingerprints import fingerprints
from sdtstd.render.json_text import json_text
from sdtstd.render.sentences import sentence

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.words import Voice

# GitLab knows info, minor, major, critical and blocker; wrong data breaks and blocks no product.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


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
