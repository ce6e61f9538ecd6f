"""Runs of the command line with the cache in the state that `SDTSTD_TEST_CACHE` asks for.

Without it nothing is kept. `on`: what only reads runs twice, the second time from the cache.
`corrupt`: each file of the cache is damaged before the second time. `shared`: as `on`, with one
cache for all processes of the tests. Tests see the second run, which must be as the first.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from functools import wraps
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, ParamSpec, TypeVar

from sdtstd.cache.memo import may_be_known
from sdtstd.cache.switch import is_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MODE = os.environ.get("SDTSTD_TEST_CACHE", "off")
_WRITING = ("-o", "--output", "--fix")

_P = ParamSpec("_P")
_T = TypeVar("_T")


def _home() -> str:
    if MODE == "shared":
        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", "alone")
        home = Path(tempfile.gettempdir(), f"sdtstd-cache-{run}")
        home.mkdir(exist_ok=True)
        return str(home)
    made = tempfile.mkdtemp(prefix="sdtstd-cache-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


ENVIRON = (
    {"SDTSTD_CACHE": "off"} if MODE == "off" else {"SDTSTD_CACHE": "on", "XDG_CACHE_HOME": _home()}
)
"""What the environment of a run says of the cache."""


def twice(run: Callable[_P, _T]) -> Callable[_P, _T]:
    """Run what only reads a second time, where the cache is on, and give that."""

    @wraps(run)
    def ran(*args: _P.args, **given: _P.kwargs) -> _T:
        first = run(*args, **given)
        words = tuple(map(str, args))
        if not may_be_known(words) or any(each.startswith(_WRITING) for each in words):
            return first
        if MODE == "corrupt":
            damage(Path(ENVIRON["XDG_CACHE_HOME"], "sdtstd"))
        second = run(*args, **given)
        assert second == first
        return second

    return run if MODE == "off" else ran


def damage(cache: Path) -> None:
    """Change the last bit of each file that is kept."""
    for each in cache.glob("*-*"):
        content = each.read_bytes()
        each.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def answer() -> NoReturn:
    """Run the command line in this process as its entry point does."""
    from sdtstd.cli import main

    if not is_on(os.environ):
        main()
    from sdtstd.launch import looked_up, printed

    known, said = looked_up()
    if said is not None:
        sys.exit(printed(said))
    main(known)


@contextmanager
def pipe(environ: Mapping[str, str]) -> Iterator[TextIOWrapper]:
    """Give a stream that is no terminal: a file in memory where the cache is to hear of it."""
    if not is_on(environ):
        yield TextIOWrapper(BytesIO())
    else:
        with open(os.memfd_create("pipe"), "w", encoding="utf-8") as stream:  # noqa: PTH123
            yield stream


def written(stream: TextIOWrapper) -> str:
    """Give what was written to it."""
    if isinstance(stream.buffer, BytesIO):
        return stream.buffer.getvalue().decode()
    size = os.fstat(stream.fileno()).st_size
    return os.pread(stream.fileno(), size, 0).decode()
