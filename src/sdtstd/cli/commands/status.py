"""`status`: where a plan stands."""

from __future__ import annotations

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.options import ALTOGETHER, AsOf, Data, Language, MaxBytes, PlanId

EXAMPLES = ("", "--plan all", "--as-of 2023-12-31 --lang zh")


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    plan: PlanId = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show where a plan's goals stand, and how much is covered."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.plans import choose_plans
    from sdtstd.views.status import status_report

    at = opened(data, as_of, max_bytes)
    show(status_report(at.snapshot, choose_plans(at.register, plan)), form, lang, at)
