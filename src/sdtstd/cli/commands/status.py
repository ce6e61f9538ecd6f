"""`status`: where a plan stands."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli.declared import option
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    Language,
    MaxBytes,
    PeriodName,
    PlanId,
    Since,
)

EXAMPLES = (
    "",
    "--plan all",
    "--as-of 2023-12-31 --lang zh",
    "--since 2023-06-30",
    "--period 2023Q2",
    "--at HEAD~1",
)

Every = Annotated[
    bool, option("--all", help=localized("With --since: show every record that moved."))
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    since: Since = None,
    period: PeriodName = None,
    at: At = None,
    plan: PlanId = None,
    every: Every = False,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show where the goals stand, what is covered, or what moved."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.cli.span import in_order, span
    from sdtstd.lookup.plans import choose_plans
    from sdtstd.views.status import status_report

    days = span(as_of, since, period)
    found = opened(data, days.until, max_bytes, at)
    plans = choose_plans(found.register, plan)
    report = status_report(found.snapshot, plans)
    if days.since is not None:
        from sdtstd.compare.between import Between
        from sdtstd.views.moved import moved_alone

        between = Between(found.snapshot, in_order(days.since, found.day), plans)
        report = moved_alone(report, between, every=every)
    if days.period is not None:
        from sdtstd.views.beside import of_period

        report = of_period(report, days.period, found.day)
    show(report, form, lang, found)
