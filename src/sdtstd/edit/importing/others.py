"""The rows of a list by the texts that they are of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, listed, say
from sdtstd.edit.importing.known import number_of, same_title
from sdtstd.edit.importing.outcome import Outcome, word_for
from sdtstd.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sdtstd.codes import Code
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.judged import Judged
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.edit.importing.sheets import Read


class Others:
    """What the rows of a list say beside each other; `replaced` are texts replaced whole."""

    def __init__(self, rows: Iterable[Read]) -> None:
        self._first: dict[str, Read] = {}
        self._other: dict[str, Read] = {}
        self._codes: defaultdict[tuple[str, ...], dict[str, Code]] = defaultdict(dict)
        self._gone: defaultdict[str, set[str]] = defaultdict(set)
        self._with_id: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._called: defaultdict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
        self.replaced: set[str] = set()
        for each in rows:
            if each.facts is not None:
                self._keep(each, each.facts)

    def _keep(self, read: Read, facts: Facts) -> None:
        """Keep the first row of each text, and the first one that says something else of it."""
        for name in _identities(facts):
            first = self._first.setdefault(name, read)
            if first.facts is not None and not facts.says_what(first.facts):
                self._other.setdefault(name, read)
        if facts.id is not None:
            self._with_id[facts.id].add(facts.names)
        if facts.title:
            self._called[facts.section, same_title(facts.title)].add(facts.names)
        for code in facts.codes:
            self._codes[number_of(code)][code.key] = code
        self.replaced.update(code for code, partly in facts.replaces if not partly)
        for successor in facts.replaced_by:
            self._gone[successor].update(facts.names)

    @property
    def names(self) -> Collection[str]:
        """The codes and ids of all rows."""
        return self._first.keys()

    def of_number(self, code: Code) -> Iterable[Code]:
        """Give the codes of rows that have the number of a code, its own among them."""
        return self._codes[number_of(code)].values()

    def replaced_by(self, facts: Facts) -> frozenset[str]:
        """Give the texts whose own rows say that this one replaced them."""
        return frozenset().union(*(self._gone.get(each, ()) for each in facts.names))

    def share_id(self, facts: Facts) -> bool:
        """Tell whether a row of another text has the id of a row."""
        return facts.id is not None and len(self._with_id[facts.id]) > 1

    def share_title(self, facts: Facts) -> bool:
        """Tell whether a row that has neither code nor id is called as one that has one."""
        if facts.names or not facts.title:
            return False
        return len(self._called[facts.section, same_title(facts.title)]) > 1

    def again(self, read: Read, telling: Telling) -> bool:
        """Tell whether an earlier row says the same; rows of one text that differ are doubtful."""
        assert read.facts is not None
        names = _identities(read.facts)
        for name in (each for each in names if each in self._other):
            other = self._other[name] if self._first[name] is read else self._first[name]
            told = say("{row} says something else of this text", row=_place(other, read))
            what = _otherwise(read.facts, other.facts)
            told = say("{told}: {what}", told=told, what=listed(what)) if what else told
            telling.doubts.append(told)
            return False
        earlier = [self._first[each] for each in names if self._first[each] is not read]
        if earlier:
            telling.notes.append(say("{row} says the same", row=_place(earlier[0], read)))
            _tell_note(read.facts, earlier[0], telling)
        return bool(earlier)


def _otherwise(facts: Facts, other: Facts | None) -> list[Message]:
    """Name what two rows of one text say otherwise."""
    if other is None:
        return []
    one, two = _values(facts), _values(other)
    return [word_for(key, facts.section) for key in one | two if one.get(key) != two.get(key)]


def _values(facts: Facts) -> dict[str, object]:
    keys = ("title", "title_en", "level", "topics", "organizations", "replaces", "replaced_by")
    state = {} if facts.state is None else {"status": facts.state}
    return {key: getattr(facts, key) for key in keys} | dict(facts.days) | state


def _tell_note(facts: Facts, earlier: Read, telling: Telling) -> None:
    kept = earlier.facts.note if earlier.facts is not None else None
    if facts.note and facts.note != kept:
        telling.notes.append(say("its note is not taken: a record keeps its own"))


def each_once(rows: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """Give the rows, none of which changes a record that another one changes too.

    Rows may call one record by several codes, its id or its title. Those that change it alike are
    told once, those that do not are doubtful.
    """
    found: defaultdict[str, list[Judged]] = defaultdict(list)
    for each in rows:
        if each.outcome is Outcome.CHANGED:
            found[str(each.id)].append(each)
    return tuple(_once(each, found.get(str(each.id), [])) for each in rows)


def _once(row: Judged, of_record: list[Judged]) -> Judged:
    if row.outcome is not Outcome.CHANGED or len(of_record) == 1:
        return row
    other = next((each for each in of_record if each.changes != row.changes), None)
    if other is not None:
        told = say("{row} says something else of this text", row=_place(other, row))
        return replace(row, outcome=Outcome.DOUBTFUL, reasons=(told, *row.reasons))
    first = of_record[0]
    if first is row:
        return row
    told = say("{row} says the same", row=_place(first, row))
    reasons = (*row.reasons, told)
    return replace(row, outcome=Outcome.SAME, reasons=reasons, changes=(), is_again=True)


def _identities(facts: Facts) -> tuple[str, ...]:
    """Give what a text is known by in a list: its codes, its id, else its title."""
    if facts.names:
        return facts.names
    return (f"{facts.section}={same_title(facts.title)}",) if facts.title else ()


def _place(read: Read | Judged, own: Read | Judged) -> Message:
    if read.sheet == own.sheet:
        return say("row {row}", row=read.row)
    return say("row {row} of {sheet}", row=read.row, sheet=read.sheet)
