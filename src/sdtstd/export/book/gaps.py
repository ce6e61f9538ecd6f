"""What is missing: targets that are short, worst first, and leaves that are not covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.export.places import above_of
from sdtstd.model.columns import SheetName
from sdtstd.report import Parts
from sdtstd.rows.gaps import leaf_gap_row, target_gap_row
from sdtstd.views.assessed import assessed
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.book.teller import Teller
    from sdtstd.export.sheet import Sheet, SheetCell

_WIDTHS = {
    "of": 8,
    "title": 40,
    "above": 46,
    "state": 16,
    "remaining": 10,
    "coming": 30,
    "owner": 24,
    "id": 52,
}


def gaps_sheet(teller: Teller) -> Sheet:
    """Give the gaps of all plans and of the standards system."""
    return teller.sheet(SheetName.GAPS, _WIDTHS, (*_targets(teller), *_leaves(teller)))


def _targets(teller: Teller) -> Iterator[tuple[SheetCell, ...]]:
    for each in teller.snapshot.gaps(teller.register.plans).targets:
        row, placed = target_gap_row(each), each.target
        yield (
            teller.told(say("target")),
            teller.told(name_of(placed.target)),
            teller.told(name_of(placed.plan)),
            teller.toned(assessed(each)),
            row.remaining,
            teller.told(Parts(row.pipeline)),
            teller.listed(row.owner),
            row.id,
        )


def _leaves(teller: Teller) -> Iterator[tuple[SheetCell, ...]]:
    for each in teller.snapshot.gaps(()).leaves:
        row = leaf_gap_row(each)
        yield (
            teller.told(say("leaf")),
            teller.told(name_of(each.leaf.unit)),
            above_of(each.leaf, teller.language),
            teller.toned(each.state),
            None,
            teller.told(Parts(row.coming)),
            teller.listed(row.owner),
            row.id,
        )
