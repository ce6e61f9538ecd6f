"""A finding in one sentence, where it is and how to mend it, as several formats have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.voice import Voice


def sentence(finding: Finding, voice: Voice) -> str:
    """Say what is wrong, and in brackets how to mend it."""
    if not voice.tell(finding.hint):
        return voice.tell(finding.message)
    return voice.tell(say("{message} ({hint})", message=finding.message, hint=finding.hint))
