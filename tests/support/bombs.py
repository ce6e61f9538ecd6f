"""Texts of any size that make other readers slow, huge or dead, and the rule that each breaks."""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))
MERGES = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n}\n  <<: [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9)
)


def indented(size: int) -> str:
    """Give lines that go one column deeper each, of about `size` characters together."""
    return "".join(" " * n + "a:\n" for n in range(isqrt(2 * size)))


BOMBS: dict[str, tuple[Callable[[int], str], int, str]] = {
    "flow lists": ("[".__mul__, 100_000, "too-deep"),
    "flow mappings": ("{a: ".__mul__, 100_000, "too-deep"),
    "both in turn": ("[{a: ".__mul__, 50_000, "too-deep"),
    "block lists": ("- ".__mul__, 20_000, "too-deep"),
    "block mappings": (indented, 500_000, "too-deep"),
    "question marks": ("? ".__mul__, 20_000, "yaml-syntax"),
    "aliases": (lambda n: ALIASES + "# \n" * n, 0, "anchor-or-tag"),
    "recursive alias": (lambda n: "a: &a [*a]\n" + "# \n" * n, 0, "anchor-or-tag"),
    "merges": (lambda n: MERGES + "# \n" * n, 0, "anchor-or-tag"),
    "directives": (lambda n: "%TAG !a! !b\n" * n + "---\na: 1\n", 70_000, "anchor-or-tag"),
    "later directives": (lambda n: "a: 1\n...\n" + "%TAG !a! !b\n" * n, 70_000, "anchor-or-tag"),
    "a long line": (lambda n: "a: " + "x" * n, 1_000_000, "too-large"),
    "a long number": (lambda n: "a: " + "9" * n, 1_000_000, "too-large"),
    "a long key": (lambda n: "k" * n + ": 1\n", 1_000_000, "too-large"),
    "an open quote": (lambda n: "a: '" + "x\n" * n, 300_000, "yaml-syntax"),
    "one bracket": (lambda n: "a: [" + "x, " * n, 60_000, "yaml-syntax"),
}
"""By name: the text of a size, the size that is tried, and the rule."""
