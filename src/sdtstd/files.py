"""Which files make a register: the data folder, and every YAML file below it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIN = "standards.yaml"
"""The file by which a data folder is found."""
ENDINGS = (".yaml", ".yml")
"""How the name of a data file ends."""


@frozen
class DataFile:
    """A file to read: its path, and the path that findings print."""

    path: Path
    shown: str


def find_folder(given: str | None, cwd: Path) -> Path:
    """Give the data folder: the one named, else the nearest `data/standards.yaml` upwards.

    Raises:
        CannotRun: there is none, and the sentence says how to name or begin one.
    """
    if given:
        folder = cwd / given
        if os.path.isdir(folder):  # noqa: PTH112 - false, not an error, for what it cannot reach
            return folder
        raise CannotRun(say("no data folder at {path!r}: name a folder with --data", path=given))
    for parent in (cwd, *cwd.parents):
        if os.path.isfile(parent / "data" / MAIN):  # noqa: PTH113 - likewise
            return parent / "data"
    raise CannotRun(
        say(
            "no data/standards.yaml here or in any folder above:"
            " go to a register, or name its data folder with --data"
        )
    )


def find_files(folder: Path) -> tuple[DataFile, ...]:
    """Give every YAML file below the folder, in path order; hidden ones are left out.

    Raises:
        CannotRun: there is no such file.
    """
    start = absolute(folder)
    files = sorted(_below(start, base_of(start)), key=lambda each: each.shown)
    if not files:
        raise CannotRun(say("no YAML file in {path!r}", path=str(folder)))
    return tuple(files)


def base_of(folder: Path) -> Path:
    """Give the folder from which paths are shown: the repository, else the parent."""
    return repository_of(folder) or absolute(folder).parent


def repository_of(folder: Path) -> Path | None:
    """Give the root of the git repository around the folder, if there is one."""
    start = absolute(folder)
    return next((each for each in (start, *start.parents) if _exists(each / ".git")), None)


def _exists(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - likewise


def absolute(folder: Path) -> Path:
    """Give the whole path; without `..`, for `a/../data` does not lie below `a`."""
    path = folder.absolute()
    return path.resolve() if ".." in path.parts else path


def _below(folder: Path, base: Path) -> Iterator[DataFile]:
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        # A link to a folder is not followed; given as a file, it is reported as unreadable.
        linked = {each for each in folders if (Path(parent) / each).is_symlink()}
        folders[:] = [each for each in folders if not each.startswith(".") and each not in linked]
        for name in (*linked, *names):
            path = Path(parent) / name
            if not name.startswith(".") and (name in linked or name.endswith(ENDINGS)):
                yield DataFile(path, _shown(path, base))
    # A folder that cannot be opened may hold data: it is read as a file, and reported as one.
    for each in closed:
        path = Path(str(each.filename))
        yield DataFile(path, _shown(path, base))


def _shown(path: Path, base: Path) -> str:
    shown = path.relative_to(base).as_posix()
    return os.fsencode(shown).decode("utf-8", "backslashreplace")
