"""Calendars that were written, read back by the package icalendar, which knows nothing of us."""

from __future__ import annotations

from typing import Any

from icalendar import Calendar

Day = Any
"""An event as the library gives it: each of its values is of a type of its own."""

DAY_KINDS = ("entry-into-force", "consultation-end", "target-due")


def calendar(content: bytes) -> Calendar:
    """Read a calendar, and hold its lines to the letter of RFC 5545."""
    text = content.decode()
    assert text.endswith("\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(each) <= 75 for each in lines)
    for each in lines:  # no character is cut, and nothing but our ends ends a line
        assert len(each.decode().splitlines()) == 1, each
        assert each.decode().isprintable() or b"\\u{" not in each
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found


def events(content: bytes) -> list[Day]:
    """Give the events, and demand that there is nothing else but those and what stands for none."""
    found = calendar(content).subcomponents
    assert {each.name for each in found} in ({"VEVENT"}, {"VJOURNAL"})
    assert all(not each.subcomponents and not each.errors for each in found)
    return [each for each in found if each.name == "VEVENT"]


def named(found: list[Day]) -> dict[tuple[str, str], Day]:
    """Give events by what they are of: the kind and the id of a record or a target."""
    return {(str(each["X-SDTSTD-KIND"]), str(each["X-SDTSTD-ID"])): each for each in found}


def uids(found: list[Day]) -> dict[tuple[str, str], str]:
    """Give the UID of each."""
    return {key: str(each["UID"]) for key, each in named(found).items()}
