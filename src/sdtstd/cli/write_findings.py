"""Findings in the format asked for, to stdout or to a file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, assert_never

from sdtstd.cli.checking import CheckFormat
from sdtstd.cli.language import voice_of
from sdtstd.cli.options import Format
from sdtstd.cli.showing import rendered
from sdtstd.cli.streams import complain, emit
from sdtstd.commands.check import check_report
from sdtstd.diagnostics import say
from sdtstd.render.words import Voice

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.options import Lang
    from sdtstd.commands.check import Checked
    from sdtstd.diagnostics import Finding


FOR_PEOPLE = 1000


def write_findings(
    found: Checked, form: CheckFormat, most: int | None, output: Path | None, lang: Lang | None
) -> None:
    """Write the findings; a file gets the same bytes as a pipe.

    Raises:
        CannotRun: the output cannot be written.
    """
    text = _written(found, _settled(form, output), most, lang, in_file=output is not None)
    if output is None:
        emit(text)
        return
    from sdtstd.edit.write import read_text, write_text

    read_text(output)  # refuses what is not a regular file
    write_text(output, text)


def _settled(form: CheckFormat, output: Path | None) -> CheckFormat:
    if form is not CheckFormat.AUTO:
        return form
    from sdtstd.render.auto import choose

    terminal = output is None and sys.stdout.isatty()
    return CheckFormat(choose(terminal, os.environ))


def _written(
    found: Checked, form: CheckFormat, most: int | None, lang: Lang | None, *, in_file: bool
) -> str:
    findings = found.findings if most is None else found.findings[:most]
    voice = voice_of(lang)
    match form:
        case CheckFormat.TEXT | CheckFormat.JSON | CheckFormat.MARKDOWN:
            report = check_report(found, FOR_PEOPLE if most is None else most)
            return rendered(report, Format(form.value), lang, found.loaded, in_file=in_file)
        case CheckFormat.AUTO:
            raise AssertionError("auto is settled before")
        case CheckFormat.CONCISE:
            from sdtstd.render.concise import render_concise

            return render_concise(_told(found, most), voice)
        case CheckFormat.JSONL:
            from sdtstd.render.jsonl import render_jsonl

            return render_jsonl(findings, Voice("en"))
        case CheckFormat.GITHUB:
            from sdtstd.render.github import render_github

            return render_github(found.findings, voice)
        case CheckFormat.GITLAB:
            from sdtstd.render.gitlab import render_gitlab

            return render_gitlab(findings, voice)
        case CheckFormat.JUNIT:
            from sdtstd.render.junit import render_junit

            return render_junit(findings, voice)
        case CheckFormat.SARIF:
            from importlib.metadata import version

            from sdtstd.checks import rules
            from sdtstd.render.sarif import render_sarif

            return render_sarif(findings, rules(), voice, version("sdtstd"))
        case _:
            assert_never(form)


def _told(found: Checked, most: int | None) -> tuple[Finding, ...]:
    """Give the findings that lines for people show; the rest is counted on stderr."""
    shown = found.findings[: FOR_PEOPLE if most is None else most]
    hidden = len(found.findings) - len(shown)
    if hidden:
        complain(say("… and {hidden} more findings: --max-findings shows more", hidden=hidden))
    return shown
