"""A text of a cell as readers take it: without white space around it, and without controls."""

from __future__ import annotations

import re

from sdtstd.diagnostics import say
from sdtstd.sheets.unreadable import CHARACTERS, Unreadable

# Tab and line ends are what cells are made of; U+FFFE and halves of pairs are no characters.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no text of a list holds."""

_BEYOND_WHITE = "\ufeff\u200b"  # not seen, and not white space for Python: pages leave them
_AROUND = re.compile(f"^[\\s{_BEYOND_WHITE}]+|[\\s{_BEYOND_WHITE}]+$")


def cell_of(text: str, row: int) -> str | None:
    """Give what a cell of a text file holds; None for one with nothing but white space.

    Raises:
        Unreadable: it is longer than any text of a register.
    """
    if len(text) > CHARACTERS:
        message = say(
            "a cell in row {row} has more than {n} characters", row=row, n=f"{CHARACTERS:,}"
        )
        raise Unreadable(message)
    return bare(text)


def bare(text: str) -> str | None:
    """Give a text without white space around it, with a line feed between lines; None if empty."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip()
    if text and (text[0] in _BEYOND_WHITE or text[-1] in _BEYOND_WHITE):
        text = text.strip().lstrip(_BEYOND_WHITE).rstrip(_BEYOND_WHITE).strip()
    return text or None


def refuse_controls(text: str, row: int) -> None:
    """Refuse a text that holds a control character.

    Raises:
        Unreadable: it does; the reason names the row, and the character by its number.
    """
    found = CONTROL.search(text)
    if found:
        raise Unreadable(
            say(
                "row {row} holds the control character {character}: remove it",
                row=row,
                character=f"U+{ord(found[0]):04X}",
            )
        )
