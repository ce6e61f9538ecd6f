"""Text for people: drawn where there is a width, plain lines where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdtstd.render.look import Look
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert


def render(report: Report, look: Look) -> Inert:
    """Write a report for a terminal, or for a pipe."""
    if look.style.width is None:
        from sdtstd.render.text.piped import render_piped

        return render_piped(report, look.voice)
    from sdtstd.render.text.terminal import render_terminal

    return render_terminal(report, look.voice, look.style)
