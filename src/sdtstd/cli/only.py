"""The findings of some files alone, as a commit or an editor asks for them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sdtstd.cache.notes import looks_for
from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import shown_path
from sdtstd.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdtstd.verify.checked import Checked


def shown_paths(files: Iterable[Path], cwd: Path, folder: Path, *, on_disk: bool) -> frozenset[str]:
    """Give the paths that findings print for files below the data folder, named from `cwd`.

    Those of a commit need not be on disk.

    Raises:
        CannotRun: there is no such file, or it lies elsewhere.
    """
    return frozenset(_shown(each, cwd, folder, on_disk=on_disk) for each in files)


def _shown(file: Path, cwd: Path, folder: Path, *, on_disk: bool) -> str:
    looks_for(cwd / file)
    looks_for((cwd / file).parent)
    if on_disk and not os.path.lexists(cwd / file):
        raise CannotRun(say("there is no file {path!r}", path=str(file)))
    shown = shown_path(cwd / file, folder)
    if shown is None:
        raise CannotRun(
            say(
                "{path!r} lies outside the data folder {folder!r}: name another with --data",
                path=str(file),
                folder=str(folder),
            )
        )
    return shown


def of_files(found: Checked, paths: frozenset[str]) -> Checked:
    """Keep the findings that stand in these files.

    Raises:
        CannotRun: one of them is no data file, so that nothing was looked for in it.
    """
    known = found.loaded.documents.keys() | set(found.loaded.unread)
    for path in sorted(paths - known):
        message = say(
            "{path!r} is no data file: those end in .yaml or .yml, and nothing on the way to them"
            " is hidden",
            path=path,
        )
        raise CannotRun(message)
    kept = tuple(each for each in found.diagnostics if each.at.file in paths)
    return replace(found, diagnostics=kept)
