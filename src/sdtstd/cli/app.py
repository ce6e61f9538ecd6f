"""The command line: the table of its commands; what they need is imported when they run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from sdtstd.cli.commands import (
    advance,
    check,
    correct,
    coverage,
    diff,
    explain,
    export,
    forecast,
    gaps,
    history,
    import_,
    init,
    remove,
    rename,
    report,
    schema,
    show,
    status,
    suggest,
)
from sdtstd.cli.commands import (
    list as list_,
)
from sdtstd.cli.commands import (
    next as next_,
)
from sdtstd.cli.commands import (
    set as set_,
)
from sdtstd.cli.commands.add import measure, observation, pilot, standard
from sdtstd.cli.grammar import AllCommands, OneCommand
from sdtstd.cli.help import examples_of, help_of, localized
from sdtstd.cli.options import Language  # noqa: TC001 - Typer reads it
from sdtstd.frozen import frozen


class _Program(AllCommands):
    """The program, with its commands in the order of their table; the library puts groups last."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(**given)
        order = dict.fromkeys(name.partition(" ")[0] for name in COMMANDS)
        self.commands = {name: self.commands[name] for name in order}


app = typer.Typer(
    name="sdtstd",
    cls=_Program,
    help=localized(
        "Where a standards plan stands: what is covered and missing, whether goals are met."
    ),
    epilog=localized(
        "Begin with `sdtstd status`; `sdtstd help status` tells more, as of every command."
    ),
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


BeforeData = Annotated[
    str | None,
    typer.Option("--data", metavar="DIR", help=localized("The data folder, for any command.")),
]


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
    data: BeforeData = None,
    lang: Language = None,
) -> None:
    """Where a standards plan stands."""


READ = localized("Read the register")
JUDGE = localized("Judge data and changes")
CHANGE = localized("Change the data")
KEEP = localized("Make files from the data")


@frozen
class Command:
    """What runs, how it may be called, and under which heading it is listed."""

    run: Callable[..., None]
    examples: tuple[str, ...]
    heading: str = READ


COMMANDS = {
    "status": Command(status.run, status.EXAMPLES),
    "forecast": Command(forecast.run, forecast.EXAMPLES),
    "next": Command(next_.run, next_.EXAMPLES),
    "suggest": Command(suggest.run, suggest.EXAMPLES),
    "coverage": Command(coverage.run, coverage.EXAMPLES),
    "gaps": Command(gaps.run, gaps.EXAMPLES),
    "history": Command(history.run, history.EXAMPLES),
    "list": Command(list_.run, list_.EXAMPLES),
    "show": Command(show.run, show.EXAMPLES),
    "explain": Command(explain.run, explain.EXAMPLES),
    "check": Command(check.run, check.EXAMPLES, JUDGE),
    "diff": Command(diff.run, diff.EXAMPLES, JUDGE),
    "init": Command(init.run, init.EXAMPLES, CHANGE),
    "add standard": Command(standard.run, standard.EXAMPLES, CHANGE),
    "add pilot": Command(pilot.run, pilot.EXAMPLES, CHANGE),
    "add measure": Command(measure.run, measure.EXAMPLES, CHANGE),
    "add observation": Command(observation.run, observation.EXAMPLES, CHANGE),
    "set": Command(set_.run, set_.EXAMPLES, CHANGE),
    "advance": Command(advance.run, advance.EXAMPLES, CHANGE),
    "correct": Command(correct.run, correct.EXAMPLES, CHANGE),
    "rename": Command(rename.run, rename.EXAMPLES, CHANGE),
    "remove": Command(remove.run, remove.EXAMPLES, CHANGE),
    "import": Command(import_.run, import_.EXAMPLES, CHANGE),
    "report": Command(report.run, report.EXAMPLES, KEEP),
    "export": Command(export.run, export.EXAMPLES, KEEP),
    "schema": Command(schema.run, schema.EXAMPLES, KEEP),
}
_GROUPS = {
    "add": (
        localized("Add a record or a reported value."),
        localized("`sdtstd help add standard` tells more, as of each of them."),
    ),
}


def _group(name: str) -> typer.Typer:
    """Give the commands that begin with a word a place of their own below the program."""
    told, epilog = _GROUPS[name]
    group = typer.Typer(cls=AllCommands, rich_markup_mode=None)

    @group.callback()
    def passed_on(data: BeforeData = None, lang: Language = None) -> None:
        """Take what is set before the command."""

    app.add_typer(group, name=name, help=told, epilog=epilog, rich_help_panel=CHANGE)
    return group


_groups = {name: _group(name) for name in _GROUPS}
for _name, _command in COMMANDS.items():
    _above, _, _own = _name.rpartition(" ")
    (_groups[_above] if _above else app).command(
        name=_own,
        cls=OneCommand,
        help=help_of(_command.run),
        epilog=examples_of(_name, _command.examples),
        rich_help_panel=_command.heading,
    )(_command.run)
