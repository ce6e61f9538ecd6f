"""`gaps`: what is missing, worst first."""

from __future__ import annotations

from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.options import ALTOGETHER, AsOf, Data, FieldId, Language, MaxBytes, PlanId, TaskId

EXAMPLES = ("", "--field foundation/trust", "--plan sh-dt-standardization-2022")


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
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

    at = opened(data, as_of, max_bytes)
    wanted = path_filter(at.register, task, field)
    plans = choose_plans(at.register, plan or ALL)
    show(gaps_report(at.snapshot, plans, wanted), form, lang, at)
