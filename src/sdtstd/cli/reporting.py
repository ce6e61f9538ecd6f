"""`report`: the progress summary, to stdout or kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli.options import AsOf, Data, Format, Language, OutputFormat, PlanId
from sdtstd.cli.told import told

if TYPE_CHECKING:
    from sdtstd.cli.kept import Wanted
    from sdtstd.cli.options import Lang

Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DAY", help=told("Where the last period begins; default a year.")
    ),
]


def report(
    data: Data = None,
    as_of: AsOf = None,
    since: Since = None,
    plan: PlanId = None,
    sections: Annotated[
        list[str] | None,
        typer.Option(
            "--section", help=told("Only goals, coverage, gaps, changes or method; repeat.")
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help=told("Fill this Markdown file's block.")
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help=told("Exit 1 with a diff where FILE has drifted."))
    ] = False,
    form: OutputFormat = Format.MARKDOWN,
    lang: Language = None,
) -> None:
    """Sum up the progress: goals, coverage, gaps, the last period, and how all was counted."""
    from sdtstd.cli.kept import Wanted, make_sections
    from sdtstd.cli.options import demand_file
    from sdtstd.diagnostics import CannotRun, say

    demand_file(output, only_check=check)
    if output is not None and form is not Format.MARKDOWN:
        raise CannotRun(say("a kept file is Markdown: leave out --format, or -o"))
    wanted = Wanted(lang.value if lang else None, plan, since, make_sections(sections or []))
    if output is None:
        _to_stdout(data, as_of, wanted, form, lang)
    elif _in_file(output, data, as_of, wanted, only_check=check):
        raise typer.Exit(1)


def _to_stdout(
    data: str | None, as_of: str | None, wanted: Wanted, form: Format, lang: Lang | None
) -> None:
    from sdtstd.cli.clock import parse_day
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.plans import choose_plans
    from sdtstd.commands.report import a_year_before, progress_report

    at = opened(data, as_of)
    since = parse_day(wanted.since) if wanted.since else a_year_before(at.day)
    plans = choose_plans(at.register, wanted.plan)
    show(progress_report(at.register, at.day, since, plans, wanted.sections), form, lang, at)


def _in_file(
    path: Path, data: str | None, as_of: str | None, wanted: Wanted, *, only_check: bool
) -> bool:
    """Keep a file; tell whether a check found it drifted."""
    from sdtstd.cli.kept import drift, fill
    from sdtstd.cli.opening import here, opened
    from sdtstd.cli.streams import complain, emit
    from sdtstd.diagnostics import say
    from sdtstd.edit.write import write_text
    from sdtstd.loading.find import find_folder

    at = opened(data, as_of)
    old, new = fill(path, find_folder(data, here()), at, wanted, today=not only_check)
    if only_check:
        emit(drift(path, old, new))
        if old == new:
            complain(say("{path} agrees with the data", path=str(path)))
        return old != new
    write_text(path, new)
    complain(say("{path} is written", path=str(path)))
    return False
