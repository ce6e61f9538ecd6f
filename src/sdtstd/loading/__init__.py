"""From files to a loaded register: found, read, shaped; effects end here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import read
from sdtstd.files import look_below
from sdtstd.loading.assemble import Loaded, assemble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.files import DataFile

__all__ = ["Loaded", "assemble", "load"]


def load(folder: Path) -> Loaded:
    """Read all data files below the folder.

    Raises:
        CannotRun: there is no data file.
    """
    below = look_below(folder)
    return assemble(_documents(folder, below.files), below.unread)


def _documents(folder: Path, files: tuple[DataFile, ...]) -> Iterator[Document]:
    return (read(file.path, folder, file.shown) for file in files)
