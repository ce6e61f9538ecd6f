"""A finding in one sentence, where it is and how to mend it, as several formats have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding, Place
    from sdtstd.render.words import Voice


def sentence(finding: Finding, voice: Voice) -> str:
    """Say what is wrong, and in brackets how to mend it."""
    told = say("{message} ({hint})", message=finding.message, hint=finding.hint)
    return voice.tell(told if voice.tell(finding.hint) else finding.message)


def where(place: Place) -> str:
    """Give the place as editors and compilers write it."""
    return f"{place.path}:{place.line}:{place.column}"
