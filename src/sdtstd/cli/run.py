"""What every command does around its report: open the register, write the result."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sdtstd.diagnostics import CannotRun, Message, Severity, say

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.cli.options import Format, Lang
    from sdtstd.commands.check import Checked
    from sdtstd.model.register import Register
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
    from sdtstd.load import load
    from sdtstd.load.find import find_folder

    loaded = load(find_folder(data, Path.cwd()))
    day = day_of_run(as_of, loaded.register)
    return find(loaded, day), day


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
    from sdtstd.load.assemble import keeps_from_loading

    found, day = checked(data, as_of)
    fatal = [each for each in found.findings if keeps_from_loading(each)]
    if fatal:
        first = [
            f"{f.place.path}:{f.place.line}: {f.rule.name}: {f.message}" for f in fatal[:_NAMED]
        ]
        raise CannotRun(
            say(
                "the data has {n} errors that keep it from loading:\n  {first}"
                "\nsee them all: sdtstd check",
                n=len(fatal),
                first="\n  ".join(first),
            )
        )
    return Opened(found.loaded.register, day, found)


def _mention(found: Checked) -> None:
    """Say on stderr that there are findings which change no number."""
    if found.findings:
        told = say(
            "beside, changing no number: {errors} errors, {warnings} warnings, {infos} infos:"
            " sdtstd check",
            errors=found.count(Severity.ERROR),
            warnings=found.count(Severity.WARNING),
            infos=found.count(Severity.INFO),
        )
        complain(told)


def complain(message: Message) -> None:
    """Write a sentence to stderr."""
    from sdtstd.render.text.sanitize import safe

    lines = "\n".join(safe(line) for line in str(message).split("\n"))
    print(f"sdtstd: {lines}", file=sys.stderr)


def show(report: Report, form: Format, lang: Lang | None, beside: Opened | None = None) -> None:
    """Write a report to stdout; findings that change none of its numbers go to stderr."""
    emit(_rendered(report, form, lang))
    if beside is not None:
        _mention(beside.checked)


def emit(text: str) -> None:
    """Write to stdout at once; a reader that has gone away is no fault.

    Raises:
        CannotRun: the output cannot be written.
    """
    out: TextIO | None = sys.stdout
    if out is None:
        raise CannotRun(say("the output is closed"))
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    except OSError as error:
        # The interpreter flushes once more on its way out, and must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        reason = error.strerror or "unknown"
        raise CannotRun(say("the output cannot be written: {reason}", reason=reason)) from None


def _rendered(report: Report, form: Format, lang: Lang | None) -> str:
    from sdtstd.cli.options import Format

    if form is Format.JSON:
        from sdtstd.render.json import render_json

        return render_json(report)
    from sdtstd.cli.output import style_of

    style = style_of(sys.stdout, os.environ)
    voice = _voice(lang)
    if style.width is None:
        from sdtstd.render.text.piped import render_piped

        return render_piped(report, voice)
    from sdtstd.render.text.terminal import render_terminal

    return render_terminal(report, voice, style)


def _voice(lang: Lang | None) -> Voice:
    from sdtstd.cli.output import language_of
    from sdtstd.render.words import Voice

    return Voice(language_of(lang, os.environ))
