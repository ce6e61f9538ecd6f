"""Texts to pages by several processes: another one sends what it read as packs through a pipe.

To restore a page costs this process a part of reading it, so that two are faster than one.
"""

from __future__ import annotations

import marshal
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.loading.packed import packed
from sdtstd.loading.pages import SHARED, found, judged, keep, read
from sdtstd.loading.workers import MOST_PIECES, shared_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.loading.page import Page
    from sdtstd.loading.pages import Means, Text


def side_by_side(texts: Sequence[Text], means: Means) -> Iterator[Page]:
    """Give the page of each text as `in_turn` does; all texts are in memory."""
    pages = [found(each, means.kept) for each in texts]
    missing = [each for each, page in zip(texts, pages, strict=True) if page is None]
    others = (
        _shared(missing, means)
        if _is_worth_it(missing)
        else (read(each, means) for each in missing)
    )
    return (page or next(others) for page in pages)


def _is_worth_it(texts: Sequence[Text]) -> bool:
    """Tell whether others would have enough to do beside whoever reads the largest text."""
    sizes = [_size(each) for each in texts]
    return sum(sizes) >= SHARED and 2 * max(sizes) <= sum(sizes)


def _shared(texts: Sequence[Text], means: Means) -> Iterator[Page]:
    pieces = tuple(_pieces(texts))

    def own(piece: int) -> list[Page]:
        return [judged(each.read(), means.judge) for each in pieces[piece]]

    def kept(piece: int) -> list[Page]:
        pages = own(piece)
        for text, page in zip(pieces[piece], pages, strict=True):
            keep(text, page, means)
        return pages

    def aside(piece: int) -> bytes:
        return marshal.dumps([packed(each) for each in own(piece)])

    def taken_in(piece: int, packs: bytes) -> list[Page]:
        return list(_brought(pieces[piece], packs, means))

    done = shared_out(len(pieces), kept, aside, taken_in, means.processes - 1)
    return chain.from_iterable(done.pop(number) for number in range(len(pieces)))


def _brought(texts: Sequence[Text], packs: bytes, means: Means) -> Iterator[Page]:
    """Give the pages that another process read; those with faults cannot be packed, and are not."""
    for text, pack in zip(texts, marshal.loads(packs), strict=True):  # noqa: S302 - our own
        if pack is not None:
            keep(text, pack, means)
        yield (pack and text.restored(pack)) or text.read()


def _pieces(texts: Sequence[Text]) -> Iterator[Sequence[Text]]:
    """Cut the texts into pieces of about one size, of which there are not too many."""
    size, first, held = sum(map(_size, texts)) / (MOST_PIECES - 1), 0, 0
    for number, each in enumerate(texts, 1):
        held += _size(each)
        if held >= size or number == len(texts):
            yield texts[first:number]
            first, held = number, 0


def _size(text: Text) -> int:
    return len(text.content) if isinstance(text.content, str) else 0
