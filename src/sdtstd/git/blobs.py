"""The bytes of many blobs by one process, exactly as they were committed.

`cat-file` knows no attributes: neither line endings nor filters change what it gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.git.failures import incomplete
from sdtstd.git.process import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def blobs(repository: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """Give the contents by id.

    Raises:
        CannotRun: the repository lacks one of them.
    """
    asked = "".join(f"{each}\n" for each in dict.fromkeys(ids)).encode("ascii")
    return dict(_contents(read(repository, "cat-file", "--batch", stdin=asked))) if asked else {}


def _contents(output: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while start < len(output):
        end = output.index(b"\n", start)
        name, kind, *size = output[start:end].decode("ascii").split()
        if kind == "missing":
            raise incomplete()
        start = end + 1 + int(size[0])
        yield name, output[end + 1 : start]
        start += 1
