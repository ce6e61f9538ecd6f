"""What an answer depends on but the data: the program that runs, its words, and its surroundings.

Of libraries the folders tell in which they are installed; of the program itself what the installer
wrote down, in a checkout every file. Who changes in place what is installed removes the cache.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TextIO

    Source = tuple[str, int, int, int]

NAMES = frozenset(
    {
        *("CI", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM"),
        *("TTY_COMPATIBLE", "TTY_INTERACTIVE", "UNICODE_VERSION"),
        *("HOME", "LANG", "LANGUAGE", "PATH", "TZ", "XDG_CONFIG_HOME"),
        *("TEMP", "TMP", "TMPDIR"),
    }
)
"""Variables of the environment that the output may depend on, by name."""
BEGINNINGS = (
    *("COMP_", "GITHUB_", "GIT_", "JUPYTER_", "LC_", "LD_"),
    *("PYDANTIC_", "PYTHON", "SDTSTD_", "TYPER_", "_SDTSTD_", "_TYPER_"),
)
"""And by how their names begin."""


def matters(name: str) -> bool:
    """Tell whether the output may depend on a variable."""
    return name in NAMES or name.startswith(BEGINNINGS)


def key_of(words: Sequence[str], environ: Mapping[str, str]) -> str:
    """Give what tells a run from every other one, but for what it reads.

    Raises:
        OSError: the current folder is gone, or the program cannot be looked at.
        ValueError: a stream is closed.
    """
    settings = sorted(each for each in environ.items() if matters(each[0]))
    streams = list(map(_look, (sys.stdin, sys.stdout, sys.stderr, sys.__stdout__)))
    user = (os.geteuid(), os.getegid(), os.getcwd(), sys.getfilesystemencoding())  # noqa: PTH109
    return ascii((words, settings, streams, user)) + version()


def version() -> str:
    """Give what tells this version of the program from every other, with all that it runs on.

    Raises:
        OSError: the program cannot be looked at.
    """
    interpreter = (sys.version, sys.executable, sys.prefix, str(sys.flags), sys.warnoptions)
    libraries = [(each, _moment(each)) for each in sys.path]
    return ascii((interpreter, libraries, _sources()))


def _look(stream: TextIO | None) -> tuple[object, ...]:
    """Tell which characters a stream has, whether it is a terminal, and how large that is."""
    if stream is None or not stream.isatty():
        return stream and stream.encoding, False
    try:
        return stream.encoding, True, *os.get_terminal_size(stream.fileno())
    except OSError:
        return stream.encoding, True


def _moment(path: str) -> int:
    try:
        return os.stat(path or ".").st_mtime_ns  # noqa: PTH116 - pathlib takes long to import
    except OSError:
        return 0


def _sources() -> list[Source]:
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    return list(_installed(os.path.dirname(here))) or sorted(_below(here))  # noqa: PTH120


def _installed(folder: str) -> Iterator[Source]:
    """Give the list of what was installed of the program, where it lies in this folder."""
    for name in os.listdir(folder):  # noqa: PTH208
        if name.startswith("sdtstd-") and name.endswith(".dist-info"):
            path = f"{folder}/{name}/RECORD"
            yield _source(path, os.stat(path))  # noqa: PTH116


def _below(folder: str) -> Iterator[Source]:
    """Give each file of the program."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield _source(entry.path, entry.stat(follow_symlinks=False))
            elif entry.name != "__pycache__":
                yield from _below(entry.path)


def _source(path: str, status: os.stat_result) -> Source:
    """Tell when a file changed last."""
    return path, status.st_mtime_ns, status.st_ctime_ns, status.st_size
