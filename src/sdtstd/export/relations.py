"""The relations of a register for the formats that hold tables, and the views over them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sdtstd.rows.relations.dated import Dated
from sdtstd.rows.relations.tables import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.whole import Whole
    from sdtstd.rows.relations.tables import Relation

    Cells = Iterator[tuple[object, ...]]


def relations(whole: Whole) -> Iterator[tuple[Relation, Cells]]:
    """Give every table with its rows."""
    of = Dated(whole.snapshot, whole.line_of)
    for each in RELATIONS:
        yield each, each.cells(of)


def views() -> str:
    """Give the views as SQL, a statement after the other, each made for a session."""
    return (files("sdtstd") / "export" / "views.sql").read_text("utf-8")
