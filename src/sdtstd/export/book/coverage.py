"""How many leaves of each task and field are in which state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.columns import SheetName
from sdtstd.rows.coverage import TallyRow, task_row
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.book.teller import Teller
    from sdtstd.export.sheet import Sheet, SheetCell

_NUMBERS: tuple[str, ...] = TallyRow.__match_args__
_WIDTHS = {"task": 36, "field": 34, **dict.fromkeys(_NUMBERS, 10), "owner": 26, "id": 44}


def coverage_sheet(teller: Teller) -> Sheet:
    """Give a row for the register, for each task and for each field."""
    return teller.sheet(SheetName.COVERAGE, _WIDTHS, _rows(teller))


def _rows(teller: Teller) -> Iterator[tuple[SheetCell, ...]]:
    covered = teller.snapshot.coverage
    yield _row((teller.told(say("all leaves that standards cover")), None), covered.total, teller)
    for task in covered.tasks:
        row = task_row(task)
        title = teller.told(name_of(task.task))
        yield _row((title, None), row, teller, row.id)
        for field, of in zip(task.fields, row.fields, strict=True):
            yield _row((title, teller.told(name_of(field.field))), of, teller, of.id)


def _row(
    names: tuple[SheetCell, ...],
    numbers: object,
    teller: Teller,
    path: str | None = None,
) -> tuple[SheetCell, ...]:
    owner = teller.listed(getattr(numbers, "owner", ()))
    return (*names, *(getattr(numbers, each) for each in _NUMBERS), owner, path)
