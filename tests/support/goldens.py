"""What the fixture `golden` is: it compares a text with a file, or writes the file."""

from __future__ import annotations

from collections.abc import Callable

Golden = Callable[[str, str], None]
