"""A new text in the place of an old one, in the quotes that stand there."""

from __future__ import annotations

import re

from sdtstd.document.emit import quoted, scalar

_ENDS = re.compile(r"[\r\n]")


def restyled(
    raw: str, old: str, value: str, *, textual: bool = True, in_brackets: bool = True
) -> str:
    """Give a text on one line, in the quotes of the old one; `raw` is how that is written.

    Quotes go that only the old text needed, and come where the new one needs them.
    """
    plain = scalar(value, textual=textual, in_brackets=in_brackets)
    if raw == scalar(old, textual=textual, in_brackets=in_brackets):
        return plain
    if raw.startswith("'") and not _ENDS.search(value):
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    return quoted(value) if raw.startswith(("'", '"')) else plain
