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
    change = change_of(found)
    return Report(
        title=title_of(change),
        data=Answer(change_summary_row(change), day),
        blocks=(*_read(found), *effect_blocks(change), *info_blocks(change.new)),
    )


def change_of(found: Edited) -> Difference:
    """Give an edit as the difference of two sides."""
    return Difference(*(Side(None, None, None, each) for each in (found.before, found.after)))


def title_of(change: Difference) -> Message:
    """Say in a sentence what an edit does."""
    nothing = say("This change moves no goal, no leaf and no record")
    return verdict(change, change_summary_row(change)) or nothing


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


def effect_blocks(change: Difference) -> Iterator[Block]:
    """Show what an edit does, infos aside."""
    yield from fault_blocks(change.new)
    yield from goal_blocks(change.comparison)
    yield from leaf_blocks(change.comparison) if change.comparison.has_leaves else ()
    yield from mended(change)


def undo(same: Sequence[str] | None, new: Sequence[str] = (), *, is_alone: bool = True) -> Message:
    """Say how an edit is undone: of files that were as HEAD has them, and of new ones.

    `is_alone` tells that no file had other changes since HEAD: git would take those back too, so
    that only the patch undoes this alone. None without git.
    """
    if same is None:
        return _WITHOUT_GIT
    if not is_alone:
        return _BY_LINES
    typed = (("git restore -s HEAD", same), ("rm", new))
    ways = [_typed(" ".join((words, *files))) for words, files in typed if files]
    return say("to undo: {ways}", ways=joined(ways, "; "))


_WITHOUT_GIT = say("without git nothing undoes this but the lines shown")
_BY_LINES = say(
    "to undo this alone: `git apply -R` at the root of the repository, then paste the lines"
    " of the change and press Ctrl-D"
)
BY_LINES = (_WITHOUT_GIT, _BY_LINES)
"""What speaks of lines that must have been shown."""


def _typed(words: str) -> Message:
    return Message("{words}", (("words", words),))
