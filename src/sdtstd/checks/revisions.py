"""Family 6: what a change may not do unseen, judged between two revisions of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.checks.loosening import loosened
from sdtstd.compare.pairs import pair_records
from sdtstd.diagnostics import Diagnostic, Rule, Severity, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.lives import is_published
from sdtstd.measure.progress import progress
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register

RECORD_REMOVED = Rule(
    "SDT601",
    "record-removed",
    Severity.ERROR,
    what=say("a published standard that the change takes out of the register"),
    why=say("what was published stays published; a vanished record changes numbers of the past"),
    mend=say("put the record back; withdrawn texts get a `withdrawal`, wrong ones a waiver"),
)
PUBLISHED_DATE_CHANGED = Rule(
    "SDT602",
    "published-date-changed",
    Severity.ERROR,
    what=say("a day of publication that the change moves, without saying why"),
    why=say("targets count by that day; a new date within the old interval is no change"),
    mend=say("add `corrections` with field publication, from, to, reason and date"),
)
TARGET_LOOSENED = Rule(
    "SDT603",
    "target-loosened",
    Severity.ERROR,
    what=say("a target that the change makes easier to meet, or removes, without saying why"),
    why=say("a goal met because the goal was moved is not a goal met"),
    mend=say("add `corrections` to the target with field, from, to, reason and date"),
)
GOAL_REGRESSED = Rule(
    "SDT604",
    "goal-regressed",
    Severity.WARNING,
    what=say("a goal that was met before the change and is not met after it, on the same day"),
    why=say("leaders may have been told that it is met"),
    mend=say("look at the records that moved it: sdtstd diff"),
)

RULES = (RECORD_REMOVED, PUBLISHED_DATE_CHANGED, TARGET_LOOSENED, GOAL_REGRESSED)
_MET = (Assessment.MET, Assessment.MET_LATE)
_PUBLICATION = ("publication", "stages.publication")


def compare(
    before: Register, after: Register, today: date, *, numbers: bool
) -> Iterator[Diagnostic]:
    """Find what the change from one revision to the next may not do unseen.

    `numbers` is false where the earlier revision does not load: then goals are not compared.
    """
    yield from _records(before, after, today)
    yield from _targets(before, after)
    if numbers and after.whole and not after.absent:
        yield from _regressed(before, after, today)


def _records(before: Register, after: Register, today: date) -> Iterator[Diagnostic]:
    for pair in pair_records(before, after):
        old, new = pair.before, pair.after
        if not isinstance(old, Standard):
            continue
        if new is None:
            if old.key not in after.absent and after.whole and is_published(old, today):
                message = say("{key} was published, and its record is gone", key=old.key)
                at = Address(old.address.file)
                yield Diagnostic(RECORD_REMOVED, at, message, RECORD_REMOVED.mend, old.key)
        elif isinstance(new, Standard):
            yield from _moved(old, new)


def _moved(old: Standard, new: Standard) -> Iterator[Diagnostic]:
    was, now = old.stages.publication, new.stages.publication
    if was is None or was == now:
        return
    if now is not None and was.first <= now.first and now.last <= was.last:
        return
    corrected = any(
        each.field in _PUBLICATION
        and each.from_ == was.text
        and (now is None or each.to == now.text)
        for each in new.corrections
    )
    if not corrected:
        message = say("the publication was {was}, and is {now}", was=was, now=now or say("nothing"))
        at = new.at("stages", "publication")
        rule = PUBLISHED_DATE_CHANGED
        yield Diagnostic(rule, at, message, rule.mend, new.key)


def _targets(before: Register, after: Register) -> Iterator[Diagnostic]:
    now = {each.id: each for each in after.targets}
    for old in before.targets:
        new = now.get(old.id)
        if new is None:
            if old.id not in after.absent and old.plan.id not in after.absent and after.whole:
                at = Address(old.address.file)
                message = say("the target {id} is gone", id=old.id)
                yield Diagnostic(TARGET_LOOSENED, at, message, TARGET_LOOSENED.mend, old.id)
            continue
        for step in loosened(old.target, new.target):
            message = say(
                "{field} was {was}, and is {now}", field=step.field, was=step.was, now=step.now
            )
            at = new.address.at(*step.field.split("."))
            yield Diagnostic(TARGET_LOOSENED, at, message, TARGET_LOOSENED.mend, old.id)


def _regressed(before: Register, after: Register, today: date) -> Iterator[Diagnostic]:
    was = {each.target.id: each.assessment for each in progress(before, today)}
    for each in progress(after, today):
        if was.get(each.target.id) in _MET and each.assessment not in _MET:
            message = say("met before the change, and now {state}", state=each.assessment)
            at = each.target.address
            yield Diagnostic(GOAL_REGRESSED, at, message, GOAL_REGRESSED.mend, each.target.id)
