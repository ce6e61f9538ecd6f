"""The rows of a list as people read them: what becomes of each, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, joined, say
from sdtstd.edit.importing.lines import Line
from sdtstd.edit.importing.outcome import Outcome, word_for
from sdtstd.edit.importing.stretches import stretches
from sdtstd.measure.suggestions.suggesting import surest
from sdtstd.report import APART, Branch, Column, Outline, Parts
from sdtstd.views.long_lists import listed
from sdtstd.views.suggested import worded_score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.judged import Judged
    from sdtstd.edit.importing.outcome import Change
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.report import Block

    Suggested = Mapping[int, tuple[Suggestion, ...]]
    """The leaves that are offered for a row, by its place among all rows."""

HEADINGS = {
    Outcome.REFUSED: say("refused"),
    Outcome.DOUBTFUL: say("doubtful"),
    Outcome.CHANGED: say("changed"),
    Outcome.NEW: say("new"),
}


def row_blocks(
    rows: Sequence[Judged], suggested: Suggested, outcomes: Iterable[Outcome]
) -> Iterator[Block]:
    """List the rows of which one of these became, under its heading."""
    numbered = list(enumerate(rows))
    for outcome in outcomes:
        of = [(n, each) for n, each in numbered if each.outcome is outcome]
        yield from listed(HEADINGS[outcome], of, lambda some: _outline(some, suggested), _OPEN)


_OPEN = 200


def _outline(some: Sequence[tuple[int, Judged]], suggested: Suggested) -> Outline:
    return Outline(_COLUMNS, tuple(_branch(each, suggested.get(n, ())) for n, each in some))


_COLUMNS = (Column(say("row")), Column(say("what")))


def _branch(row: Judged, suggestions: tuple[Suggestion, ...]) -> Branch:
    facts = row.facts
    assert facts is not None  # what is no record is told apart
    changes = row.changes if row.outcome is not Outcome.NEW else _of_others(row)
    named = tuple(each for each in (_place(row), row.id, facts.title) if each)
    known = _days(facts) if row.outcome is Outcome.NEW else ()
    sure = surest(suggestions)
    return Branch(
        (Parts(named, "  "),),
        (
            *(_change(each, facts.section) for each in changes),
            *known,
            *row.reasons,
            *(() if sure is None else (_offer(sure),)),
        ),
    )


def _days(facts: Facts) -> tuple[Message, ...]:
    """Give the days of a new record as they were read, in one line."""
    days = [
        say("{field}: {now}", field=word_for(key, facts.section), now=day)
        for key, day in facts.days.items()
    ]
    return (joined(days, APART),) if days else ()


def _place(row: Judged) -> Message:
    if row.sheet is None:
        return say("row {row}", row=row.row)
    return say("{sheet}, row {row}", sheet=row.sheet, row=row.row)


def _of_others(row: Judged) -> tuple[Change, ...]:
    return tuple(each for each in row.changes if each.of is not None)


def _change(change: Change, section: str) -> Message:
    word = word_for(change.field, section)
    if change.of is not None:
        return say("{code}: {what}", code=change.of, what=_value(word, change))
    return _value(word, change)


def _value(word: Message, change: Change) -> Message:
    if change.before is None:
        return say("{field}: {now}", field=word, now=change.after)
    return say("{field}: {was} → {now}", field=word, was=change.before, now=change.after)


def _offer(suggestion: Suggestion) -> Message:
    gaps = {"leaf": suggestion.leaf.id, "score": worded_score(suggestion.score)}
    return say("likely {leaf} ({score})", **gaps)


def without_change(rows: Iterable[Judged]) -> Iterator[Message]:
    """Tell rows that are skipped or as before by their reasons, in the order of the file.

    Whole sheets that are for reading are told together.
    """
    found: defaultdict[tuple[str | None, tuple[Message, ...]], list[int]] = defaultdict(list)
    for_reading: dict[str, None] = {}
    for each in rows:
        if each.reasons == (Line.FOR_READING.word,):
            for_reading[each.sheet or ""] = None
        elif each.outcome in (Outcome.SKIPPED, Outcome.SAME):
            found[each.sheet, each.reasons or (each.outcome.word,)].append(each.row)
    if for_reading:
        yield say("sheets for reading, passed over: {sheets}", sheets=", ".join(for_reading))
    for (sheet, reasons), numbers in found.items():
        where = say("row {row}", row=stretches(numbers))
        if sheet is not None:
            where = say("{sheet}, row {row}", sheet=sheet, row=stretches(numbers))
        yield say("{where}: {told}", where=where, told=joined(reasons, "; "))
