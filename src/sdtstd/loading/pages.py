"""Texts to pages, one by one: each is read, or restored where it was read before and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sdtstd.document import Document, parse
from sdtstd.frozen import frozen, replace
from sdtstd.loading.page import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sdtstd.loading.page import Page, Suspects
    from sdtstd.model.base import Entry

    Judge = Callable[[Mapping[str, Sequence[Entry]]], Suspects]

KEPT = 500_000
"""Of files with fewer bytes together no page is kept: reading them takes hardly longer."""
SHARED = 3_000_000
"""Files with fewer bytes together are read by one process: to begin another one takes longer."""

_KIND = "page"


class Kept(Protocol):
    """Keeps bytes by kind and key, and gives those only that this version put there itself."""

    def get(self, kind: str, key: str) -> bytes | None:
        """Give what was kept; None where nothing is."""

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep a content."""


@frozen
class Means:
    """What makes reading faster, and changes nothing of what is read.

    `kept` are pages of earlier runs, `processes` how many may read at once. `judge` tells, of the
    entries of a page, to which of them rules may object that look at each of them alone.
    """

    kept: Kept | None = None
    processes: int = 1
    judge: Judge | None = None


PLAIN = Means()


@frozen
class Text:
    """What stands in a file; where that is no text, the document that tells why.

    All files that are read `together` have so many bytes.
    """

    file: str
    content: str | Document
    together: int = 0

    def read(self) -> Page:
        """Read the page."""
        content = self.content
        if not isinstance(content, Document):
            content = parse(content, self.file, self.together)
        return read_page(content)

    def restored(self, pack: bytes) -> Page | None:
        """Give the page, of which this is the pack; None where it must be read anew."""
        from sdtstd.loading.packed import restored

        assert isinstance(self.content, str)
        return restored(self.content, self.file, pack)


def in_turn(texts: Iterable[Text], means: Means) -> Iterator[Page]:
    """Give the page of each text; only then the next one is asked for."""
    for each in texts:
        yield found(each, means.kept) or read(each, means)


def found(text: Text, kept: Kept | None) -> Page | None:
    """Give the page of a text that was kept."""
    if kept is None or isinstance(text.content, Document):
        return None
    pack = kept.get(_KIND, _key(text.content))
    return text.restored(pack) if pack else None


def read(text: Text, means: Means) -> Page:
    """Read the page of a text, and keep it."""
    page = text.read()
    keep(text, page, means)
    return page


def judged(page: Page, judge: Judge | None) -> Page:
    """Give a page with its suspects; one with faults has none."""
    if judge is None or not page.is_faultless:
        return page
    return replace(page, suspects=judge(page.entries))


def keep(text: Text, page: Page | bytes, means: Means) -> None:
    """Keep a page that was read, or its pack; of the first time only that it was read.

    Most versions of a large file are read once: to pack each of them would take longer than it
    ever saves.
    """
    kept = means.kept
    if kept is None or isinstance(text.content, Document):
        return
    from sdtstd.loading.packed import packed

    key = _key(text.content)
    if isinstance(page, bytes):
        pack: bytes | None = page
    else:
        pack = b"" if kept.get(_KIND, key) is None else packed(judged(page, means.judge))
    if pack is not None:
        kept.put(_KIND, key, pack)


def _key(text: str) -> str:
    from _blake2 import blake2b  # `hashlib` takes ten times as long to import

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
