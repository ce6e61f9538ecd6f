"""From ranges of characters to a class of a regular expression."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable

Ranges = tuple[tuple[int, int], ...]
"""First and last code points."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


def class_of(ranges: Ranges) -> str:
    """Give the class of all characters of the ranges; none begins with `^`, `-` or `]`."""
    return f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in ranges)}]"


def may_hold(ranges: Ranges) -> Callable[[str], bool]:
    """Give the quick question whether a text may hold a character of the ranges.

    A class that reaches beyond the first 65,536 characters is three times slower than one that
    does not, and few texts have any of those.
    """
    common = re.compile(class_of(tuple(each for each in ranges if each[1] < 0x10000)))
    return lambda text: bool(common.search(text) or _BEYOND.search(text))
