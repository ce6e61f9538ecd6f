"""One finding a line, `path:line:col: CODE name message`, as editors read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import findings_of
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

# In a path, a colon that could be the one before the line or the column.
_COLON = re.compile(r":(?=\d+(?::|\Z))")


def render(report: Report, look: Look) -> Inert:
    """Write the findings of a report."""
    return render_concise(findings_of(report), look.voice)


def render_concise(findings: tuple[Finding, ...], voice: Voice) -> Inert:
    """Write one line a finding; the first `:line:col: ` of a line is the place of the finding."""
    return lines(_line(each, voice) for each in findings)


def _line(finding: Finding, voice: Voice) -> str:
    place, rule = finding.place, finding.rule
    path = _COLON.sub(r"\\u{3a}", place.path)
    said = finding.message
    if finding.fixable:
        said = say("{message} (mended by --fix)", message=said)
    message = voice.tell(said)
    return f"{path}:{place.line}:{place.column}: {rule.code} {rule.name} {message}"
