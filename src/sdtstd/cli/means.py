"""What makes reading faster on the command line: kept pages, other processes."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.cache.switch import is_on
from sdtstd.loading.pages import Means

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sdtstd.cache.store import Store
    from sdtstd.loading.page import Suspects
    from sdtstd.model.base import Entry

_FEW = 4


def means() -> Means:
    """Give all means that this machine has; none of them does anything for a small register."""
    return Means(_KeptPages() if is_on(os.environ) else None, _processes(), _suspects)


def _processes() -> int:
    """Give how many processes may work at once: one for each core at hand, a few at most."""
    if not hasattr(os, "fork"):
        return 1
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS does not tell
        cores = os.cpu_count() or 1
    return min(cores, _FEW)


def _suspects(entries: Mapping[str, Sequence[Entry]]) -> Suspects:
    from sdtstd.checks.alone import suspects

    return suspects(entries)


class _KeptPages:
    """Asks the reader's own store for what this version of the program has kept there.

    It is opened at the first question; where there is none, nothing is kept.
    """

    def get(self, kind: str, key: str) -> bytes | None:
        """Give what was kept; None where nothing is."""
        store, version = self._opened
        return store.get(kind, version + key) if store else None

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep a content."""
        store, version = self._opened
        if store:
            store.put(kind, version + key, content)

    @cached_property
    def _opened(self) -> tuple[Store | None, str]:
        from _blake2 import blake2b

        from sdtstd.cache.program import version
        from sdtstd.cache.store import opened

        try:
            return opened(), blake2b(version().encode("ascii"), digest_size=32).hexdigest()
        except OSError:  # what cannot be told from another version keeps nothing
            return None, ""
