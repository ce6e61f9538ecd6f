"""A history as a table: a row for each target, for the leaves and for the texts on each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.diagnostics import Message, Term, say
from sdtstd.export.table import Heading, Table
from sdtstd.measure.leaves import LeafState
from sdtstd.measure.lives import TextStatus
from sdtstd.rows.answer import items_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.rows.history import HistoryAnswer, PointRow
    from sdtstd.rows.targets import TargetRow

Cells = dict[str, object]

_WHEN = (
    ("day", say("day")),
    ("period", say("period")),
    ("commit", say("commit")),
    ("committed", say("committed on")),
)
_WHAT = (("of", say("of")), ("id", say("ID")), ("title", say("title")))
_OF_TARGETS = (
    ("comparator", say("comparator")),
    ("goal", say("goal")),
    ("unit", say("unit")),
    ("counted", say("counted")),
    ("possible", say("possible")),
    ("pipeline", say("pipeline")),
    ("no_date", say("without a date")),
    ("qualifier", say("qualifier")),
    ("value", say("reported value")),
    ("date", say("its day")),
    ("expected", say("on pace")),
    ("pace", say("pace")),
    ("percent", say("percent of the goal")),
    ("assessment", say("assessment")),
)
_OF_LEAVES = (
    ("leaves", say("leaves")),
    *((each.key, each.word) for each in LeafState),
    ("unplaced", say("unplaced")),
)
_OF_TEXTS = tuple((each.key, each.word) for each in TextStatus)
_COLUMNS: tuple[tuple[str, Message], ...] = (
    *_WHEN, *_WHAT, *_OF_TARGETS, *_OF_LEAVES, *_OF_TEXTS
)  # fmt: skip


def history_table(history: HistoryAnswer, language: str) -> Table:
    """Give a history as a table; the words of its cells and headings are of the language."""
    translate = translator(language)
    rows = [cells for point in history.points for cells in _of_point(point, language)]
    return Table(
        name="history",
        headings=tuple(Heading(key, word.translated(translate)) for key, word in _COLUMNS),
        rows=tuple(tuple(_text(each.get(key), translate) for key, _ in _COLUMNS) for each in rows),
        names=tuple(str(each.get("id", "")) for each in rows),
    )


def _of_point(point: PointRow, language: str) -> Iterator[Cells]:
    when = {key: getattr(point, key) for key, _ in _WHEN}
    if not point.loads:
        yield {**when, "of": say("no register that loads")}
    for target in point.targets:
        yield {**when, "of": say("target"), **_target(target, language)}
    if point.coverage is not None:
        yield {**when, "of": say("leaves"), **items_of(point.coverage)}
    if point.standards is not None:
        yield {**when, "of": say("standards"), **items_of(point.standards)}


def _target(target: TargetRow, language: str) -> Cells:
    reported = target.reported
    english = target.title_en if language == "en" else None
    return {
        **items_of(target),
        "title": english or target.title,
        "qualifier": reported.qualifier if reported else None,
        "value": reported.value if reported else None,
        "date": reported.date if reported else None,
    }


def _text(cell: object, translate: Callable[[str], str]) -> str:
    if isinstance(cell, Term):
        cell = cell.word
    if isinstance(cell, Message):
        return cell.translated(translate)
    return "" if cell is None else str(cell)
