"""`check` and `diff`: what reviewers of a change ask for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sdtstd.cli.options import AsOf, Data, Format, Language, OutputFormat
from sdtstd.cli.told import told


class CheckFormat(StrEnum):
    """The formats of findings; `auto` goes by the terminal and the environment."""

    AUTO = "auto"
    TEXT = "text"
    CONCISE = "concise"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"


class FailOn(StrEnum):
    """From which severity on `check` exits 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


def check(
    data: Data = None,
    as_of: AsOf = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="REV", help=told("Also judge the change since this revision.")
        ),
    ] = None,
    new_only: Annotated[
        bool, typer.Option("--new-only", help=told("Only findings that --base did not have."))
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="RULE", help=told("Only these checks: code, prefix or name.")
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="RULE", help=told("Not these checks: code, prefix or name.")
        ),
    ] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option("--fail-on", help=told("The lowest severity that makes the exit code 1.")),
    ] = FailOn.ERROR,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help=told("Exit 0 whatever is found."))
    ] = False,
    max_findings: Annotated[
        int | None,
        typer.Option(
            "--max-findings",
            min=0,
            help=told("How many findings to print, all count; default 1000 for people."),
        ),
    ] = None,
    form: Annotated[
        CheckFormat, typer.Option("--format", help=told("How to write the findings."))
    ] = CheckFormat.AUTO,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help=told("Write to this file, not to stdout.")
        ),
    ] = None,
    lang: Language = None,
) -> None:
    """Check the data files: every finding with its place, and how to mend it."""
    from sdtstd.cli.compare import checked_since
    from sdtstd.cli.opening import checked
    from sdtstd.cli.write_findings import write_findings
    from sdtstd.commands.select import chosen
    from sdtstd.diagnostics import CannotRun, Severity, say

    if new_only and base is None:
        raise CannotRun(say("--new-only needs the revision to compare with: --base REV"))
    if base is None:
        found, _day = checked(data, as_of)
    else:
        found = checked_since(data, as_of, base, new_only=new_only)
    found = chosen(found, tuple(select or ()), tuple(ignore or ()))
    write_findings(found, form, max_findings, output, lang)
    failing = found.count(Severity.ERROR)
    if fail_on is FailOn.WARNING:
        failing += found.count(Severity.WARNING)
    if failing and fail_on is not FailOn.NEVER and not exit_zero:
        raise typer.Exit(1)


def diff(
    base: Annotated[
        str, typer.Argument(metavar="[BASE]", help=told("The revision before; default HEAD."))
    ] = "HEAD",
    head: Annotated[
        str | None,
        typer.Argument(
            metavar="[HEAD]", help=told("The revision after; default the working tree.")
        ),
    ] = None,
    data: Data = None,
    as_of: AsOf = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Show what a change does to goals, leaves, records and findings."""
    from sdtstd.cli.compare import sides
    from sdtstd.cli.showing import show
    from sdtstd.commands.diff import diff_report

    before, after, day = sides(data, as_of, base, head)
    show(diff_report(before, after, day), form, lang)
