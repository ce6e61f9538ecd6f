"""How this package words its findings: one shape for all, long values cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import COUNTED, Diagnostic, Edit, Message, Rule, Span, say

if TYPE_CHECKING:
    from sdtstd.address import Address

MOST = 5_000
"""So many faults of one kind are told one by one in a file; words and places cost time."""

ENOUGH = MOST + COUNTED
"""Nobody looks for more in a file: with those that are told, more than are counted are found."""

QUOTED = 60
"""How many characters of a value a message quotes."""


def fault(
    rule: Rule, span: Span, message: Message, hint: Message, edit: Edit | None = None
) -> Diagnostic:
    """Give a finding about a file as a whole or a stretch of its text."""
    return Diagnostic(rule, span, message, hint, about=span.file, edit=edit)


def rest(rule: Rule, at: Address | Span, times: int, *, least: bool = False) -> Diagnostic:
    """Give the one finding for those that are not told one by one.

    With `least` there may be more of them.
    """
    message = say("there are about {n} more faults like these in the file", n=times)
    if times > COUNTED:
        limit = f"{COUNTED:,}"
        message = say("there are more than {n} more faults like these in the file", n=limit)
    hint = say("mend the first ones, or check whether this file belongs here")
    return Diagnostic(rule, at, message, hint, at.file, times=times, least=least)


def cut(value: str) -> str:
    """Give the value as a message quotes it: at most 60 characters and a mark that more follow."""
    return value if len(value) <= QUOTED else value[:QUOTED] + "…"
