"""`import`: what becomes of each row of a file, and what that does to the register."""

from __future__ import annotations

import shlex
from itertools import groupby
from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import Message, joined, say
from sdtstd.edit.importing.outcome import Outcome, word_for, words_for
from sdtstd.report import Heading, Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.change_summary import change_summary_row
from sdtstd.rows.imported import (
    FieldRow,
    ImportAnswer,
    ImportColumnRow,
    ImportedRow,
    ImportSummaryRow,
    import_summary_row,
)
from sdtstd.rows.suggestions import suggested_row
from sdtstd.views.edited import change_of, effect_blocks, title_of
from sdtstd.views.imported_rows import HEADINGS, row_blocks, without_change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.edit.importing.judged import ColumnRead, Judged, Judgement
    from sdtstd.edit.importing.outcome import Change
    from sdtstd.report import Block, Cell
    from sdtstd.verify.difference import Difference
    from sdtstd.verify.imported import Imported
    from sdtstd.views.imported_rows import Suggested


def imported_report(
    read: Judgement, found: Imported, suggested: Suggested, day: date, *, written: bool
) -> Report:
    """Tell what becomes of every row, and what the new and changed ones do."""
    summary = import_summary_row(found.rows)
    change = change_of(found.edit)
    answer = ImportAnswer(
        written=written,
        summary=summary,
        rows=tuple(_row(n, each, suggested) for n, each in enumerate(found.rows)),
        columns=tuple(ImportColumnRow(e.sheet, e.heading, e.key) for e in read.columns),
        notes=tuple(map(str, read.notes)),
        change=change_summary_row(change),
    )
    return Report(
        title=_title(summary),
        data=Answer(answer, day),
        blocks=(*_effect(found, change), *_blocks(read, found, suggested, written=written)),
        next_step=_next_step(found, suggested) if written else None,
    )


def _title(summary: ImportSummaryRow) -> Message:
    return say(
        "records: {records} ({new} new, {changed} changed, {same} as before, {doubtful} doubtful,"
        " {refused} refused); rows passed over: {skipped}",
        records=summary.rows - summary.skipped,
        **{name: getattr(summary, name) for name in summary.__match_args__},
    )


def _blocks(
    read: Judgement, found: Imported, suggested: Suggested, *, written: bool
) -> Iterator[Block]:
    """Tell what nobody can take as it is, then all other rows.

    What was shown before it was written is not shown again.
    """
    if written:
        yield from row_blocks(found.rows, suggested, (Outcome.REFUSED, Outcome.DOUBTFUL))
        return
    yield from _read(read)
    yield from row_blocks(found.rows, suggested, tuple(HEADINGS))
    told = tuple(without_change(found.rows))
    if told:
        yield Heading(say("without a change"))
        yield Sentences(told)


def _next_step(found: Imported, suggested: Suggested) -> Message | None:
    """Lead to the records that have no place yet."""
    likely = [found.rows[n].id for n, each in suggested.items() if each]
    if not likely or len(likely) > _NAMED:
        return say("places for the new ones: sdtstd suggest --write") if likely else None
    names = " ".join(shlex.quote(each) for each in likely if each is not None)
    return say("places for the new ones: sdtstd suggest {names} --write", names=names)


_NAMED = 100


def _row(number: int, row: Judged, suggested: Suggested) -> ImportedRow:
    return ImportedRow(
        sheet=row.sheet,
        row=row.row,
        outcome=row.outcome,
        reason="; ".join(map(str, row.reasons)) or None,
        id=row.id,
        fields=tuple(FieldRow(_field(e), e.before, e.after) for e in row.changes),
        suggestions=tuple(map(suggested_row, suggested.get(number, ()))),
    )


def _field(change: Change) -> str:
    return change.field if change.of is None else f"{change.of} {change.field}"


def _read(read: Judgement) -> Iterator[Block]:
    """Say which columns are taken as what, and what was noticed in the sheets."""
    sentences: list[Cell] = []
    for _, of in groupby(read.columns, lambda each: each.sheet):
        columns = tuple(of)
        taken = [_taken(each.heading, each.key) for each in columns if each.key is not None]
        left = [each.heading for each in columns if each.key is None and each.heading]
        sentences.append(_in(columns[0], say("taken: {columns}", columns=joined(taken, "; "))))
        if left:
            sentences.append(_in(columns[0], say("not taken: {columns}", columns="; ".join(left))))
    if sentences or read.notes:
        yield Heading(say("columns"))
        yield Sentences((*sentences, *read.notes))


def _taken(heading: str, key: str) -> Message:
    """Give a heading, and what it is taken as where that is another word."""
    word = word_for(key)
    known = {e.translated(translator(each)) for e in words_for(key) for each in LANGUAGES}
    if heading in known:
        return Message("{heading}", (("heading", heading),))
    return say("{heading} → {word}", heading=heading, word=word)


def _in(column: ColumnRead, told: Message) -> Message:
    if column.sheet is None:
        return told
    return say("{sheet}: {told}", sheet=column.sheet, told=told)


def _effect(found: Imported, change: Difference) -> Iterator[Block]:
    """Show what the rows do; of findings the infos are only counted."""
    if not found.edit.documents:
        return
    yield Sentences((title_of(change), *_as_core(found)))
    yield from effect_blocks(change)


def _as_core(found: Imported) -> Iterator[Message]:
    """Say that nobody said of new texts whether the plan calls for them."""
    new = (each.facts for each in found.rows if each.outcome is Outcome.NEW)
    plain = [each for each in new if each and each.section == "standards" and not each.relevance]
    if plain:
        yield say(
            "new texts of which nothing says whether the plan calls for them: {n}; they count as"
            " core, towards goals and leaves; otherwise --relevance partial, or a column 相关程度"
            " (relevance)",
            n=len(plain),
        )
