"""What people read for a member of an enum: terms carry their word, levels have theirs here.

The codes know no messages, so that the words of their levels stand outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.diagnostics import Message, Term, say

if TYPE_CHECKING:
    from enum import StrEnum

LEVELS = {
    Level.NATIONAL: say("national"),
    Level.INDUSTRY: say("industry"),
    Level.LOCAL: say("local"),
    Level.GROUP: say("group"),
    Level.ENTERPRISE: say("enterprise"),
    Level.INTERNATIONAL: say("international"),
}


def word_of(member: StrEnum) -> Message:
    """Give what people read for a member; one without a word raises KeyError."""
    return member.word if isinstance(member, Term) else LEVELS[Level(member)]
