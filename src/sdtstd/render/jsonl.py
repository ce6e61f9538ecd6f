"""JSON lines: one finding a line, each as in the JSON of `check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.render.json_text import json_text
from sdtstd.report import finding_data

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.words import Voice


def render_jsonl(findings: tuple[Finding, ...], voice: Voice) -> str:
    """Write one JSON object a line; nothing at all where there is no finding."""
    return "".join(f"{json_text(finding_data(each, voice.translate))}\n" for each in findings)
