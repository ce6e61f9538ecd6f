"""The program: the table of its commands; what they need is imported when they run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

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
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.cli.options import Language  # noqa: TC001 - read at run time
from sdtstd.frozen import frozen

BeforeData = Annotated[
    str | None,
    option("--data", metavar="DIR", help=localized("The data folder, for any command.")),
]


def _version(wanted: bool) -> None:
    if wanted:
        from sdtstd.cli.version import tell_version

        tell_version()
        raise SystemExit(0)


def root(
    version: Annotated[
        bool,
        option("--version", callback=_version, is_eager=True, help=localized("Show the version.")),
    ] = False,
    traceback: Annotated[
        bool, option("--traceback", help=localized("Show the traceback of a crash."))
    ] = False,
    no_cache: Annotated[
        bool, option("--no-cache", help=localized("Compute anew, and keep nothing of it."))
    ] = False,  # taken out of the words before they are read: it may stand anywhere
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


def passed_on(data: BeforeData = None, lang: Language = None) -> None:
    """Take what is set before the command."""


@frozen
class Group:
    """What commands that begin with a word have in common: help, and what stands below it."""

    help: str
    end: str
    heading: str


PROGRAM = Group(
    localized("Where a standards plan stands: what is covered and missing, whether goals are met."),
    localized("Begin with `sdtstd status`; `sdtstd help status` tells more, as of every command."),
    "",
)
GROUPS = {
    "add": Group(
        localized("Add a record or a reported value."),
        localized("`sdtstd help add standard` tells more, as of each of them."),
        CHANGE,
    ),
}
