"""Reported values in words, with qualifier, unit and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.model.records import Qualifier

if TYPE_CHECKING:
    from sdtstd.model.records import Observation


def reported(observation: Observation, unit: str | None) -> Message:
    """Tell a reported value with its qualifier, unit and day."""
    return say("{value} ({date})", value=value_of(observation, unit), date=observation.date)


def value_of(observation: Observation, unit: str | None) -> Message:
    """Tell a reported value with its qualifier and, where one is given, its unit."""
    number = f"{observation.value:f}"
    value = Message("{number}", (("number", number),))
    if unit is not None:
        value = say("{number} {unit}", number=number, unit=unit)
    if observation.qualifier is Qualifier.EXACTLY:
        return value
    return say("{qualifier} {value}", qualifier=observation.qualifier.word, value=value)
