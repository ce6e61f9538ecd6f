"""What a standard's dated life makes of it on a day: its text status (状态).

Source: docs/numbers.md; the stages follow GB/T 16733 and the ISO stage codes.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.model.records import Milepost
from sdtstd.model.standard import PROJECT_STAGES, Stage

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.records import Pilot
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


class TextStatus(Term):
    """The state of a text on a day, computed and never stored."""

    PLANNED = "planned", say("planned")
    IN_DEVELOPMENT = "in-development", say("in development")
    UPCOMING = "upcoming", say("upcoming")
    IN_FORCE = "in-force", say("in force")
    WITHDRAWN = "withdrawn", say("withdrawn")
    REPLACED = "replaced", say("replaced")
    ABANDONED = "abandoned", say("abandoned")


GONE = frozenset({TextStatus.WITHDRAWN, TextStatus.REPLACED, TextStatus.ABANDONED})
"""Of these nothing is to come."""


def text_status(standard: Standard, register: Register, day: date) -> TextStatus:
    """Give the first status that surely fits on the day."""
    stages = standard.stages
    if is_replaced(standard, register, day):
        return TextStatus.REPLACED
    if is_withdrawn(standard, day):
        return TextStatus.WITHDRAWN
    if stages.abandonment is not None and stages.abandonment.surely_by(day):
        return TextStatus.ABANDONED
    if is_in_force(standard, day):
        return TextStatus.IN_FORCE
    if is_published(standard, day):
        return TextStatus.UPCOMING
    if has_begun(standard, day) or may_be_published(standard, day):
        return TextStatus.IN_DEVELOPMENT
    return TextStatus.PLANNED


def is_replaced(standard: Standard, register: Register, day: date) -> bool:
    """Tell whether a record that replaces the standard is surely in force, for good."""
    replacing = register.replacing.get(standard.key)
    return replacing is not None and any(is_in_force(each, day) for each in replacing)


def is_withdrawn(standard: Standard, day: date) -> bool:
    """Tell whether the withdrawal is surely reached."""
    withdrawal = standard.stages.withdrawal
    return withdrawal is not None and withdrawal.surely_by(day)


def is_in_force(standard: Standard, day: date) -> bool:
    """Tell whether in_force is surely reached; where it is not known, publication stands for it."""
    in_force = standard.stages.in_force
    return is_published(standard, day) if in_force is None else in_force.surely_by(day)


def is_published(standard: Standard, day: date) -> bool:
    """Tell whether the text is surely published.

    Without a day of publication, a surely reached in_force or withdrawal proves it. That serves
    the text status and coverage; a target needs the day itself.
    """
    stages = standard.stages
    if stages.publication is not None:
        return stages.publication.surely_by(day)
    later = (stages.in_force, stages.withdrawal)
    return any(date is not None and date.surely_by(day) for date in later)


def may_be_published(standard: Standard, day: date) -> bool:
    """Tell whether the text is possibly published: what may be in force may be out."""
    stages = standard.stages
    if stages.publication is not None:
        return stages.publication.possibly_by(day)
    later = (stages.in_force, stages.withdrawal)
    return any(date is not None and date.possibly_by(day) for date in later)


def has_begun(standard: Standard, day: date) -> bool:
    """Tell whether a project stage has surely begun."""
    begun = begun_on(standard)
    return begun is not None and begun <= day


def begun_on(standard: Standard) -> date | None:
    """Give the day on which a project stage has surely begun; None where none is known."""
    dates = _of_project(standard.stages)
    return min((each.last for each in dates if each is not None), default=None)


def over_from(standard: Standard) -> date | None:
    """Give the day from which on a project may be over: published or in force, gone, abandoned."""
    dates = _ends_of_project(standard.stages)
    return min((each.first for each in dates if each is not None), default=None)


_of_project = attrgetter(*(stage.value for stage in PROJECT_STAGES))
_ends_of_project = attrgetter(*(stage.value for stage in Stage if stage not in PROJECT_STAGES))


def stage_reached(standard: Standard, day: date) -> Stage | None:
    """Give the last stage, in the order of a life, that has surely begun; None where none has."""
    known = standard.stages.known_last_first()
    return next((stage for stage, when in known if when.last <= day), None)


def milepost_reached(pilot: Pilot, day: date) -> Milepost | None:
    """Give the last event of a pilot that has surely happened; None where none has."""
    known = ((each, pilot.stages.on(each)) for each in reversed(Milepost))
    return next((each for each, when in known if when is not None and when.surely_by(day)), None)
