"""From files to a loaded register: found, read, shaped; effects end here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cache.notes import looks_at_tree, looks_for
from sdtstd.document import ALTOGETHER, beyond, readable, size_of, text_at
from sdtstd.files import absolute, look_below
from sdtstd.loading.assemble import Loaded, assemble, merged
from sdtstd.loading.pages import KEPT, PLAIN, SHARED, Text, in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sdtstd.files import DataFile
    from sdtstd.loading.pages import Means

__all__ = ["Loaded", "assemble", "load"]


def load(folder: Path, most: int = ALTOGETHER, means: Means = PLAIN) -> Loaded:
    """Read all data files below the folder, up to so many bytes of all of them together.

    Raises:
        CannotRun: there is no data file.
    """
    looks_for(absolute(folder))
    looks_at_tree(absolute(folder))
    below = look_below(folder)
    sizes = [size_of(file.path) for file in below.files]
    texts = _texts(folder, below.files, sizes, most)
    if sum(sizes) < KEPT:
        means = PLAIN
    if means.processes > 1 and sum(sizes) >= SHARED:
        from sdtstd.loading.sharing import side_by_side

        return merged(tuple(side_by_side(tuple(texts), means)), below.unread)
    return merged(tuple(in_turn(texts, means)), below.unread)


def _texts(
    folder: Path, files: Sequence[DataFile], sizes: Sequence[int], most: int
) -> Iterator[Text]:
    together = sum(sizes)
    for file, fits in zip(files, readable(sizes, most), strict=True):
        if fits:
            yield Text(file.shown, text_at(file.path, folder, file.shown), together)
        else:
            yield Text(file.shown, beyond(file.shown, most, together))
