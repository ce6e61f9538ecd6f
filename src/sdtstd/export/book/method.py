"""How each number of the workbook was counted: the day, the words, each target with its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.columns import SheetName
from sdtstd.report import Heading, Pairs
from sdtstd.views.method import method_blocks
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.export.book.teller import Teller
    from sdtstd.export.sheet import Sheet, SheetCell
    from sdtstd.report import Cell

_WIDTHS = {"of": 36, "item": 28, "text": 110}


def method_sheet(teller: Teller) -> Sheet:
    """Give a row for each word and for each rule of counting."""
    return teller.sheet(SheetName.METHOD, _WIDTHS, _rows(teller))


def _rows(teller: Teller) -> Iterator[tuple[SheetCell, ...]]:
    about: Cell = say("this workbook")
    for item, text in _about(teller):
        yield _row(about, item, text, teller)
    about = say("words")
    for item, text in _WORDS:
        yield _row(about, item, text, teller)
    register = teller.register
    for block in method_blocks(register, register.plans, foretold=False):
        if isinstance(block, Heading):
            about = block.text
        elif isinstance(block, Pairs):
            for item, cell in block.rows:
                yield _row(about, item, cell, teller)


def _row(about: Cell, item: Message, text: Cell, teller: Teller) -> tuple[SheetCell, ...]:
    return teller.told(about), teller.voice.heading(item), teller.told(text)


def _about(teller: Teller) -> Iterator[tuple[Message, Cell]]:
    if teller.register.system is not None:
        yield say("standards system"), name_of(teller.register.system)
    yield say("day"), teller.snapshot.day
    days = {"since": teller.whole.since.isoformat(), "day": teller.snapshot.day.isoformat()}
    yield say("period counted"), say("after {since}, up to {day}", **days)
    for plan in teller.register.plans:
        yield (
            say("plan"),
            say("{plan}, issued {day}", plan=teller.told(name_of(plan)), day=plan.issued),
        )
    yield say("empty cell"), say("undefined or not stated; never nothing counted, which is 0")
    yield say("sample"), _SAMPLE
    yield say("its records"), _MEMBERS
    yield say("titles of columns"), _TITLES


_SAMPLE = say(
    "without a day up to which a plan or target calls the register complete, its numbers are those "
    "of the records at hand, and no totals"
)
_MEMBERS = say(
    "a number of a target is opened by the filter that stands in its row; one of the statistics by "
    "level and the column {column}; one of leaves in the sheet of topics by state and path",
    column=say("In the statistics table"),
)
_TITLES = say(
    "they follow no standard; an office states its own beside its data, as system.columns"
)
_WORDS: tuple[tuple[Message, Message], ...] = (
    (
        say("existing"),
        say(
            "texts that are surely published, and neither withdrawn nor replaced; core and partial"
        ),
    ),
    (
        say("expected texts"),
        say(
            "the existing, and all records on their way or planned; not those withdrawn, replaced "
            "or abandoned"
        ),
    ),
    (
        say("new, revised"),
        say(
            "texts published within the period; those that replace a text, in part too, are "
            "revised, all others new"
        ),
    ),
    (
        say("perhaps"),
        say("how many more may be added to the number before, by dates that are not exact"),
    ),
    (
        say("expected by now"),
        say("the share of the goal that is due by the day, as days of the window go"),
    ),
    (
        say("pace"),
        say("counted of what is expected by now; shown while it decides the assessment"),
    ),
    (
        say("without a date"),
        say("texts of the query whose event has happened on a day that nobody knows: not counted"),
    ),
)
