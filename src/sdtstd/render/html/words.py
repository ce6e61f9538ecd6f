"""What the script of a page says, in both languages: its own words and those of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.measure.lives import TextStatus
from sdtstd.measure.partition import Membership
from sdtstd.measure.query import Reason
from sdtstd.model.records import Milepost
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role, Stage
from sdtstd.model.system import TaskKind
from sdtstd.model.vocabulary import word_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from sdtstd.render.voice import Voice

_TERMS: dict[str, tuple[StrEnum, ...]] = {
    "level": tuple(Level),
    "status": tuple(TextStatus),
    "stage": (*Stage, *Milepost),
    "relevance": tuple(Relevance),
    "role": tuple(Role),
    "part": tuple(Membership),
    "reason": tuple(Reason),
    "state": tuple(LeafState),
    "assessment": tuple(Assessment),
    "source": tuple(SourceKind),
    "reached": tuple(TaskKind),
}

_WORDS: dict[str, Message] = {
    # lists, and how many things they show
    "records": say("records"),
    "standards": say("standards"),
    "pilots": say("pilots"),
    "measures": say("measures"),
    "leaves": say("leaves"),
    "targets": say("targets"),
    "list": say("list"),
    "filters": say("filters"),
    "n records": say("{shown} of {all} records"),
    "n leaves": say("{shown} of {all} leaves"),
    "n targets": say("{shown} of {all} targets"),
    "nothing": say("nothing fits: take a filter away"),
    "more": say("show {n} more"),
    "sort": say("sort by"),
    "as written": say("order of the register"),
    # filters
    "search": say("search"),
    "search hint": say("title, code or organization"),
    "any": say("any"),
    "without": say("take away: {filter}"),
    "clear": say("clear the filters"),
    "condition": say("{name}: {value}"),
    "in place": say("at or below"),
    "at place": say("right at"),
    "unplaced": say("at no leaf"),
    "no place": say("no place"),
    "pipeline": say("pipeline"),
    "existing": say("existing"),
    "expected in table": say("expected, existing among them"),
    "until": say("up to {day}"),
    "at the latest": say("{day} at the latest"),
    "between": say("between {first} and {last}"),
    "of that name": say("places of that name:"),
    "of standards": say("reached by standards"),
    "unknown filter": say("a filter that this page does not know: {filter}"),
    # columns, and the fields of one thing
    "code": say("code or id"),
    "title": say("title"),
    "level": say("level"),
    "status": say("status"),
    "stage": say("stage"),
    "kind": say("kind"),
    "place": say("field"),
    "day": say("date"),
    "owner": say("owner"),
    "why": say("why"),
    "state": say("state"),
    "plan": say("plan"),
    "target": say("target"),
    "goal": say("goal"),
    "counted": say("counted"),
    "possible": say("possible"),
    "due": say("due"),
    "part": say("part"),
    "joint codes": say("joint codes"),
    "former id": say("former id"),
    "topics": say("topics"),
    "relevance": say("relevance"),
    "role": say("role"),
    "comments until": say("comments until"),
    "label": say("label"),
    "replaces": say("replaces"),
    "partly": say("{name} (partly)"),
    "organizations": say("organizations"),
    "note": say("note"),
    "written at": say("written at"),
    "stages": say("stages"),
    "in window": say("{day}, the window is {first} to {last}"),
    "window": say("window"),
    "days": say("{first} to {last}"),
    "reported": say("reported"),
    "related": say("related"),
    "on": say("{value} ({date})"),
    "in targets": say("its part in each target"),
    "no targets": say("no target of this page counts such records"),
    "sources": say("sources"),
    "no source": say("no source"),
    "seen": say("seen on {day}"),
    "corrections": say("corrections"),
    "correction": say("{field}: {before} became {after} on {day}: {reason}"),
    "empty": say("none"),
    "close": say("close"),
    "unknown record": say("this page has no record {id}"),
    # theme
    "theme auto": say("colours of the device"),
    "theme light": say("light"),
    "theme dark": say("dark"),
    ", ": say(", "),
}


def words(voices: Iterable[Voice]) -> dict[str, object]:
    """Give the words of the script by their names, in the order of the voices."""
    return {name: [each.tell(message) for each in voices] for name, message in _WORDS.items()}


def terms(voices: Iterable[Voice]) -> dict[str, object]:
    """Give the words of the members of enums by their values."""
    return {
        name: {each: [voice.tell(word_of(each)) for voice in voices] for each in members}
        for name, members in _TERMS.items()
    }
