"""A folder in which a command runs, made anew for each run."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from support.runs import EXAMPLE
from support.writes import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMORY = Path("/dev/shm")  # no disk to wait for: nothing here shows what a power cut does


def where_written() -> Path | None:
    """Give the folder of the system for files that are soon gone, if it has one in the memory."""
    return _MEMORY if os.access(_MEMORY, os.W_OK) else None


@contextmanager
def example_laid_out() -> Iterator[Path]:
    """Stand in a folder with a copy of the example, and with a page that a report fills."""
    with tempfile.TemporaryDirectory(dir=where_written(), prefix="sdtstd-faults-") as name:
        folder, before = Path(name), Path.cwd()
        shutil.copytree(EXAMPLE, folder / "data")
        (folder / "p.md").write_text(PAGE, "utf-8")
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)
