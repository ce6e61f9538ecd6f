"""From files to a loaded register: found, read, shaped; effects end here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import read
from sdtstd.files import find_files
from sdtstd.loading.assemble import Loaded, assemble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.document import Document

__all__ = ["Loaded", "assemble", "load"]


def load(folder: Path) -> Loaded:
    """Read all data files below the folder.

    Raises:
        CannotRun: there is no data file.
    """
    return assemble(_documents(folder))


def _documents(folder: Path) -> Iterator[Document]:
    return (read(file.path, folder, file.shown) for file in find_files(folder))
