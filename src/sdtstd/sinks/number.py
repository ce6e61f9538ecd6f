"""How a character that must not act is shown."""

from __future__ import annotations


def number(character: str) -> str:
    r"""Show a character as its number: \u{…}."""
    return f"\\u{{{ord(character):x}}}"
