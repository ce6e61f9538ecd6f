"""A new text in the place of an old one, in the quotes that stand there."""

from __future__ import annotations

from sdtstd.document.emit import quoted, scalar


def restyled(old: str, value: str, *, textual: bool = True, in_brackets: bool = True) -> str:
    """Give a text on one line, in the quotes of the `old` one: its text with quotes and all.

    What has no quotes gets them where it needs them.
    """
    if old.startswith("'") and value.isprintable():
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    if old.startswith(("'", '"')):
        return quoted(value)
    return scalar(value, textual=textual, in_brackets=in_brackets)
