"""How many columns the terminal has; the library that knows it also loads all that compresses."""

from __future__ import annotations

import os
import sys

_FALLBACK = 80


def columns() -> int:
    """Give the columns of the terminal as `shutil.get_terminal_size` finds them."""
    try:
        told = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        told = 0
    if told > 0:
        return told
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _FALLBACK  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return _FALLBACK
