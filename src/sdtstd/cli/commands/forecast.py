"""`forecast`: when goals are to be reached."""

from __future__ import annotations

from typing import Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument
from sdtstd.cli.formats import OutputFormat, Shown
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, Language, MaxBytes, PlanId

EXAMPLES = (
    "--as-of 2023-06-30",
    "local-and-group --as-of 2023-06-30",
    "--plan all --as-of 2023-06-30 --format json",
)

Target = Annotated[
    list[str] | None,
    argument(
        metavar="TARGET",
        help=localized("The target to open, by PLAN/TARGET or its title; default all of the plan."),
        offers=complete.targets,
    ),
]


def run(
    target: Target = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    plan: PlanId = None,
    form: OutputFormat = Shown.TEXT,
    lang: Language = None,
) -> None:
    """Say when goals are to be reached, and how likely in time.

    By the pace so far, and beside it by what is on its way. A target that is named opens to
    all that this is made of.
    """
    from sdtstd.cli.opening import opened
    from sdtstd.cli.show import show
    from sdtstd.lookup.targets import choose_targets
    from sdtstd.views.forecast import forecast_report

    found = opened(data, as_of, max_bytes, at)
    chosen = choose_targets(found.register, (" ".join(target),) if target else (), plan)
    show(forecast_report(found.snapshot, chosen, whole=bool(target)), form, lang, found)
