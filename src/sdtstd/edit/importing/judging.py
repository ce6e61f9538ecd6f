"""What becomes of each row of a list, held against the register and against the other rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import own_names
from sdtstd.diagnostics import say
from sdtstd.edit.importing.agreeing import merged
from sdtstd.edit.importing.comparing import changes_of, known_days
from sdtstd.edit.importing.entries import fields_of, new_entry, own_id
from sdtstd.edit.importing.ids import Ids
from sdtstd.edit.importing.judged import Judged, Judgement
from sdtstd.edit.importing.known import Known
from sdtstd.edit.importing.lives import Beside, lived
from sdtstd.edit.importing.newcomers import tell_newcomer, the_record
from sdtstd.edit.importing.others import Others, each_once
from sdtstd.edit.importing.outcome import Outcome
from sdtstd.edit.importing.seen import Seen
from sdtstd.edit.importing.sheets import listed
from sdtstd.edit.importing.states import State
from sdtstd.edit.importing.succession import succeeded
from sdtstd.frozen import frozen, replace
from sdtstd.measure.lives import is_in_force, text_status
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.outcome import Change, Telling
    from sdtstd.edit.importing.sheets import Read
    from sdtstd.model.register import AnyRecord
    from sdtstd.sheets.book import Book, Cells


@frozen
class Wanted:
    """What is said of a list as a whole: columns by heading, the day on which it was seen.

    `level` is that of new texts that tell none, `relevance` that of all new ones.
    """

    maps: Mapping[str, str | None]
    seen: str
    level: str | None = None
    relevance: str | None = None


def judged(
    book: Book,
    names: Names,
    wanted: Wanted,
    reading: Callable[[Sequence[Cells]], Iterable[Cells]] = iter,
    judging: Callable[[Sequence[Read]], Iterable[Read]] = iter,
) -> Judgement:
    """Tell what becomes of every row.

    Rows go through `reading`, of each sheet, and then all through `judging`: who watches how far
    the work is gives them back as they are.
    """
    found = listed(book, wanted.maps, names, reading)
    judge = _Judge(found.rows, names, wanted)
    read = tuple(map(judge.of, judging(found.rows)))
    rows = succeeded(each_once(read), names.register)
    return Judgement(rows, found.columns, found.notes, found.mapped)


class _Judge:
    def __init__(self, rows: tuple[Read, ...], names: Names, wanted: Wanted) -> None:
        self._known = Known(names.register)
        self._others = Others(rows)
        self._seen, self._wanted = Seen(wanted.seen), wanted
        current = (
            each.facts for each in rows if each.facts and _is_current(each.facts, self._seen)
        )
        self._gone = {code for each in current for code, partly in each.replaces if not partly}
        self._ids = Ids(names.register, self._others.names)

    def of(self, read: Read) -> Judged:
        """Tell what becomes of a row."""
        if read.facts is None:
            assert read.line is not None
            return Judged(read.sheet, read.row, Outcome.SKIPPED, (read.line.word,))
        telling = read.telling
        again = self._others.again(read, telling)
        record = the_record(read.facts, self._known, telling)
        facts = self._whole(read.facts, record)
        if record is None:
            tell_newcomer(facts, self._known, self._others, telling)
        elif read.days_not_taken:
            names = ", ".join(read.days_not_taken)
            telling.notes.append(say("its days in {names} are not held against it", names=names))
        stages = self._stages(facts, record, read)
        changes = () if record is None else changes_of(facts, record, stages, telling)
        changes = () if again else changes
        outcome = _outcome(telling, record, changes, again=again)
        id_ = self._id(facts, record, outcome)
        if outcome is Outcome.NEW:
            changes = fields_of(new_entry(facts, own_id(facts, id_), stages, None))
        return Judged(
            read.sheet,
            read.row,
            outcome,
            telling.reasons,
            id=id_,
            facts=facts,
            record=record,
            changes=changes,
            stages=tuple(stages.items()),
            is_again=again,
        )

    def _stages(self, facts: Facts, record: AnyRecord | None, read: Read) -> dict[str, str]:
        known = known_days(record) if record is not None else {}
        if facts.section != "standards":
            return merged(facts, known, read.telling)
        beside = self._beside(facts, record, known, read)
        return lived(facts, beside, self._seen, read.telling)

    def _whole(self, facts: Facts, record: AnyRecord | None) -> Facts:
        """Add to a new text what is said of all; of a record take away what is known anyway."""
        if facts.section != "standards":
            return facts
        if record is None:
            code = facts.code
            level = facts.level or (None if code and code.level else self._wanted.level)
            relevance = facts.relevance or self._wanted.relevance
            return replace(facts, level=level, relevance=relevance)
        assert isinstance(record, Standard)
        status = text_status(record, self._known.register, self._seen.date.last)
        is_known = facts.state is not None and facts.state.value == status.value
        return replace(facts, state=None) if is_known else facts

    def _beside(
        self, facts: Facts, record: AnyRecord | None, known: Mapping[str, str], read: Read
    ) -> Beside:
        names = {*facts.names, *(own_names(record) if isinstance(record, Standard) else ())}
        successors = [each for name in names for each in self._known.replacing.get(name, ())]
        told = self._others.replaced & names or self._is_here(facts.replaced_by)
        return Beside(
            stages=known,
            is_new=record is None,
            replaced=bool(successors or told),
            gone=bool(self._gone & names)
            or any(is_in_force(each, self._seen.date.last) for each in successors),
            days_not_taken=read.days_not_taken,
        )

    def _is_here(self, names: tuple[str, ...]) -> bool:
        """Tell whether the register or a row has one of the texts."""
        register = self._known.register
        return any(each in register.by_name or each in self._others.names for each in names)

    def _id(self, facts: Facts, record: AnyRecord | None, outcome: Outcome) -> str | None:
        if record is not None:
            return record.key
        if facts.codes:
            return facts.codes[0].key
        return self._ids.of(facts, self._seen) if outcome is Outcome.NEW else facts.id


def _is_current(facts: Facts, seen: Seen) -> bool:
    """Tell whether a row says that its text is in force, by its day or else by its word."""
    if "in_force" in facts.days:
        return seen.has(facts.days, "in_force")
    return facts.state is State.IN_FORCE


def _outcome(
    telling: Telling, record: AnyRecord | None, changes: tuple[Change, ...], *, again: bool
) -> Outcome:
    if telling.faults:
        return Outcome.REFUSED
    if telling.doubts:
        return Outcome.DOUBTFUL
    if again:
        return Outcome.SAME
    if record is None:
        return Outcome.NEW
    return Outcome.CHANGED if changes else Outcome.SAME
