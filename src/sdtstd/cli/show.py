"""The one way to show a report: in the format and language asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sdtstd.cli.formats import AUTO
from sdtstd.cli.language import voice_of
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import Severity, say
from sdtstd.frozen import replace
from sdtstd.render.formats import Format, Most, Of
from sdtstd.render.look import Look
from sdtstd.report import APART, Parts, hidden_of

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.opening import Opened
    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.render.links import Links
    from sdtstd.render.text.style import Style
    from sdtstd.report import Report
    from sdtstd.verify.checked import Checked


_NAMED = 3


def show(
    report: Report,
    form: str,
    lang: str | None,
    beside: Opened | None = None,
    loaded: Loaded | None = None,
    level: int = 1,
) -> None:
    """Write a report to stdout; errors in the data are mentioned.

    `loaded` holds what the report links to, where that is not what is opened; `level` is that of
    its heading in Markdown.
    """
    loaded = beside.checked.loaded if beside else loaded
    commit = beside.commit if beside else None
    look = Look(voice_of(lang), _style(in_file=False), _links(loaded, commit), level)
    if beside is not None and beside.is_asked_for:
        report = _of_day(report, beside)
    emit(Format(form).renderer()(_of(report, commit), look))
    if beside is not None:
        mention(beside.checked)


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
    look = Look(voice_of(lang), _style(in_file=output is not None), _links(found.loaded, commit))
    text = settled.renderer()(report, look)
    if commit is not None and settled.of is Of.FINDINGS:
        from sdtstd.views.beside import read_from

        complain(read_from(commit.name, commit.id))
    _say_what_is_hidden(report, settled)
    if output is None:
        emit(text)
        return
    from sdtstd.edit.target import look_at
    from sdtstd.edit.write import write

    write(look_at(output), text.encode())


def _of_day(report: Report, beside: Opened) -> Report:
    """Say with the next step how it is of the day that was asked for, not of today."""
    if report.next_step is None:
        return report
    day = say("for this day add --as-of {day}", day=beside.day.isoformat())
    return replace(report, next_step=Parts((report.next_step, day), APART))


def _of(report: Report, commit: Commit | None) -> Report:
    if commit is None:
        return report
    from sdtstd.views.beside import of_commit

    return of_commit(report, commit.name, commit.id)


def _style(*, in_file: bool) -> Style:
    from sdtstd.cli.output import PIPE, style_of

    return PIPE if in_file else style_of(sys.stdout, os.environ)


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


def _say_what_is_hidden(report: Report, form: Format) -> None:
    """Count on stderr what lines for people leave out; other formats say it themselves."""
    if form.of is Of.FINDINGS and form.most is Most.PEOPLE:
        for each in hidden_of(report):
            more = each.in_words
            complain(say("… and {hidden} more findings: --max-findings shows more", hidden=more))


def mention(found: Checked) -> None:
    """Say on stderr what is not counted, and on a terminal that there are errors."""
    if found.loaded.unread:
        names = ", ".join(found.loaded.unread[:_NAMED])
        complain(say("not read, so nothing of it is counted: {names} (sdtstd check)", names=names))
    errors = found.number(Severity.ERROR)
    if errors.faults and sys.stdout.isatty():
        complain(say("errors in the data: {n} (sdtstd check)", n=errors.in_words))
