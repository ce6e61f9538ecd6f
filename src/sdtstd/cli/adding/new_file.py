"""The data file that a new entry is to stand in, named from the current folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.opening import here
from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import ENDINGS, shown_path

if TYPE_CHECKING:
    from pathlib import Path


def shown_file(file: Path, folder: Path) -> str:
    """Give the path that findings print for a data file, which need not be there yet.

    Raises:
        CannotRun: the file lies outside the data folder, or would not be read as data.
    """
    shown = shown_path(here() / file, folder)
    if shown is None:
        raise CannotRun(
            say(
                "{path!r} lies outside the data folder {folder!r}",
                path=str(file),
                folder=str(folder),
            )
        )
    hidden = any(part.startswith(".") for part in (here() / file).parts[len(folder.parts) :])
    if hidden or not file.name.endswith(ENDINGS):
        raise CannotRun(
            say(
                "{path!r} would not be read: a data file ends in .yaml, and its name does not"
                " begin with a dot",
                path=str(file),
            )
        )
    return shown
