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
_NOTHING = say("nothing on record shows it")
_INEXACT = say("an inexact date, a rounded value or a peak does not prove that it is met")


def assessed(progress: Progress) -> Assessment | Worded:
    """Give the assessment, or words for it where its own would say too much."""
    words = word_of(progress)
    return progress.assessment if words == progress.assessment.word else _worded(progress, words)


def marked(progress: Progress, marks: Marks) -> Assessment | Worded:
    """Give the assessment in few words; where it would accuse by a sample, with a mark."""
    if not _accuses(progress):
        return assessed(progress)
    return _worded(progress, marks.marked(progress.assessment.word, SAMPLE))


def word_of(progress: Progress) -> Message:
    """Give the words of an assessment.

    Where nothing is expected yet, being on track is no achievement; where a register does not
    claim to be complete, being behind is told of its records alone.
    """
    if _accuses(progress):
        return say("{assessment} by the records at hand", assessment=progress.assessment.word)
    reading = progress.reading
    begun = reading.counted == 0 and reading.pace is None
    if progress.assessment is Assessment.ON_TRACK and begun:
        return say("just begun")
    return progress.assessment.word


def note_of(progress: Progress) -> Message | None:
    """Give what limits an assessment, as a footnote; None where it says what it says."""
    if _accuses(progress):
        return SAMPLE
    if progress.assessment is Assessment.NOT_SHOWN:
        return _NOTHING if progress.reading.counted is None else SAMPLE
    return _INEXACT if progress.assessment is Assessment.POSSIBLY_MET else None


def _accuses(progress: Progress) -> bool:
    reading = progress.reading
    return progress.assessment in _BEHIND and reading.counted is not None and not reading.complete


def _worded(progress: Progress, words: Message) -> Worded:
    return Worded(progress.assessment, words)
