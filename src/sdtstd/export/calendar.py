"""A calendar (RFC 5545): when texts come into force, consultations and targets end, what is due.

All are events of a whole day, since a calendar that is subscribed to shows nothing else: Google's
and Apple's, and Outlook, pass over to-dos (VTODO). They take nobody's time (TRANSP).

Who reads the calendar again finds the same UIDs, and replaces what it has: SEQUENCE grows with the
register's day, from which DTSTAMP is made too, since no clock is asked. There is no METHOD: it
would be an invitation, and ask for an ORGANIZER.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.export.ics.lines import address, component, day, folded, text
from sdtstd.export.ics.occasions import occasions
from sdtstd.export.ics.words import Words
from sdtstd.measure.todo.item import TodoKind
from sdtstd.model.source import best_url
from sdtstd.render.voice import Voice
from sdtstd.rows.answer import items_of
from sdtstd.rows.targets import target_row
from sdtstd.views.titles import name_of, name_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.export.ics.occasions import Occasion, Occasions
    from sdtstd.export.whole import Whole
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot

_NUMBERS = (
    *("counted", "possible", "pipeline", "no_date", "goal", "comparator", "unit"),
    *("percent", "remaining", "expected", "pace", "required_per_month", "assessment", "met_on"),
)
"""What `status` says of a target, under the same names; what is undefined is left out."""


def written(whole: Whole) -> bytes:
    """Write a calendar; the same bytes for the same register, day and language."""
    snapshot = whole.snapshot
    voice = Voice(whole.language, translator(whole.language))
    names = {each.id: name_of(each.target) for each in snapshot.register.targets}
    found, words = occasions(snapshot), Words(snapshot, voice, names)
    return b"".join(
        [
            *folded("BEGIN:VCALENDAR"),
            *_head(found, words),
            *_events(found, words),
            *folded("END:VCALENDAR"),
        ]
    )


def _head(found: Occasions, words: Words) -> Iterator[bytes]:
    """Say what the calendar is; each twice, since older programs know names of their own."""
    register, voice = words.snapshot.register, words.voice
    name = text(voice.tell(name_of_all(register.plans, register.system, say("calendar"))))
    about = text("\n".join(voice.tell(each) for each in _about(found, words)))
    for line in (
        *("VERSION:2.0", f"PRODID:-//sdtstd//sdtstd//{voice.language.upper()}"),
        *("CALSCALE:GREGORIAN", f"NAME:{name}", f"X-WR-CALNAME:{name}"),
        *(f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}"),
        *("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"),
    ):
        yield from folded(line)


def _about(found: Occasions, words: Words) -> Iterator[Message]:
    yield say("as of {day}", day=words.snapshot.day.isoformat())
    numbers = Counter(each.kind for each in found.shown)
    for kind in TodoKind:
        if numbers[kind]:
            yield say("{what}: {n}", what=words.kind(kind), n=numbers[kind])
    for kind, n in found.left_out.items():
        what = words.kind(kind)
        yield say("left out, since the day is not known exactly: {what}: {n}", what=what, n=n)


def _events(found: Occasions, words: Words) -> Iterator[bytes]:
    """Give an event a day; where there is none, an entry that calendars need and do not show."""
    met: Counter[tuple[str, str]] = Counter()
    for each in found.shown:
        met[each.kind, each.name] += 1  # two records may have one code, which is a fault
        uid = _uid(words.snapshot, each.kind, each.name, met[each.kind, each.name])
        yield from component("VEVENT", _properties(each, uid, words))
    if not found.shown:
        told = words.voice.tell(say("the register has no day to show"))
        about = (*_stamp(_uid(words.snapshot, "none", "", 1), words), ("SUMMARY", text(told)))
        yield from component("VJOURNAL", about)


def _uid(snapshot: Snapshot, kind: str, name: str, n: int) -> str:
    system = snapshot.register.system
    parts = ("sdtstd", system.id if system else "", kind, name, *([str(n)] if n > 1 else []))
    return str(uuid5(NAMESPACE_URL, "\n".join(parts)))


def _stamp(uid: str, words: Words) -> Iterable[tuple[str, str]]:
    at = words.snapshot.day
    return ("UID", uid), ("DTSTAMP", f"{day(at)}T000000Z"), ("SEQUENCE", str(at.toordinal()))


def _properties(each: Occasion, uid: str, words: Words) -> Iterator[tuple[str, str]]:
    yield from _stamp(uid, words)
    yield "DTSTART;VALUE=DATE", day(each.day)
    if each.day < date.max:  # without an end it is a day as well
        yield "DTEND;VALUE=DATE", day(each.day + timedelta(days=1))
    yield "SUMMARY", text(words.called(each))
    yield "DESCRIPTION", text(words.told(each))
    yield "CATEGORIES", text(words.kind(each.kind))
    url = _url(each)
    if url is not None:
        yield "URL", address(url)
    yield "TRANSP", "TRANSPARENT"
    yield "X-SDTSTD-KIND", each.kind.value
    yield "X-SDTSTD-ID", text(each.subject.id)
    if each.progress is not None:
        yield from _numbers(each.progress)


def _url(each: Occasion) -> str | None:
    """Give the best address among the sources of what the day is of."""
    if each.progress is not None:
        target = each.progress.target
        return best_url((*target.target.sources, *target.plan.sources))
    return None if each.standard is None else best_url(each.standard.sources)


def _numbers(progress: Progress) -> Iterator[tuple[str, str]]:
    row = target_row(progress)
    named = {name: getattr(row, name) for name in _NUMBERS}
    if row.reported is not None:
        named |= {f"reported_{key}": value for key, value in items_of(row.reported).items()}
    for name, value in named.items():
        if value is not None:
            told = value.isoformat() if isinstance(value, date) else str(value)
            yield f"X-SDTSTD-{name.upper().replace('_', '-')}", text(told)
