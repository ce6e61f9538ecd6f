"""The translations of messages: gettext catalogues, kept with Babel, read from the package."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cache

from sdtstd.packaged import packaged

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("zh", "en")
DOMAIN = "sdtstd"
_MAGIC = 0x950412DE


@cache
def translator(language: str) -> Callable[[str], str]:
    """Give the function that puts an English message into the language.

    English needs no catalogue; a message without a translation stays English, as do all where the
    catalogue cannot be read.
    """
    if language == "en":
        return str
    try:
        return _Compiled(packaged("locale", language, "LC_MESSAGES", f"{DOMAIN}.mo")).translated
    except OSError:
        return str


class _Compiled:
    """A compiled catalogue, in which each message is looked for when it is asked for.

    gettext would make every message of it first; a run needs few of them.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._words = array("I", content[: len(content) // 4 * 4])
        if self._words[0] != _MAGIC:  # made on a machine with the other order of bytes
            self._words.byteswap()
        _, _, self._count, self._texts, self._translations = self._words[:5]
        self._known: dict[str, str] = {}

    def translated(self, text: str) -> str:
        """Give a message in the language of the catalogue."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._found(text)
        return known

    def _found(self, text: str) -> str:
        wanted = text.encode("utf-8", "surrogatepass")
        place = bisect_left(range(self._count), wanted, key=lambda n: self._piece(self._texts, n))
        if place == self._count or self._piece(self._texts, place) != wanted:
            return text
        return self._piece(self._translations, place).decode()

    def _piece(self, table: int, number: int) -> bytes:
        at = table // 4 + 2 * number
        length, start = self._words[at], self._words[at + 1]
        return self._content[start : start + length]
