"""The one way to show a report: in the format and language asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sdtstd.cli.formats import AUTO
from sdtstd.cli.language import voice_of
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import Severity, number_of, say
from sdtstd.render.formats import Format, Most, Of
from sdtstd.render.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.opening import Opened
    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.render.links import Links
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert
    from sdtstd.verify.checked import Checked


_NAMED = 3


def show(report: Report, form: str, lang: str | None, beside: Opened | None = None) -> None:
    """Write a report to stdout; findings that change none of its numbers go to stderr."""
    loaded = beside.checked.loaded if beside else None
    commit = beside.commit if beside else None
    emit(_written(_of(report, commit), Format(form), lang, _links(loaded, commit), in_file=False))
    if beside is not None:
        _mention(beside.checked)


def write_findings(
    found: Checked,
    form: str,
    asked: int | None,
    output: Path | None,
    lang: str | None,
    commit: Commit | None = None,
) -> None:
    """Write the findings to stdout, or to a file, which gets the same bytes as a pipe.

    Formats of findings alone cannot name the commit: it is named on stderr.

    Raises:
        CannotRun: the output cannot be written.
    """
    from sdtstd.views.check import check_report

    settled = _settled(form, output)
    report = _of(check_report(found, settled.limit(asked)), commit)
    links = _links(found.loaded, commit)
    text = _written(report, settled, lang, links, in_file=output is not None)
    if commit is not None and settled.of is Of.FINDINGS:
        from sdtstd.views.beside import read_from

        complain(read_from(commit.name, commit.id))
    _say_what_is_hidden(found, settled, asked)
    if output is None:
        emit(text)
        return
    from sdtstd.edit.target import look_at
    from sdtstd.edit.write import write

    write(look_at(output), text.encode())


def _of(report: Report, commit: Commit | None) -> Report:
    if commit is None:
        return report
    from sdtstd.views.beside import of_commit

    return of_commit(report, commit.name, commit.id)


def _written(
    report: Report, form: Format, lang: str | None, links: Links | None, *, in_file: bool
) -> Inert:
    from sdtstd.cli.output import PIPE, style_of

    style = PIPE if in_file else style_of(sys.stdout, os.environ)
    return form.renderer()(report, Look(voice_of(lang), style, links))


def _links(loaded: Loaded | None, commit: Commit | None) -> Links | None:
    """Link records where the repository's address is known: in GitHub's workflows."""
    from sdtstd.cli.links import repository_address

    base = repository_address(os.environ, commit.id if commit else None)
    if loaded is None or base is None:
        return None
    from sdtstd.render.links import Links

    return Links(loaded.line_of, base)


def _settled(form: str, output: Path | None) -> Format:
    if form != AUTO:
        return Format(form)
    from sdtstd.render.findings.auto import choose

    return choose(output is None and sys.stdout.isatty(), os.environ)


def _say_what_is_hidden(found: Checked, form: Format, asked: int | None) -> None:
    """Count on stderr what lines for people leave out; other formats say it themselves."""
    if form.of is Of.FINDINGS and form.most is Most.PEOPLE:
        hidden = number_of(found.findings[form.limit(asked) :])
        if hidden.faults:
            more = hidden.in_words
            complain(say("… and {hidden} more findings: --max-findings shows more", hidden=more))


def _mention(found: Checked) -> None:
    """Say on stderr what is not counted, and that there are findings which change no number."""
    if found.loaded.unread:
        names = ", ".join(found.loaded.unread[:_NAMED])
        complain(say("not read, so nothing of it is counted: {names} (sdtstd check)", names=names))
    if found.findings:
        complain(
            say(
                "findings that change no number (sdtstd check):"
                " errors: {errors}, warnings: {warnings}, infos: {infos}",
                errors=found.number(Severity.ERROR).in_words,
                warnings=found.number(Severity.WARNING).in_words,
                infos=found.number(Severity.INFO).in_words,
            )
        )
