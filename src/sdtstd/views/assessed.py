"""How an assessment is told: that of a sample speaks of the records at hand, and accuses nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import Assessment
from sdtstd.report import Worded

if TYPE_CHECKING:
    from sdtstd.measure.progress import Progress
    from sdtstd.views.marks import Marks

_BEHIND = (Assessment.BEHIND, Assessment.FAR_BEHIND)
SAMPLE = say("by the records at hand, which are a sample")
"""The footnote of every assessment that rests on a sample."""


def assessed(progress: Progress) -> Assessment | Worded:
    """Give the assessment, or words for it that say that it rests on a sample."""
    if not rests_on_sample(progress) or progress.assessment not in _BEHIND:
        return progress.assessment
    return Worded(progress.assessment, word_of(progress))


def marked(progress: Progress, marks: Marks) -> Assessment | Worded:
    """Give the assessment; where it would accuse by a sample, with a mark for the footnote."""
    if not rests_on_sample(progress) or progress.assessment not in _BEHIND:
        return progress.assessment
    return Worded(progress.assessment, marks.marked(progress.assessment.word, SAMPLE))


def word_of(progress: Progress) -> Message:
    """Give the words of an assessment."""
    word = progress.assessment.word
    if rests_on_sample(progress) and progress.assessment in _BEHIND:
        return say("{assessment} by the records at hand", assessment=word)
    return word


def rests_on_sample(progress: Progress) -> bool:
    """Tell whether an open assessment might be better if more was on record.

    So it is with a count of a register that does not claim to be complete, and wherever nothing
    shows that a goal was reached.
    """
    reading = progress.reading
    if progress.assessment is Assessment.NOT_SHOWN:
        return True
    return progress.assessment in _BEHIND and reading.counted is not None and not reading.complete
