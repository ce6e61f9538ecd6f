"""`suggest`: texts without a leaf, each with the likeliest leaves and why."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Branch, Column, Linked, Name, Outline, Report, Sentences, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.suggestions import SuggestAnswer, to_place_row
from sdtstd.views.suggested import leaf_line, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.measure.suggestions.unplaced import ToPlace
    from sdtstd.report import Block
    from sdtstd.rows.suggestions import Locate

SHOWN = 10
"""So many records people are shown, unless they name some or ask for all."""


def suggest_report(
    found: Sequence[ToPlace], day: date, locate: Locate, *, every: bool = False
) -> Report:
    """Show texts without a leaf; `locate` gives file and line."""
    answer = SuggestAnswer(tuple(to_place_row(each, locate) for each in found))
    likely = [each for each in found if each.leaves]
    return Report(
        title=say("standards to place: {n}, with a likely leaf: {m}", n=len(found), m=len(likely)),
        data=Answer(answer, day),
        blocks=tuple(_blocks(found, likely, every=every)),
        next_step=_next_step(likely),
    )


def _blocks(found: Sequence[ToPlace], likely: Sequence[ToPlace], *, every: bool) -> Iterator[Block]:
    if not found:
        yield Sentences((say("there is no standard to place"),))
        return
    shown = found if every else likely[:SHOWN]
    if shown:
        headings = (say("code or id"), say("title"), say("likely leaves"))
        yield Outline(tuple(map(Column, headings)), tuple(map(_branch, shown)))
    hidden = len(found) - len(shown)
    if hidden:
        yield Sentences((say("{n} more: add --all", n=hidden),))


def _branch(each: ToPlace) -> Branch:
    standard = each.standard
    anchor = Anchor(standard.key, standard.address)
    title = Linked(Name(Title(standard.title, standard.title_en)), anchor)
    leaves = tuple(map(leaf_line, each.leaves)) or (say("no leaf is likely"),)
    return Branch((anchor, title), (where(each.places), *leaves))


def _next_step(likely: Sequence[ToPlace]) -> Message | None:
    if not likely:
        return None
    first = shlex.quote(likely[0].standard.key)
    return say(
        "to choose a leaf: sdtstd suggest {id} --write; of each: sdtstd suggest --write", id=first
    )
