"""What an export made, to stdout, into a file or into a folder."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdtstd.cli.streams import emit, emit_bytes
from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.formats import ExportFormat, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


LARGEST = 4 << 30
"""How many bytes an old export may have that a new one takes the place of."""


def put(content: bytes, form: ExportFormat, output: Path | None) -> None:
    """Write a file.

    Raises:
        CannotRun: it cannot be written there, or would act where it is printed.
    """
    if output is not None:
        from sdtstd.edit.target import look_at
        from sdtstd.edit.write import write

        write(look_at(output, LARGEST), content)
    elif form.shape is Shape.TEXT:
        _print(content)
    else:
        emit_bytes(content)


def put_all(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder, which is made where there is none: all of them, or none.

    Raises:
        CannotRun: they cannot be written there.
    """
    from sdtstd.edit.target import look_at
    from sdtstd.edit.write import write_all

    write_all([(look_at(folder / name, LARGEST), content) for name, content in files.items()])


def _print(content: bytes) -> None:
    from sdtstd.sinks.whole_file import as_it_is

    text = content.decode("utf-8-sig" if sys.stdout.isatty() else "utf-8")
    inert = as_it_is(text)
    if inert is None:
        raise CannotRun(
            say(
                "a text of the data would be a command where it is printed:"
                " write to a file, -o FILE"
            )
        )
    emit(inert)
