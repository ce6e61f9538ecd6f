"""Faults that are known and being mended: what the judge lets pass until then. Delete each with it.

A name stands for one way in which output can do harm; `judging` asks for it by that name.
"""

from __future__ import annotations

KNOWN = frozenset[str](
    [
        "stderr acts",  # sentences on stderr are not made inert
        "text acts",  # text in a pipe is not made inert
        "github acts",  # the property `file` of an annotation holds raw controls
        "junit acts",  # C1, NEL, LS and newlines in JUnit
        "fences",  # a marker inside code is taken for a block
    ]
)
