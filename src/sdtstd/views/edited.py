"""What an edit does: to goals, leaves and findings; and how it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Mandate
from sdtstd.diagnostics import Message, joined, say
from sdtstd.model.vocabulary import word_of
from sdtstd.report import Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.change_summary import change_summary_row
from sdtstd.verify.difference import Difference, Side
from sdtstd.views.changed_findings import fault_blocks, info_blocks, mended
from sdtstd.views.changed_goals import goal_blocks
from sdtstd.views.changed_leaves import leaf_blocks
from sdtstd.views.changed_verdict import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.model.readers import WrittenCode
    from sdtstd.report import Block
    from sdtstd.verify.edited import Edited


def edited_report(found: Edited, day: date) -> Report:
    """Show what an edit does to goals and leaves, and the findings that it brings and mends."""
    sides = (Side(None, None, None, each) for each in (found.before, found.after))
    change = Difference(*sides)
    summary = change_summary_row(change)
    nothing = say("This change moves no goal, no leaf and no record")
    return Report(
        title=verdict(change, summary) or nothing,
        data=Answer(summary, day),
        blocks=(*_read(found), *_blocks(change)),
    )


_MANDATES = {
    Mandate.MANDATORY: say("mandatory"),
    Mandate.RECOMMENDED: say("recommended"),
    Mandate.GUIDANCE: say("guidance"),
}


def _read(found: Edited) -> Iterator[Block]:
    """Say what the code of a standard tells, where the edit brings the code."""
    old = {each.key for each in found.before.loaded.register.standards}
    new = found.after.loaded.register.standards
    told = [_told(each.code) for each in new if each.code is not None and each.key not in old]
    if told:
        yield Sentences(tuple(told))


def _told(code: WrittenCode) -> Message:
    level, mandate = code.code.level, code.code.mandate
    if level is None:
        return say("{code}: no table knows its letters, so its `level` holds", code=code.key)
    word = word_of(level)
    if mandate is None:
        return say("{code}: {level}, as its letters say", code=code.key, level=word)
    return say(
        "{code}: {level}, {mandate}, as its letters say",
        code=code.key,
        level=word,
        mandate=_MANDATES[mandate],
    )


def _blocks(change: Difference) -> Iterator[Block]:
    yield from fault_blocks(change.new)
    yield from goal_blocks(change.comparison)
    yield from leaf_blocks(change.comparison) if change.comparison.has_leaves else ()
    yield from mended(change)
    yield from info_blocks(change.new)


def undo(same: Sequence[str] | None, new: Sequence[str] = (), *, is_alone: bool = True) -> Message:
    """Say how an edit is undone: of files that were as HEAD has them, and of new ones.

    `is_alone` tells that no file had other changes since HEAD: git would take those back too, so
    that only the patch undoes this alone. None without git.
    """
    if same is None:
        return say("without git nothing undoes this but the lines shown")
    if not is_alone:
        return say(
            "to undo this alone: `git apply -R` at the root of the repository, then paste the lines"
            " of the change and press Ctrl-D"
        )
    typed = (("git restore -s HEAD", same), ("rm", new))
    ways = [_typed(" ".join((words, *files))) for words, files in typed if files]
    return say("to undo: {ways}", ways=joined(ways, "; "))


def _typed(words: str) -> Message:
    return Message("{words}", (("words", words),))
