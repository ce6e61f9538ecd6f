"""`schema`: the JSON Schema of the data files, to stdout or kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli.options import Data  # noqa: TC001 - Typer reads it
from sdtstd.cli.told import told

if TYPE_CHECKING:
    from sdtstd.model.register import Register


def schema(
    data: Data = None,
    generic: Annotated[
        bool, typer.Option("--generic", help=told("Without the names of any register."))
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help=told("Write to this file, not to stdout.")
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help=told("Exit 1 with a diff where FILE is stale."))
    ] = False,
) -> None:
    """Write the JSON Schema of the data files, by which editors complete and check them."""
    from sdtstd.catalogue import translator
    from sdtstd.checks import rules
    from sdtstd.cli.options import demand_file
    from sdtstd.cli.streams import emit
    from sdtstd.schema import schema_text

    demand_file(output, only_check=check)
    register = None if generic else _register(data)
    text = schema_text(register, rules(), translator("zh"))
    if output is None:
        emit(text)
    elif _kept(output, text, only_check=check):
        raise typer.Exit(1)


def _register(data: str | None) -> Register | None:
    """Give the register at hand; where none is, the schema is generic.

    Raises:
        CannotRun: the folder named is none, or the data does not load.
    """
    from sdtstd.cli.opening import here, opened
    from sdtstd.diagnostics import CannotRun
    from sdtstd.loading.find import find_folder

    try:
        folder = find_folder(data, here())
    except CannotRun:
        if data is not None:
            raise
        return None
    return opened(str(folder), None).register


def _kept(path: Path, text: str, *, only_check: bool) -> bool:
    """Keep a file; tell whether a check found it stale."""
    from sdtstd.cli.kept import drift
    from sdtstd.cli.streams import complain, emit
    from sdtstd.diagnostics import say
    from sdtstd.edit.write import read_text, write_text

    old = read_text(path)
    if only_check:
        emit(drift(path, old or "", text))
        return old != text
    write_text(path, text)
    complain(say("{path} is written", path=str(path)))
    return False
