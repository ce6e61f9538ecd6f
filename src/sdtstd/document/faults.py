"""How this package words its findings: one shape for all, long values cut."""

from __future__ import annotations

from sdtstd.diagnostics import Diagnostic, Message, Rule, Span

QUOTED = 60
"""How many characters of a value a message quotes."""


def fault(rule: Rule, span: Span, message: Message, hint: Message) -> Diagnostic:
    """Give a finding about a file as a whole or a stretch of its text."""
    return Diagnostic(rule, span, message, hint, about=span.file)


def cut(value: str) -> str:
    """Give the value as a message quotes it: at most 60 characters and a mark that more follow."""
    return value if len(value) <= QUOTED else value[:QUOTED] + "…"
