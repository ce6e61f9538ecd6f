"""`report`: the progress summary, to stdout or kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, Data, Language, MaxBytes, PlanId, not_stdout

if TYPE_CHECKING:
    from sdtstd.cli.opening import Opened
    from sdtstd.cli.summaries import Wanted
    from sdtstd.report import Report

EXAMPLES = ("-o PROGRESS.md", "-o PROGRESS.md --check", "--section goals --lang zh")

Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DAY", help=localized("Where the last period begins; default a year.")
    ),
]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--section", help=localized("Only goals, coverage, gaps, changes or method; repeat.")
    ),
]
SummaryFile = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=localized("Fill this Markdown file's block."),
        callback=not_stdout,
    ),
]
OnlyCheck = Annotated[
    bool, typer.Option("--check", help=localized("Exit 1 with a diff where FILE has drifted."))
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    since: Since = None,
    plan: PlanId = None,
    sections: Sections = None,
    output: SummaryFile = None,
    check: OnlyCheck = False,
    form: OutputFormat = Shown.MARKDOWN,
    lang: Language = None,
) -> None:
    """Sum up the progress in Markdown, to read or to keep in a file.

    It has goals, coverage, gaps, the last period, and how all was counted.
    """
    from sdtstd.cli.keep import demand_file
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.cli.summaries import Wanted, make_sections
    from sdtstd.diagnostics import CannotRun, say

    demand_file(output, only_check=check)
    if output is not None and form is not Shown.MARKDOWN:
        raise CannotRun(say("a kept file is Markdown: leave out --format, or -o"))
    wanted = Wanted(lang.value if lang else None, plan, since, make_sections(sections or []))
    at = opened(data, as_of, max_bytes)
    if output is None:
        show(_report(at, wanted), form, lang, at)
    elif _has_drifted(output, data, at, wanted, only_check=check):
        raise typer.Exit(1)


def _report(at: Opened, wanted: Wanted) -> Report:
    from sdtstd.cli.clock import parse_day
    from sdtstd.lookup.plans import choose_plans
    from sdtstd.views.summary import a_year_before, progress_report

    since = parse_day(wanted.since) if wanted.since else a_year_before(at.day)
    plans = choose_plans(at.register, wanted.plan)
    return progress_report(at.snapshot, since, plans, wanted.sections)


def _has_drifted(
    path: Path, data: str | None, at: Opened, wanted: Wanted, *, only_check: bool
) -> bool:
    """Keep the file, or only check it; tell whether a check found it drifted."""
    from sdtstd.cli.keep import demand_no_input, keep
    from sdtstd.cli.opening import here
    from sdtstd.cli.streams import complain
    from sdtstd.cli.summaries import fill
    from sdtstd.data_folder import find_folder
    from sdtstd.diagnostics import say
    from sdtstd.edit.target import look_at

    demand_no_input(path, data)
    target = look_at(path)
    new = fill(target, find_folder(data, here()), at, wanted, today=not only_check)
    agrees = keep(target, new, only_check=only_check)
    if agrees and only_check:
        complain(say("{path} agrees with the data", path=str(path)))
    return not agrees
