"""A row of a list into what it says, with what cannot be read in it."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.document.characters import forbidden_in
from sdtstd.edit.importing.cleaned import broken, text_of
from sdtstd.edit.importing.codes import NO_CODE, WITH_WORDS, code_in, codes_of, replaced_in
from sdtstd.edit.importing.days import day_of
from sdtstd.edit.importing.facts import Facts
from sdtstd.edit.importing.headings import DAYS
from sdtstd.edit.importing.lists import names_in
from sdtstd.edit.importing.named import id_of, labels_in, level_of, places_in
from sdtstd.edit.importing.row import Places, Row
from sdtstd.edit.importing.states import State, state_in, state_of
from sdtstd.edit.table.template import explains
from sdtstd.model.standard import Relevance, Role
from sdtstd.sheets.book import Broken

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date
    from enum import StrEnum

    from sdtstd.codes import Code
    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.importing.columns import Columns
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.sheets.book import Value


class Reader:
    """Reads the rows of one list; `titles` are those of the register, which are taken whole."""

    def __init__(
        self,
        columns: Columns,
        names: Names,
        epoch: date,
        *,
        guarded: bool,
        titles: Container[str] = (),
    ) -> None:
        self._columns, self._names, self._epoch = columns, names, epoch
        self._titles, self._row = titles, partial(Row, Places(columns), guarded=guarded)
        self._is_of_text = guarded

    def facts(self, values: Sequence[Value], telling: Telling) -> Facts:
        """Read a row; what is wrong or doubtful in it is told."""
        row = self._row(values)
        self._errors(row, telling)
        self._characters(row, telling)
        codes = self._codes(row, telling)
        title, state = self._title(row, telling)
        named = (names_in(each) for each in row.cells("organizations"))
        return Facts(
            section=self._columns.section,
            codes=codes,
            id=self._id(row, telling),
            title=title,
            title_en=row.text("title_en"),
            level=self._level(row, telling),
            series=None if codes else row.text("series"),
            topics=tuple(self._topics(row, telling)),
            relevance=self._member(row, "relevance", Relevance, telling),
            role=self._member(row, "role", Role, telling),
            days={key: day for key in DAYS if (day := self._day(row, key, telling))},
            consultation_until=self._day(row, "consultation_until", telling),
            state=self._state(row, state, telling),
            labels=labels_in(row.cell("labels"), self._epoch, telling),
            organizations=tuple(dict.fromkeys(chain.from_iterable(named))),
            replaces=tuple(self._replaces(row, telling)),
            replaced_by=self._replaced_by(row, telling),
            note=self._note(row, telling),
            cells=row.whole_lists(),
            is_of_text=self._is_of_text,
        )

    def _errors(self, row: Row, telling: Telling) -> None:
        for each in self._columns.columns:
            value = row.at(each)
            if isinstance(value, Broken) and each.key is not None and each.key not in DAYS:
                told = say("{heading}: {wrong}", heading=each.heading, wrong=broken(value))
                telling.doubts.append(told)

    def _characters(self, row: Row, telling: Telling) -> None:
        """Refuse what the data files may not hold, before anything is made of it."""
        for each in (each for each in self._columns.columns if each.key is not None):
            value = row.at(each)
            if isinstance(value, str) and (bad := forbidden_in(value)):
                told = say(
                    "{character} cannot stand in the data: type the cell anew", character=bad
                )
                telling.faults.append(told)

    def _codes(self, row: Row, telling: Telling) -> tuple[Code, ...]:
        found = codes_of(row.cell("code"))
        joint = (
            codes_of(row.cell("joint_codes"), joint=True) if not isinstance(found, Message) else ()
        )
        for each in (found, joint):
            if isinstance(each, Message):
                known = each.text != NO_CODE or self._level_of(row)
                telling.is_mixed = each.text == WITH_WORDS
                (telling.doubts if known else telling.faults).append(each)
                return ()
        assert not isinstance(found, Message)
        assert not isinstance(joint, Message)
        written = row.text("code")
        if written and not found:
            telling.notes.append(say("{text!r} is no number yet: it has an id", text=written))
        return tuple(dict.fromkeys((*found, *joint)))

    def _title(self, row: Row, telling: Telling) -> tuple[str | None, State | None]:
        written = row.text("title")
        if written is None or written in self._titles:
            return written, None
        if written[0] == "《" and written.find("》") == len(written) - 1:
            written = written[1:-1].strip()
        if code_in(written) is not None:
            telling.doubts.append(say("a code stands before the title: one to a cell"))
        title, state = state_in(written)
        return title, state

    def _id(self, row: Row, telling: Telling) -> str | None:
        for key in ("id", "plan_number"):
            text = row.text(key)
            if text is not None:
                return id_of(text, telling)
        return None

    def _level_of(self, row: Row) -> str | None:
        text = row.text("level")
        return level_of(text, self._names) if text else None

    def _level(self, row: Row, telling: Telling) -> str | None:
        text, level = row.text("level"), self._level_of(row)
        if text is not None and level is None:
            telling.doubts.append(say("{word!r} is no level: 国家, 行业, 地方, 团体 …", word=text))
        return level

    def _topics(self, row: Row, telling: Telling) -> list[str]:
        found: list[str] = []
        for column in self._columns.of("topics"):
            paths, unknown = places_in(row.at(column), self._names.register)
            found += paths
            if unknown:
                told = say("no place is called {names}: not taken", names=", ".join(unknown))
                (telling.notes if column.is_of_numbers else telling.doubts).append(told)
        return list(dict.fromkeys(found))

    def _member(self, row: Row, key: str, members: type[StrEnum], telling: Telling) -> str | None:
        text = row.text(key)
        if text is None:
            return None
        try:
            return self._names.member(key, members, text).value
        except CannotRun:
            telling.doubts.append(say("{word!r} is unknown as {key}", word=text, key=key))
            return None

    def _day(self, row: Row, key: str, telling: Telling) -> str | None:
        columns = self._columns.of(key)
        found = day_of(row.cell(key), self._epoch)
        if isinstance(found, Message):
            heading = columns[0].heading
            telling.doubts.append(say("{heading}: {wrong}", heading=heading, wrong=found))
            return None
        return found

    def _state(self, row: Row, said: State | None, telling: Telling) -> State | None:
        text = row.text("status")
        gone = state_of(row.text("replaced_by") or "")  # 被代替标准号或作废
        state = state_of(text) if text else said or gone
        if text and state is None:
            telling.doubts.append(
                say("{word!r} is no known state of a text: 现行, 废止 …", word=text)
            )
        if state is not None and said not in (None, state):
            telling.doubts.append(say("the title says another state than its column"))
        return state

    def _replaces(self, row: Row, telling: Telling) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        for key, partly in (("replaces", False), ("partly_replaces", True)):
            for cell in row.cells(key):
                read = replaced_in(cell, self._names.register.by_name)
                if isinstance(read, Message):
                    telling.doubts.append(read)
                else:
                    found += ((code, partly or part) for code, part in read)
        if found and self._is_unclear(row):
            names = ", ".join(code for code, _ in found)
            telling.doubts.append(
                say(
                    "it is withdrawn: does it replace {names}, or is it replaced by them?"
                    " --map HEADING=replaces or HEADING=replaced_by",
                    names=names,
                )
            )
        return list(dict.fromkeys(found))

    def _is_unclear(self, row: Row) -> bool:
        """Tell whether 替代标准 stands beside a withdrawn text, and nobody said what it is."""
        state = state_of(row.text("status") or "")
        gone = state in (State.WITHDRAWN, State.REPLACED)
        return gone and any(each.may_be_either for each in self._columns.of("replaces"))

    def _replaced_by(self, row: Row, telling: Telling) -> tuple[str, ...]:
        cell = row.cell("replaced_by")
        read = () if state_of(text_of(cell)) else replaced_in(cell, self._names.register.by_name)
        if isinstance(read, Message):
            telling.doubts.append(read)
            return ()
        return tuple(code for code, _ in read)

    def _note(self, row: Row, telling: Telling) -> str | None:
        notes = row.lines("note")
        if any(map(explains, notes)):
            told = say("typed over the example of the template: its note still stands there")
            telling.doubts.append(told)
        return "\n".join(notes) or None
