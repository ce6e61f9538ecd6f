"""What a change states of itself: the corrections that are new since the base."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from sdtstd.compare.standing import Standing, held, standing, words
from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.model.plan import Plan, Target
    from sdtstd.model.records import Observation
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.source import Correction

    Corrected = AnyRecord | Observation | Plan | Target


def is_stated(
    old: Corrected, new: Corrected, fields: tuple[str, ...], was: object, now: object
) -> bool:
    """Tell whether new corrections of a field, one after the other, lead from a value to another.

    `fields` are the names that the field may have. A date inside the stated one is that date.
    """
    fresh = unmatched(old.corrections, new.corrections, _content)
    entries = [each for each in fresh if each.field in fields]
    if not entries:
        return False
    found = standing(new, fields[0])
    default = found.default if found else None
    return (
        Standing(held(was), default).is_named(entries[0].from_)
        and all(first.to == then.from_ for first, then in pairwise(entries))
        and Standing(held(now), default).agrees(entries[-1].to)
    )


def _content(correction: Correction) -> tuple[str, str | None, str | None]:
    # Another reason or day makes no correction a new one.
    return (correction.field, correction.from_, correction.to)


def ask_correction(new: Corrected, *steps: tuple[str, object, object]) -> Message:
    """Say which corrections would state a change, to be pasted but for reason and day."""
    entries = ", ".join(_correction(*each) for each in steps)
    if new.corrections:
        return say("say why, in one more entry of its corrections: {entry}", entry=entries)
    return say("say why: corrections: [{entry}]", entry=entries)


def _correction(field: str, was: object, now: object) -> str:
    ends = (("from", words(held(was))), ("to", words(held(now))))
    stated = "".join(f"{key}: {_quoted(value)}, " for key, value in ends if value is not None)
    return f"{{field: {_quoted(field)}, {stated}reason: …, date: …}}"


def ask_removal(head: Register, name: str, to: str | None = None) -> Message:
    """Say which entry would state that something is gone, to be pasted but for reason and day.

    `to` is what seems to have taken its place.
    """
    led = f"to: {_quoted(to)}, " if to is not None else ""
    entry = f"{{object: {_quoted(name)}, {led}reason: …, date: …}}"
    if head.removals:
        return say("say why, in one more entry of the removals: {entry}", entry=entry)
    return say("say why: removals: [{entry}]", entry=entry)


def by_title(added: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give the names of added things by their titles; one that several have leads nowhere."""
    pairs = tuple(added)
    often = Counter(title for _, title in pairs)
    return {title: name for name, title in pairs if often[title] == 1}


def _quoted(text: str) -> str:
    """Write a text as YAML inside brackets: in quotes unless its characters mean nothing there."""
    if _PLAIN.fullmatch(text):
        return text
    import json

    return json.dumps(text, ensure_ascii=False)


_PLAIN = re.compile(
    r"(?!(?:true|false|yes|no|on|off|null|y|n)\Z)\w(?:[\w ./@+-]*[\w.+-])?", re.IGNORECASE
)
