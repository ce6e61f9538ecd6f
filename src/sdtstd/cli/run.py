"""What every command does around its report: open the register, write the result."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sdtstd.diagnostics import CannotRun, Message, Severity, joined, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sdtstd.cli.options import Format, Lang
    from sdtstd.commands.check import Checked
    from sdtstd.loading import Loaded
    from sdtstd.model.register import Register
    from sdtstd.render.markdown import Links
    from sdtstd.render.words import Voice
    from sdtstd.report import Report

_NAMED = 3


def checked(data: str | None, as_of: str | None) -> tuple[Checked, date]:
    """Load a register and find its faults on the day of the run.

    Raises:
        CannotRun: there is no data folder, or the day is none.
    """
    from sdtstd.cli.clock import day_of_run
    from sdtstd.commands.check import find
    from sdtstd.loading import load
    from sdtstd.loading.find import find_folder

    loaded = load(find_folder(data, here()))
    day = day_of_run(as_of, loaded.register)
    return find(loaded, day), day


def here() -> Path:
    """Give the current folder.

    Raises:
        CannotRun: it was removed.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise CannotRun(say("the current folder no longer exists: go to another one")) from None


@dataclass(frozen=True, slots=True)
class Opened:
    """A register that loads, the day of the run, and the findings beside."""

    register: Register
    day: date
    checked: Checked


def opened(data: str | None, as_of: str | None) -> Opened:
    """Load a register to compute with.

    Raises:
        CannotRun: the data does not load; the first findings are named.
    """
    from sdtstd.loading.assemble import keeps_from_loading

    found, day = checked(data, as_of)
    fatal = [each for each in found.findings if keeps_from_loading(each)]
    if fatal:
        first = [
            say(
                "{where}: {rule}: {message}",
                where=f"{each.place.path}:{each.place.line}",
                rule=each.rule.name,
                message=each.message,
            )
            for each in fatal[:_NAMED]
        ]
        raise CannotRun(
            say(
                "the data does not load (errors: {n}):\n  {first}\nsee them all: sdtstd check",
                n=len(fatal),
                first=joined(first, "\n  "),
            )
        )
    return Opened(found.loaded.register, day, found)


def _mention(found: Checked) -> None:
    """Say on stderr that there are findings which change no number."""
    if found.findings:
        told = say(
            "findings that change no number (sdtstd check):"
            " errors: {errors}, warnings: {warnings}, infos: {infos}",
            errors=found.count(Severity.ERROR),
            warnings=found.count(Severity.WARNING),
            infos=found.count(Severity.INFO),
        )
        complain(told)


def complain(message: Message) -> None:
    """Write a sentence to stderr; where it cannot be heard, the exit code has to do."""
    from sdtstd.render.text.sanitize import safe

    err: TextIO | None = sys.stderr
    if err is None:  # print() would write to stdout
        return
    told = voice_of(None).tell(message)
    lines = "\n".join(safe(line) for line in told.split("\n"))
    try:
        print(f"sdtstd: {lines}", file=err, flush=True)
    except OSError:
        mute(err)


def show(report: Report, form: Format, lang: Lang | None, beside: Opened | None = None) -> None:
    """Write a report to stdout; findings that change none of its numbers go to stderr."""
    loaded = beside.checked.loaded if beside else None
    emit(rendered(report, form, lang, loaded))
    if beside is not None:
        _mention(beside.checked)


def emit(text: str) -> None:
    """Write to stdout at once; a reader that has gone away is no fault.

    Raises:
        CannotRun: the output cannot be written.
    """
    out = sys.stdout
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:
        mute(out)
    except OSError as error:
        mute(out)
        raise CannotRun(unwritten(error)) from None


def unwritten(error: OSError) -> Message:
    """Say why the output cannot be written."""
    return say("the output cannot be written: {reason}", reason=error.strerror or "unknown")


def mute(stream: TextIO) -> None:
    """Lead a stream nowhere: the interpreter flushes once more on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def rendered(
    report: Report,
    form: Format,
    lang: Lang | None,
    loaded: Loaded | None,
    *,
    in_file: bool = False,
) -> str:
    """Give a report in a format; a file gets what a pipe gets."""
    from sdtstd.cli.options import Format

    if form is Format.MARKDOWN:
        from sdtstd.render.markdown import render_markdown

        return render_markdown(report, voice_of(lang), _links(loaded))
    if form is Format.JSON:
        from sdtstd.render.json import render_json

        return render_json(report)
    from sdtstd.cli.output import style_of

    style = style_of(sys.stdout, os.environ)
    voice = voice_of(lang)
    if style.width is None or in_file:
        from sdtstd.render.text.piped import render_piped

        return render_piped(report, voice)
    from sdtstd.render.text.terminal import render_terminal

    return render_terminal(report, voice, style)


def _links(loaded: Loaded | None) -> Links | None:
    """Link records where the repository's address is known: in GitHub's workflows."""
    base = repository_address(os.environ)
    if loaded is None or base is None:
        return None
    from sdtstd.render.markdown import Links

    return Links(loaded.line_of, base)


def repository_address(environ: Mapping[str, str]) -> str | None:
    """Give the address below which the repository's files can be seen, if it is known."""
    given = environ.get("SDTSTD_LINKS")
    if given:
        return given.rstrip("/") + "/"
    parts = [environ.get(f"GITHUB_{name}") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    if not all(parts):
        return None
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}/"


def voice_of(lang: Lang | None) -> Voice:
    """Give the language of a run."""
    from sdtstd.catalogue import translator
    from sdtstd.cli.language import language_of
    from sdtstd.render.words import Voice

    language = language_of(lang, os.environ)
    return Voice(language, translator(language))
