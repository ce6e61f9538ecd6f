"""Which files make a register: every YAML file below the data folder."""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message

MAIN = "standards.yaml"
"""The file by which a data folder is found."""
ENDINGS = (".yaml", ".yml")
"""How the name of a data file ends."""

MOST_FILES = 50_000
"""At most so many data files are read: each costs time and memory, however small it is."""

# Not before further letters: `x.yamllint` is no data. An input method may type the wide stop.
_LIKE_DATA = re.compile("[.。](ya?ml)(?![a-z])", re.IGNORECASE)


@frozen
class DataFile:
    """A file to read: its path, and the path that findings print."""

    path: Path
    shown: str


@frozen
class Below:
    """What lies below a data folder, in path order: files to read, and what only looks like one."""

    files: tuple[DataFile, ...]
    unread: tuple[str, ...]


def find_files(folder: Path) -> tuple[DataFile, ...]:
    """Give every YAML file below the folder, in path order; hidden ones are left out.

    Raises:
        CannotRun: there is no such file.
    """
    return look_below(folder).files


def look_below(folder: Path) -> Below:
    """Give the same files, and the paths of those whose names keep them from being read.

    Raises:
        CannotRun: there is no file to read.
    """
    start = absolute(folder)
    base = base_of(start)
    listed = list(islice(_below(start), MOST_FILES + 1))
    if len(listed) > MOST_FILES:
        raise too_many(str(folder))
    found = sorted(listed, key=lambda each: _shown(each[0], base))
    files = tuple(DataFile(path, _shown(path, base)) for path, is_read in found if is_read)
    unread = tuple(_shown(path, base) for path, is_read in found if not is_read)
    if not files:
        raise CannotRun(_no_file(folder, unread))
    return Below(files, unread)


def too_many(folder: str) -> CannotRun:
    """Refuse a folder with more data files than are read."""
    return CannotRun(
        say(
            "more than {n} data files below {path!r}: join them, by year or by office",
            n=f"{MOST_FILES:,}",
            path=folder,
        )
    )


def shown_path(file: Path, folder: Path) -> str | None:
    """Give the path that findings print for a file of the data folder; None for one outside."""
    start, path = absolute(folder), absolute(file.parent) / file.name
    if not path.is_relative_to(start):  # by another way, through links?
        start, path = start.resolve(), path.parent.resolve() / path.name
    if not path.is_relative_to(start):
        return None
    return _shown(absolute(folder) / path.relative_to(start), base_of(folder))


def is_data_of(file: Path, folder: Path) -> bool:
    """Say whether a file is, or would be, one of the data files of a folder, by whatever name."""
    if file.name.endswith(ENDINGS) and not file.name.startswith(".") and lies_in(file, folder):
        return True
    return exists(file) and any(
        _is_same(path, file) for path, is_read in _below(absolute(folder)) if is_read
    )


def lies_in(file: Path, folder: Path) -> bool:
    """Say whether a path is that of a folder, or of something below it."""
    try:
        return shown_path(file, folder) is not None
    except (OSError, RuntimeError):  # links in a circle: nothing lies there
        return False


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # a link that leads nowhere
        return False


def readable(path: bytes) -> str:
    r"""Give a path as findings print it: a byte that is no UTF-8 is written `\xff`.

    A backslash is written twice, so that no two paths read alike: documents are known by them.
    """
    return path.replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")


def looks_like_data(name: str) -> bool:
    """Say whether the name of a file is nearly that of a data file, such as `2023.YAML`."""
    return not name.endswith(ENDINGS) and _LIKE_DATA.search(name) is not None


def proper_name(name: str) -> str:
    """Give the name that such a file would have as a data file."""
    hit = _LIKE_DATA.search(name)
    return name if hit is None else f"{name[: hit.start()]}.{hit[1].lower()}"


def base_of(folder: Path) -> Path:
    """Give the folder from which paths are shown: the repository, else the parent."""
    return repository_of(folder) or absolute(folder).parent


def repository_of(folder: Path) -> Path | None:
    """Give the root of the git repository around the folder, if there is one."""
    start = absolute(folder)
    return next((each for each in (start, *start.parents) if exists(each / ".git")), None)


def exists(path: Path) -> bool:
    """Say whether a path leads to something that can be reached."""
    return os.path.exists(path)  # noqa: PTH110 - false, not an error, for what it cannot reach


def absolute(folder: Path) -> Path:
    """Give the whole path; without `..`, for `a/../data` does not lie below `a`."""
    path = folder.absolute()
    return path.resolve() if ".." in path.parts else path


def _no_file(folder: Path, unread: tuple[str, ...]) -> Message:
    if not unread:
        return say("no YAML file in {path!r}", path=str(folder))
    return say(
        "no YAML file in {path!r}; {name!r} is not read: a data file ends in .yaml or .yml",
        path=str(folder),
        name=unread[0],
    )


def _below(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Give the paths of what is to be read, and of what looks like it (False)."""
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        # A link to a folder is not followed; given as a file, it is reported as unreadable.
        linked = {each for each in folders if os.path.islink(Path(parent) / each)}  # noqa: PTH114
        folders[:] = [each for each in folders if not each.startswith(".") and each not in linked]
        for name in (*linked, *names):
            is_read = name in linked or name.endswith(ENDINGS)
            if not name.startswith(".") and (is_read or looks_like_data(name)):
                yield Path(parent) / name, is_read
    # A folder that cannot be opened may hold data: it is read as a file, and reported as one.
    yield from ((Path(str(each.filename)), True) for each in closed)


def _shown(path: Path, base: Path) -> str:
    return readable(os.fsencode(path.relative_to(base).as_posix()))
