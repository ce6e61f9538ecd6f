"""Links to the file and line of a record: relative, or below the repository's address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.address import Address

    Locate = Callable[[Address], tuple[str, int]]


class Links:
    """Where links lead; `locate` gives the file and line of an address.

    `base` goes before the path: a way through folders, or an address, quoted already.
    """

    def __init__(self, locate: Locate, base: str = "") -> None:
        self._locate = locate
        self._base = base

    def to(self, at: Address) -> str:
        """Give the address of a record's line."""
        path, line = self._locate(at)
        return f"{self._base}{quote(path)}#L{line}"
