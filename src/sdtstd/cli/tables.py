"""The format of an export: asked for, or as the file is named; and what does not go with it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.formats import ExportFormat, Shape
from sdtstd.files import exists
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.diagnostics import Message


@frozen
class Export:
    """What is asked of an export; `picked` are the options that pick records, as typed."""

    form: ExportFormat
    output: Path | None
    picked: tuple[str, ...] = ()
    template: bool = False
    raw: bool = False
    since: str | None = None

    @property
    def is_table(self) -> bool:
        """Whether it is a table of records, not the whole register."""
        if self.form.whole is None:
            return True
        return self.form.table is not None and (self.template or bool(self.picked))


def format_of(asked: ExportFormat | None, output: Path | None) -> ExportFormat:
    """Settle the format.

    Raises:
        CannotRun: the file's name says another one or none that is known.
    """
    ending = output.suffix.lower() if output is not None else ""
    named = next((each for each in ExportFormat if ending in each.endings), None)
    if asked is not None and named is not None and asked is not named:
        raise otherwise_named(output, named, asked)
    if asked is None and named is None and ending:
        raise CannotRun(_unknown(output, ending))
    return asked or named or ExportFormat.CSV


def otherwise_named(output: Path | None, named: str, asked: str) -> CannotRun:
    """Give the refusal of a format that the name of the file does not say."""
    return CannotRun(
        say(
            "{path!r} ends as {named} does, not {asked}: leave out --format",
            path=str(output),
            named=str(named),
            asked=str(asked),
        )
    )


def not_for_terminal(form: str) -> CannotRun:
    """Give the refusal to write bytes, or very much, to a terminal."""
    return CannotRun(
        say("{form} is not for a terminal: write it to a file, -o FILE", form=str(form))
    )


def _unknown(output: Path | None, ending: str) -> Message:
    folder = next(each for each in ExportFormat if each.shape is Shape.FOLDER)
    if ending == f".{folder}":
        return say("{form} is a folder of files: give --format {form} -o FOLDER", form=folder.value)
    known = ", ".join(each.endings[0] for each in ExportFormat if each.endings)
    return say(
        "{path!r} ends as no export does: name it {known}, or give --format",
        path=str(output),
        known=known,
    )


def demand_fitting(export: Export, data: str | None) -> None:
    """Refuse options that would be without effect, and an output that is none for the format.

    Raises:
        CannotRun: there is one.
    """
    form = export.form
    if export.raw and form is not ExportFormat.CSV:
        raise CannotRun(say("--raw is for csv: in {form} no text is a formula", form=form.value))
    if form.table is None and export.template:
        raise CannotRun(say("--template is a table, csv or xlsx: {form} is none", form=form.value))
    if form.table is None and export.picked:
        raise CannotRun(
            say(
                "{form} is the whole register: leave out {options}, or write csv or xlsx",
                form=form.value,
                options=", ".join(export.picked),
            )
        )
    _demand_period(export)
    if export.output is None:
        _demand_stream(export.form)
    elif export.form.shape is Shape.FOLDER:
        _demand_folder(export.form, export.output, data)
    else:
        _demand_file(export.form, export.output, data)


def _demand_period(export: Export) -> None:
    if export.since is None or (export.form is ExportFormat.XLSX and not export.is_table):
        return
    if export.form is ExportFormat.XLSX:
        raise CannotRun(
            say("--since is for the workbook of the whole register: leave it out of a table")
        )
    raise CannotRun(
        say("--since is for xlsx: {form} has no period to begin", form=export.form.value)
    )


def _demand_stream(form: ExportFormat) -> None:
    if form.shape is Shape.FOLDER:
        raise CannotRun(say("{form} is a folder of files: name it, -o FOLDER", form=form.value))
    if form.shape is Shape.BYTES and sys.stdout.isatty():
        raise not_for_terminal(form)


def _demand_file(form: ExportFormat, output: Path, data: str | None) -> None:
    from sdtstd.cli.keep import demand_no_input

    if output.is_dir():
        raise CannotRun(
            say(
                "{path!r} is a folder, and {form} is one file: name a file in it",
                path=str(output),
                form=form.value,
            )
        )
    demand_no_input(output, data)


def _demand_folder(form: ExportFormat, output: Path, data: str | None) -> None:
    from sdtstd.cli.keep import demand_no_register

    if exists(output) and not output.is_dir():
        raise CannotRun(
            say(
                "{path!r} is a file, and {form} is a folder of files: name a folder",
                path=str(output),
                form=form.value,
            )
        )
    demand_no_register(output, data)
