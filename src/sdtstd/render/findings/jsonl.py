"""JSON lines: one finding a line, each as in the JSON of `check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.render.json import plain
from sdtstd.render.voice import Voice
from sdtstd.report import findings_of
from sdtstd.rows.findings import finding_row
from sdtstd.sinks.json_text import json_lines

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert


def render(report: Report, _look: Look) -> Inert:
    """Write the findings of a report, in English as every contract is."""
    return render_jsonl(findings_of(report), Voice("en"))


def render_jsonl(findings: tuple[Finding, ...], voice: Voice) -> Inert:
    """Write one JSON object a line; nothing at all where there is no finding."""
    return json_lines(plain(finding_row(each, voice.translate)) for each in findings)
