"""The dated stages that a row gives a text: its days, what its state adds, never an invented day.

What a list shows without a day happened by the day on which the list was seen (`../SEEN`); a text
whose code alone tells when it came was published in that year or the next one, as design of the
data has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.importing.agreeing import merged
from sdtstd.edit.importing.outcome import word_for
from sdtstd.edit.importing.states import State
from sdtstd.frozen import frozen
from sdtstd.model.standard import PROJECT_STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.edit.importing.seen import Seen


@frozen
class Beside:
    """What else is known of a text: the register's stages, if it is replaced, columns not taken.

    `replaced` tells that a record or a row replaces it whole, `gone` that one is in force.
    """

    stages: Mapping[str, str]
    is_new: bool
    replaced: bool
    gone: bool
    days_not_taken: tuple[str, ...]


_LIFE = tuple(each.value for each in Stage)
_BEGUN = tuple(each.value for each in PROJECT_STAGES)
_PUBLISHED = (State.PUBLISHED, State.UPCOMING, State.IN_FORCE, State.WITHDRAWN, State.REPLACED)


def lived(facts: Facts, beside: Beside, seen: Seen, telling: Telling) -> dict[str, str]:
    """Give the stages of a text as the register and the row make them."""
    stages = merged(facts, beside.stages, telling)
    if _is_published(facts, stages, beside):
        published = _publication(facts, beside, seen, telling)
        if published is not None:
            stages = {**stages, "publication": published}
    found = _with_state(facts, stages, beside, seen, telling)
    # What is in doubt anyway is not inferred from.
    inferred = () if telling.doubts else set(found) - {*beside.stages, *facts.days}
    for key in (each for each in _LIFE if each in inferred):
        told = say("{word}: {day}, as the list has no day", word=word_for(key), day=found[key])
        telling.notes.append(told)
    return found


def _is_published(facts: Facts, stages: Mapping[str, str], beside: Beside) -> bool:
    """Tell whether a text without a day of publication is published."""
    if "publication" in stages or facts.state not in (None, *_PUBLISHED):
        return False
    if facts.state is not None:
        return True
    if not beside.is_new:
        return "in_force" in facts.days and "in_force" not in beside.stages
    if {"in_force", "withdrawal"} & set(facts.days):
        return True
    return bool(facts.codes) and "abandonment" not in stages


def _publication(facts: Facts, beside: Beside, seen: Seen, telling: Telling) -> str | None:
    """Give when a text came of which the list has no day: in the year of its code or the next."""
    if beside.days_not_taken:
        names = ", ".join(beside.days_not_taken)
        told = say("its day of publication may stand in {names}, which is not taken", names=names)
        telling.doubts.append(told)
        return None
    year = facts.code.full_year if facts.code else None
    if year is None:
        return seen.by
    last = seen.date.last.year
    if year > last:
        told = say("the code is of {year}, after the day on which the list was seen", year=year)
        telling.doubts.append(told)
        return None
    return f"{year}/{year + 1}" if year + 1 < last else f"{year}/{seen.text}"


def _with_state(
    facts: Facts, stages: dict[str, str], beside: Beside, seen: Seen, telling: Telling
) -> dict[str, str]:
    """Give the stages with what the word of the state adds to them; days outrank an older word."""
    match facts.state:
        case State.IN_FORCE:
            return _in_force(stages, beside, seen, telling)
        case State.WITHDRAWN:
            return _gone(stages, seen, telling)
        case State.REPLACED:
            return stages if beside.replaced else _gone(stages, seen, telling)
        case State.UPCOMING | State.IN_DEVELOPMENT | State.ABANDONED:
            needed, told = _NEEDED[facts.state]
            telling.doubts += () if set(stages) & set(needed) else (told,)
            return stages
        case State.PLANNED | State.PUBLISHED | None:
            return stages
        case stage:
            later = _LIFE[_LIFE.index(stage.value) :]
            return stages if set(stages) & set(later) else {**stages, stage.value: seen.by}


_NEEDED = {
    State.UPCOMING: (
        ("in_force",),
        say("it is not in force yet, and the list does not say since when it will be"),
    ),
    State.IN_DEVELOPMENT: (
        (*_BEGUN, "publication"),
        say("it is in development, and the list has the day of no stage"),
    ),
    State.ABANDONED: (
        ("abandonment",),
        say("it is abandoned, and the list does not say since when"),
    ),
}


def _in_force(
    stages: dict[str, str], beside: Beside, seen: Seen, telling: Telling
) -> dict[str, str]:
    if beside.gone or seen.has(stages, "withdrawal") or seen.has_not(stages, "in_force"):
        telling.doubts.append(
            say("its state is in force, and its days or its successor say otherwise")
        )
        return stages
    if seen.has(stages, "in_force"):
        return stages
    if "in_force" in stages:  # known in part
        start = stages["in_force"].partition("/")[0]
        return {**stages, "in_force": f"{start}/{seen.text}"}
    if seen.has(stages, "publication"):
        return stages
    if seen.has_not(stages, "publication"):
        telling.doubts.append(
            say("its state is in force, and its days or its successor say otherwise")
        )
        return stages
    return {**stages, "in_force": seen.by}


def _gone(stages: dict[str, str], seen: Seen, telling: Telling) -> dict[str, str]:
    if seen.has_not(stages, "withdrawal"):
        telling.doubts.append(say("its state is withdrawn, and its days say otherwise"))
    return stages if "withdrawal" in stages else {**stages, "withdrawal": seen.by}
