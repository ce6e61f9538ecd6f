"""The first sheet: the verdict in a line, then each target with its numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.export.book.parts import members_told, opened
from sdtstd.export.sheet import Above, Form
from sdtstd.frozen import replace
from sdtstd.measure.assessment import BY_PACE
from sdtstd.model.columns import SheetName
from sdtstd.model.target import HasGoal
from sdtstd.rows.targets import target_row
from sdtstd.views.assessed import assessed
from sdtstd.views.marks import Marks
from sdtstd.views.titles import name_of, name_of_all
from sdtstd.views.values import reported
from sdtstd.views.verdict import verdict

if TYPE_CHECKING:
    from sdtstd.export.book.teller import Teller, Widths
    from sdtstd.export.sheet import Sheet, SheetCell
    from sdtstd.measure.progress import Progress
    from sdtstd.rows.numbers import Double

_WIDTHS: Widths = {
    "title": 30,
    "comparator": 11,
    "goal": 8,
    "unit": 6,
    "counted": 7,
    "possible": 9,
    "range": 9,
    "pipeline": 8,
    "no_date": 9,
    "expected": (9, Form.TENTHS),
    "pace": (10, Form.SHARE),
    "assessment": 14,
    "reported": 9,
    "qualifier": 8,
    "reported_on": 11,
    "related": 18,
    "from": 11,
    "to": 11,
    "met_on": 11,
    "owner": 14,
    "plan": 22,
    "kind": 10,
    "id": 26,
    "members": 40,
}
_PRINTED = 21
_EXACT = 15
"""So many digits of a number a spreadsheet keeps."""


def goals_sheet(teller: Teller) -> Sheet:
    """Give the targets of all plans."""
    progress = teller.snapshot.progress(teller.register.plans)
    sheets = opened(teller)
    rows = (
        (*_cells(each, teller).values(), members_told(placed, sheets.get(placed.id), teller))
        for each in progress
        for placed in (each.target,)
    )
    sheet = teller.sheet(SheetName.GOALS, _WIDTHS, rows, _above(teller))
    columns = (replace(each, bar=each.key == "pace") for each in sheet.columns)
    return replace(sheet, columns=tuple(columns), printed=_PRINTED)


def _above(teller: Teller) -> tuple[Above, ...]:
    plans, snapshot, marks = teller.register.plans, teller.snapshot, Marks()
    title = name_of_all(plans, teller.register.system, say("progress"), short=False)
    line = verdict(plans, snapshot, marks) if plans or snapshot.register.leaves else None
    notes = [note for block in marks.blocks() for note in block.notes]
    return (
        Above(teller.told(title), large=True),
        *((Above(teller.told(line), strong=True),) if line is not None else ()),
        *(Above(teller.told(each)) for each in notes),
        Above(teller.of_day),
        teller.for_reading,
    )


def _cells(progress: Progress, teller: Teller) -> dict[str, SheetCell]:
    placed, target, row = progress.target, progress.target.target, target_row(progress)
    seen, paced = row.reported, progress.assessment in BY_PACE
    unit = target.unit if isinstance(target, HasGoal) else None
    cells: dict[str, SheetCell] = {
        "title": teller.told(name_of(target)),
        "comparator": teller.told(row.comparator),
        "goal": _number(row.goal),
        "unit": row.unit,
        "counted": row.counted,
        "possible": row.possible,
        "range": _range(row.counted, row.possible),
        "pipeline": row.pipeline,
        "no_date": row.no_date,
        "expected": _number(row.expected) if paced else None,
        "pace": _number(row.pace) if paced else None,
        "assessment": teller.toned(assessed(progress)),
        "reported": _number(seen.value) if seen else None,
        "qualifier": teller.told(seen.qualifier) if seen else None,
        "reported_on": seen.date if seen else None,
        "related": teller.listed(
            teller.told(reported(each, unit)) for each in progress.reading.related
        ),
        "from": row.window.from_.isoformat() if row.window.from_ else None,
        "to": row.window.to.isoformat(),
        "met_on": row.met_on.isoformat() if row.met_on else None,
        "owner": teller.listed(row.owner),
        "plan": teller.told(name_of(placed.plan)),
        "kind": teller.told(_KINDS[row.kind]),
        "id": row.id,
    }
    assert [*cells, "members"] == [*_WIDTHS]
    return cells


_KINDS = {
    "standards": say("count of standards"),
    "pilots": say("count of pilots"),
    "indicator": say("indicator"),
    "milestone": say("milestone"),
}


def _range(counted: int | None, possible: int | None) -> str | None:
    """Give between what the truth of the records at hand lies, but for those without a date."""
    if counted is None or possible is None:
        return None
    return f"{counted}–{counted + possible}" if possible else str(counted)


def _number(value: Double | None) -> SheetCell:
    """Give a number as one, or with all its digits where a spreadsheet would lose some."""
    if value is None or not isinstance(value.exact, Decimal):
        return value
    return value if len(value.exact.as_tuple().digits) <= _EXACT else f"{value.exact:f}"
