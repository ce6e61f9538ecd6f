"""`gaps`: what is missing, worst first."""

from __future__ import annotations

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    FieldId,
    Language,
    MaxBytes,
    PlanId,
    TaskId,
)

EXAMPLES = ("", "--field foundation/trust", "--plan sh-dt-standardization-2022")


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    plan: PlanId = None,
    task: TaskId = None,
    field: FieldId = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Show what is missing, worst first: leaves and goals."""
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.plans import ALL, choose_plans
    from sdtstd.views.filters import path_filter
    from sdtstd.views.gaps import gaps_report

    found = opened(data, as_of, max_bytes, at)
    wanted = path_filter(found.register, task, field)
    plans = choose_plans(found.register, plan or ALL)
    show(gaps_report(found.snapshot, plans, wanted), form, lang, found)
