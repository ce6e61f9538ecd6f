"""Which columns a table of records has, and what stands in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.catalogue import translator
from sdtstd.codes import Level
from sdtstd.edit.table.items import joined, label_text, replaced_text
from sdtstd.edit.table.places import place_text
from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.model.columns import TITLES, SheetName, stated
from sdtstd.model.standard import Relevance, Role, Stage
from sdtstd.model.vocabulary import word_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from enum import StrEnum

    from sdtstd.diagnostics import Message
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.standard import Standard

    Text = Callable[[Any, "Written"], str]


@frozen
class Written:
    """For whom a table is written: the register, the day of its statuses, the language."""

    register: Register
    day: date
    language: str

    def word(self, member: StrEnum | None) -> str:
        """Give the word of a choice, nothing for none."""
        return "" if member is None else word_of(member).translated(translator(self.language))

    def told(self, words: Message) -> str:
        """Give words in the language."""
        return words.translated(translator(self.language))

    def title(self, sheet: SheetName, column: str) -> str:
        """Give the title of a column: what the register calls it, else the shipped one."""
        system = self.register.system
        own = stated(system.columns if system else (), sheet, self.language)
        return own.get(column) or self.told(TITLES[sheet][column])


@frozen
class Column:
    """A column: its key as `sdtstd set` takes it, the text of a record in it.

    `choices` are all that may stand there. What is `computed` stands in no entry: the import reads
    an edited status as what people say of a standard, and the sources never. `is_day` tells that a
    date stands there. `text(record, written)` is "" where nothing stands.
    """

    key: str
    text: Text
    choices: type[StrEnum] | None = None
    computed: bool = False
    is_day: bool = False


def _plain(key: str) -> Text:
    return lambda record, _: getattr(record, key) or ""


def _listed(key: str) -> Text:
    return lambda record, to: joined(getattr(record, key), to.language)


def _word(key: str) -> Text:
    return lambda record, to: to.word(getattr(record, key))


def _day(key: str) -> Text:
    return lambda record, _: str(getattr(record, key) or "")


def _reached(key: str) -> Text:
    return lambda record, _: str(getattr(record.stages, key) or "")


def _codes(standard: Standard, to: Written) -> str:
    return joined([each.key for each in standard.joint_codes], to.language)


def _topics(record: AnyRecord, to: Written) -> str:
    places = to.register.named_places
    return joined([place_text(each, places, to.language) for each in record.topics], to.language)


def _labels(standard: Standard, to: Written) -> str:
    days = [(each.name, each.awarded.text if each.awarded else None) for each in standard.labels]
    return joined([label_text(*each) for each in days], to.language)


def _replaces(standard: Standard, to: Written) -> str:
    language = to.language
    texts = (replaced_text(e.name, language, partly=e.partly) for e in standard.replaces)
    return joined(list(texts), language)


def _sources(record: AnyRecord, _: Written) -> str:
    parts = ((each.title, each.notice, each.url) for each in record.sources)
    return "\n".join(" ".join(filter(None, each)) for each in parts)


def _status(standard: Standard, to: Written) -> str:
    return to.word(text_status(standard, to.register, to.day))


_STAGES = tuple(each.value for each in Stage)


def _plain_columns(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(each, _plain(each)) for each in keys)


def _on(key: str, text: Callable[[str], Text]) -> Column:
    return Column(key, text(key), is_day=True)


_TOPICS = Column("topics", _topics)
_NAMES = _plain_columns("id", "title", "title_en")
_ENDING = (*_plain_columns("note"), Column("sources", _sources, computed=True))
COLUMNS: dict[str, tuple[Column, ...]] = {
    "standards": (
        Column("code", lambda each, _: each.code.key if each.code else ""),
        *_NAMES,
        Column("status", _status, TextStatus, computed=True),
        Column("level", _word("effective_level"), Level),
        _TOPICS,
        Column("relevance", _word("relevance"), Relevance),
        Column("role", _word("role"), Role),
        *(_on(each, _reached) for each in _STAGES),
        _on("consultation_until", _day),
        Column("labels", _labels),
        Column("organizations", _listed("organizations")),
        Column("replaces", _replaces),
        Column("joint_codes", _codes),
        *_plain_columns("series"),
        *_ENDING,
    ),
    "pilots": (
        *_NAMES,
        _TOPICS,
        _on("started", _reached),
        _on("accepted", _reached),
        Column("organizations", _listed("organizations")),
        *_ENDING,
    ),
    "measures": (*_NAMES, _TOPICS, _on("date", _day), *_ENDING),
}
"""The columns of each section of records, in the order in which they stand."""
