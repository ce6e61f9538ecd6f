"""The page of `report --format html`: made, and written to a file or a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdtstd.cli.formats import PAGE
from sdtstd.cli.span import since_or_a_year
from sdtstd.cli.tables import not_for_terminal, otherwise_named
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import replace
from sdtstd.lookup.plans import choose_plans
from sdtstd.render.formats import Format
from sdtstd.report import APART, Parts
from sdtstd.views.beside import about_period, read_from
from sdtstd.views.page.page import page_of

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.opening import Opened
    from sdtstd.cli.summaries import Wanted
    from sdtstd.periods import Period
    from sdtstd.report.page import Page
    from sdtstd.sinks.inert import Inert

ENDINGS = (".html", ".htm")
_LIBRARIES = ("jinja2", "markupsafe")


def format_of(asked: str | None, output: Path | None, *, only_check: bool) -> str:
    """Settle the format of a summary: the one asked for, else as the file ends, else Markdown.

    Raises:
        CannotRun: the file's name says another one, or a page is to be held against a file.
    """
    named = output is not None and output.suffix.lower() in ENDINGS
    form = str(asked) if asked else PAGE if named else Format.MARKDOWN.value
    if named and form != PAGE:
        raise otherwise_named(output, PAGE, form)
    if form == PAGE and only_check:
        raise CannotRun(say("--check is for Markdown: a page is written anew"))
    return form


def put_page(found: Opened, wanted: Wanted, period: Period | None, output: Path | None) -> None:
    """Write the page of the plans, to be seen first in the language of the run.

    Raises:
        CannotRun: it is for a terminal, a library is missing, or it cannot be written.
    """
    from sdtstd.cli.keep import keep
    from sdtstd.cli.language import voice_of
    from sdtstd.cli.progress import progress
    from sdtstd.cli.show import mention
    from sdtstd.cli.streams import emit
    from sdtstd.edit.target import look_at

    if wanted.sections:
        raise CannotRun(say("a page has all sections: leave out --section"))
    if output is None and sys.stdout.isatty():
        raise not_for_terminal(PAGE)
    with progress(wanted.language) as work:
        work.phase(say("making the page"))
        language = voice_of(wanted.language).language
        text = _rendered(_page(found, wanted, period), language)
        if output is None:
            emit(text)
        else:
            keep(look_at(output), text, only_check=False)
    mention(found.checked)


def _page(found: Opened, wanted: Wanted, period: Period | None) -> Page:
    day = found.day
    since = since_or_a_year(wanted.since, day)
    plans = choose_plans(found.register, wanted.plan)
    made = page_of(found.snapshot, since, plans, found.checked.loaded.line_of)
    beside = [made.aside]
    if period is not None:
        made = replace(made, title=Parts((made.title, period.words), APART))
        beside.append(about_period(period, day))
    if found.commit is not None:
        beside.append(read_from(found.commit.name, found.commit.id))
    return replace(made, aside=Parts(tuple(beside), APART))


def _rendered(made: Page, language: str) -> Inert:
    try:
        from sdtstd.render.html.page import render

        return render(made, language)
    except ModuleNotFoundError as missing:
        if missing.name not in _LIBRARIES:
            raise
        raise CannotRun(
            say("a page needs a library that is not installed: pip install 'sdtstd[html]'")
        ) from None
