"""Commands that write a file, and what they leave in the folder."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from support.runs import DAY, EXAMPLE, process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = """\
# My page
<!-- sdtstd:begin as-of=2023-06-30 lang=en -->
<!-- sdtstd:end -->
My own last words
"""
REPORT = ("report", "--as-of", DAY, "--lang", "en", "-o")
SCHEMA = ("schema", "-o")
CHECK = ("check", "--as-of", DAY, "--lang", "en", "--format", "json", "-o")
WRITING = (REPORT, SCHEMA, CHECK)
"""Every command that writes a file, but for its name."""


@cache
def schema() -> str:
    """Give what `schema` writes; more than a pipe holds."""
    text = process("schema", "--data", str(EXAMPLE)).out
    assert len(text) > 1 << 16
    return text


def names(folder: Path) -> set[str]:
    """Give all names in a folder, but for the data's."""
    return {each.name for each in folder.iterdir()} - {"data"}


def everything(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return dict(_files(folder))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.rglob("*")):
        if each.is_file():
            yield str(each.relative_to(folder)), each.read_bytes()
