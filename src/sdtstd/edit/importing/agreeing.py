"""Days of a row against those that the register knows of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.dates import parse_date
from sdtstd.diagnostics import say
from sdtstd.edit.importing.outcome import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.outcome import Telling


def merged(facts: Facts, known: Mapping[str, str], telling: Telling) -> dict[str, str]:
    """Give the stages that the register knows of a text, with the days of a row.

    A known day is made sharper; another one is doubtful.
    """
    stages = dict(known)
    for key, day in facts.days.items():
        new = agreed(stages.get(key), day)
        if new is None:
            telling.doubts.append(other_day(facts, key, stages[key], day))
        elif facts.is_of_text and _may_be_made(stages.get(key), new):
            telling.doubts.append(_first_day(facts, key, stages[key], new))
        else:
            stages[key] = new
    return stages


def _may_be_made(old: str | None, new: str) -> bool:
    """Tell whether a spreadsheet may have made a day of a month or year: they make it the first."""
    return old is not None and new in (f"{old}-01", f"{old}-01-01")


def _first_day(facts: Facts, key: str, old: str, new: str) -> Message:
    return say(
        "{word}: the register has {old}, of which spreadsheets make {new}; if it is that day:"
        " sdtstd set {name} {key}={new}",
        word=word_for(key),
        key=key,
        old=old,
        name=_name(facts),
        new=new,
    )


def agreed(old: str | None, new: str) -> str | None:
    """Give the sharper one of two dates that may be the same day; None where they are not."""
    if old is None:
        return new
    was, now = parse_date(old), parse_date(new)
    if was.first <= now.first and now.last <= was.last:
        return old if (was.first, was.last) == (now.first, now.last) else new
    return old if now.first <= was.first and was.last <= now.last else None


def other_day(facts: Facts, key: str, old: str, new: str) -> Message:
    """Word that a known day is another one here."""
    return say(
        "{word}: the register has {old}; if that is wrong:"
        " sdtstd correct {name} {key} {new} --reason …",
        word=word_for(key),
        key=key,
        old=old,
        name=_name(facts),
        new=new,
    )


def _name(facts: Facts) -> str:
    return f"'{facts.names[0]}'" if facts.names else "RECORD"
