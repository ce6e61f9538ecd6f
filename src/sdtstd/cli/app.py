"""The command line: the table of its commands; what they need is imported when they run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from sdtstd.cli.commands import (
    check,
    coverage,
    diff,
    explain,
    gaps,
    report,
    schema,
    show,
    status,
)
from sdtstd.cli.commands import (
    list as list_,
)
from sdtstd.cli.commands import (
    next as next_,
)
from sdtstd.cli.help import examples_of, help_of, localized
from sdtstd.frozen import frozen

app = typer.Typer(
    name="sdtstd",
    help=localized(
        "Where a standards plan stands: what is covered and missing, whether goals are met."
    ),
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from sdtstd.cli.version import tell_version

        tell_version()
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=localized("Show the version.")
        ),
    ] = False,
    traceback: Annotated[
        bool, typer.Option("--traceback", help=localized("Show the traceback of a crash."))
    ] = False,
) -> None:
    """Where a standards plan stands."""


@frozen
class Command:
    """What runs, and how it may be called."""

    run: Callable[..., None]
    examples: tuple[str, ...]


COMMANDS = {
    "status": Command(status.run, status.EXAMPLES),
    "next": Command(next_.run, next_.EXAMPLES),
    "coverage": Command(coverage.run, coverage.EXAMPLES),
    "gaps": Command(gaps.run, gaps.EXAMPLES),
    "list": Command(list_.run, list_.EXAMPLES),
    "show": Command(show.run, show.EXAMPLES),
    "explain": Command(explain.run, explain.EXAMPLES),
    "check": Command(check.run, check.EXAMPLES),
    "diff": Command(diff.run, diff.EXAMPLES),
    "report": Command(report.run, report.EXAMPLES),
    "schema": Command(schema.run, schema.EXAMPLES),
}
for _name, _command in COMMANDS.items():
    _epilog = examples_of(_name, _command.examples)
    app.command(name=_name, help=help_of(_command.run), epilog=_epilog)(_command.run)
