"""A table to stdout or into a file, in the format asked for or that of the file's name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdtstd.cli.streams import emit, emit_bytes
from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.formats import TableFormat

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.export.table import Table


def format_of(asked: TableFormat | None, output: Path | None, *, raw: bool) -> TableFormat:
    """Settle the format.

    Raises:
        CannotRun: the file's name says another one or none that is known, or the format has no
            guards to leave out.
    """
    ending = output.suffix.lower() if output is not None else ""
    named = next((each for each in TableFormat if each.ending == ending), None)
    if asked is not None and named is not None and asked is not named:
        wrong = say(
            "{path!r} ends as {named} does, not {asked}: leave out --format",
            path=str(output),
            named=named.value,
            asked=asked.value,
        )
        raise CannotRun(wrong)
    if asked is None and named is None and ending:
        known = {each.value: each.ending for each in TableFormat}
        raise CannotRun(
            say(
                "{path!r} ends as no table does: name it {csv} or {xlsx}, or give --format",
                path=str(output),
                **known,
            )
        )
    form = asked or named or TableFormat.CSV
    if raw and not form.is_text:
        raise CannotRun(say("--raw is for csv: in xlsx no cell is a formula"))
    return form


def put(table: Table, form: TableFormat, output: Path | None, *, raw: bool) -> None:
    """Write a table.

    Raises:
        CannotRun: it cannot be written there, or in this format.
    """
    content = form.writer()(table, raw)
    if output is None:
        _to_stdout(content, form)
        return
    from sdtstd.edit.target import look_at
    from sdtstd.edit.write import write

    write(look_at(output), content)


def _to_stdout(content: bytes, form: TableFormat) -> None:
    from sdtstd.sinks.whole_file import as_it_is

    if not form.is_text:
        if sys.stdout.isatty():
            raise CannotRun(
                say("{form} is not for a terminal: write it to a file, -o FILE", form=form.value)
            )
        emit_bytes(content)
        return
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
