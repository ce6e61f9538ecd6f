"""From files to a loaded register: found, read, shaped; effects end here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import ALTOGETHER, beyond, read, readable, size_of
from sdtstd.files import look_below
from sdtstd.loading.assemble import Loaded, assemble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.files import DataFile

__all__ = ["Loaded", "assemble", "load"]


def load(folder: Path, most: int = ALTOGETHER) -> Loaded:
    """Read all data files below the folder, up to so many bytes of all of them together.

    Raises:
        CannotRun: there is no data file.
    """
    below = look_below(folder)
    return assemble(_documents(folder, below.files, most), below.unread)


def _documents(folder: Path, files: tuple[DataFile, ...], most: int) -> Iterator[Document]:
    sizes = [size_of(file.path) for file in files]
    for file, fits in zip(files, readable(sizes, most), strict=True):
        if fits:
            yield read(file.path, folder, file.shown)
        else:
            yield beyond(file.shown, most, sum(sizes))
