"""Which columns a table of records has, and what stands in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.catalogue import translator
from sdtstd.codes import Level
from sdtstd.diagnostics import say
from sdtstd.edit.table.items import joined, label_text, replaced_text
from sdtstd.edit.table.places import place_text
from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus, text_status
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

    def told(self, heading: Message) -> str:
        """Give a heading in the language."""
        return heading.translated(translator(self.language))


@frozen
class Column:
    """A column: its key as `sdtstd set` takes it, its heading, the text of a record in it.

    `choices` are all that may stand there. What is `computed` stands in no entry: the import reads
    an edited status as what people say of a standard, and the sources never. `is_day` tells that a
    date stands there. `text(record, written)` is "" where nothing stands.
    """

    key: str
    heading: Message
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


_STAGES = {
    Stage.PROPOSAL: say("Proposal date"),
    Stage.DRAFTING: say("Drafting date"),
    Stage.CONSULTATION: say("Consultation date"),
    Stage.REVIEW: say("Review date"),
    Stage.APPROVAL: say("Approval date"),
    Stage.PUBLICATION: say("Publication date"),
    Stage.IN_FORCE: say("Date of entry into force"),
    Stage.WITHDRAWAL: say("Withdrawal date"),
    Stage.ABANDONMENT: say("Abandonment date"),
}
_TOPICS = Column("topics", say("Topics"), _topics)
_ENDING = (
    Column("note", say("Note"), _plain("note")),
    Column("sources", say("Sources"), _sources, computed=True),
)


def _naming(id_: Message, title: Message) -> tuple[Column, ...]:
    return (
        Column("id", id_, _plain("id")),
        Column("title", title, _plain("title")),
        Column("title_en", say("English title"), _plain("title_en")),
    )


def _on(key: str, heading: Message, text: Callable[[str], Text]) -> Column:
    return Column(key, heading, text(key), is_day=True)


_ID, *_TITLES = _naming(say("Id"), say("Standard title"))
COLUMNS: dict[str, tuple[Column, ...]] = {
    "standards": (
        Column("code", say("Standard number"), lambda each, _: each.code.key if each.code else ""),
        _ID,
        *_TITLES,
        Column("status", say("Status"), _status, TextStatus, computed=True),
        Column("level", say("Level"), _word("effective_level"), Level),
        _TOPICS,
        Column("relevance", say("Relevance"), _word("relevance"), Relevance),
        Column("role", say("Role"), _word("role"), Role),
        *(_on(each.value, heading, _reached) for each, heading in _STAGES.items()),
        _on("consultation_until", say("Comments until"), _day),
        Column("labels", say("Labels"), _labels),
        Column("organizations", say("Drafting organizations"), _listed("organizations")),
        Column("replaces", say("Replaces"), _replaces),
        Column("joint_codes", say("Joint numbers"), _codes),
        Column("series", say("Series"), _plain("series")),
        *_ENDING,
    ),
    "pilots": (
        *_naming(say("Pilot id"), say("Pilot title")),
        _TOPICS,
        _on("started", say("Start date"), _reached),
        _on("accepted", say("Acceptance date"), _reached),
        Column("organizations", say("Organizations"), _listed("organizations")),
        *_ENDING,
    ),
    "measures": (
        *_naming(say("Measure id"), say("Measure title")),
        _TOPICS,
        _on("date", say("Date"), _day),
        *_ENDING,
    ),
}
"""The columns of each section of records, in the order in which they stand."""
