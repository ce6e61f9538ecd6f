"""Shows a report: in the format and language asked for, and what is to be said beside it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sdtstd.cli.language import voice_of
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import Severity, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.cli.opening import Opened
    from sdtstd.cli.options import Format, Lang
    from sdtstd.commands.check import Checked
    from sdtstd.loading import Loaded
    from sdtstd.render.markdown import Links
    from sdtstd.report import Report


def show(report: Report, form: Format, lang: Lang | None, beside: Opened | None = None) -> None:
    """Write a report to stdout; findings that change none of its numbers go to stderr."""
    loaded = beside.checked.loaded if beside else None
    emit(rendered(report, form, lang, loaded))
    if beside is not None:
        _mention(beside.checked)


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
