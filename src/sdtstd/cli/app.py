"""The commands: what each takes and which report it makes; all else is imported when it runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from sdtstd.cli import complete
from sdtstd.cli.checking import check, diff
from sdtstd.cli.options import (
    AsOf,
    Data,
    FieldId,
    Format,
    Language,
    OutputFormat,
    PlanId,
    TaskId,
)
from sdtstd.cli.reporting import report
from sdtstd.cli.schema import schema
from sdtstd.cli.told import told, told_doc, told_examples

app = typer.Typer(
    name="sdtstd",
    help=told("Where a standards plan stands: what is covered and missing, whether goals are met."),
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
        typer.Option("--version", callback=_version, is_eager=True, help=told("Show the version.")),
    ] = False,
    traceback: Annotated[
        bool, typer.Option("--traceback", help=told("Show the traceback of a crash."))
    ] = False,
) -> None:
    """Where a standards plan stands."""


def status(
    data: Data = None,
    as_of: AsOf = None,
    plan: PlanId = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Show where a plan's goals stand, and how far the system is covered."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.plans import choose_plans
    from sdtstd.commands.status import status_report

    at = opened(data, as_of)
    show(status_report(at.register, at.day, choose_plans(at.register, plan)), form, lang, at)


def coverage(
    data: Data = None,
    as_of: AsOf = None,
    task: TaskId = None,
    field: FieldId = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Show every leaf of the standards system with its state and its standards."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.coverage import coverage_report
    from sdtstd.commands.filters import find_places, on_path

    at = opened(data, as_of)
    task, field, _ = find_places(at.register, task, field)
    wanted = (lambda each: on_path(each.leaf.id, task, field)) if task or field else None
    report = coverage_report(at.register, at.day, wanted)
    show(report, form, lang, at)


def gaps(
    data: Data = None,
    as_of: AsOf = None,
    plan: PlanId = None,
    task: TaskId = None,
    field: FieldId = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Show what is missing, worst first: leaves without a standard, goals that are short."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.filters import find_places, on_path
    from sdtstd.commands.gaps import gaps_report
    from sdtstd.commands.plans import ALL, choose_plans

    at = opened(data, as_of)
    task, field, _ = find_places(at.register, task, field)
    plans = choose_plans(at.register, plan or ALL)
    wanted = (lambda each: on_path(each.leaf.id, task, field)) if task or field else None
    report = gaps_report(at.register, at.day, plans, wanted)
    show(report, form, lang, at)


def list_(
    data: Data = None,
    as_of: AsOf = None,
    task: TaskId = None,
    field: FieldId = None,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="ID",
            help=told("Only this topic, or its path."),
            autocompletion=complete.topics,
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", help=told("Only this level, such as local."), autocompletion=complete.levels
        ),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            help=told("Only this text status, such as in-force."),
            autocompletion=complete.statuses,
        ),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", help=told("Only with this text in code, title, organization.")),
    ] = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """List the standards, all or filtered."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.filters import find_places, make_filter
    from sdtstd.commands.records import list_report

    at = opened(data, as_of)
    places = find_places(at.register, task, field, topic)
    chosen = make_filter(*places, level, status, text)
    show(list_report(at.register, at.day, chosen), form, lang, at)


def show_(
    code: Annotated[
        list[str],
        typer.Argument(
            metavar="CODE",
            help=told("A code in any written form, or an id."),
            autocompletion=complete.codes,
        ),
    ],
    data: Data = None,
    as_of: AsOf = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Show one record whole: its dates, topics, label, sources."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.records import show_report

    at = opened(data, as_of)
    show(show_report(at.register, at.day, " ".join(code)), form, lang, at)


def explain(
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help=told("A target, a leaf, a code or id, or a check."),
            autocompletion=complete.names,
        ),
    ],
    data: Data = None,
    as_of: AsOf = None,
    form: OutputFormat = Format.TEXT,
    lang: Language = None,
) -> None:
    """Open a number: which records count and why the others do not; or the manual of a check."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.showing import show
    from sdtstd.commands.manuals import find_rule, manual_report

    named = " ".join(name)
    rule = find_rule(named)
    if rule is not None:
        show(manual_report(rule), form, lang)
        return
    from sdtstd.commands.explain import explain_report

    at = opened(data, as_of)
    show(explain_report(at.register, at.day, named), form, lang, at)


COMMANDS: dict[str, Callable[..., None]] = {
    "status": status,
    "coverage": coverage,
    "gaps": gaps,
    "list": list_,
    "show": show_,
    "explain": explain,
    "check": check,
    "diff": diff,
    "report": report,
    "schema": schema,
}
for _name, _command in COMMANDS.items():
    app.command(name=_name, help=told_doc(_command), epilog=told_examples(_name))(_command)
