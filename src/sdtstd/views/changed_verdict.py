"""A change in one line: what is wrong with it, what it moves, and what it adds and takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity, joined, listed, number_of, say
from sdtstd.views.amounts import Words, amount, amounts, of_severities
from sdtstd.views.changed_sections import untold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Changes
    from sdtstd.diagnostics import Message
    from sdtstd.rows.change_summary import (
        ChangeSummaryRow,
        LeafNumbersRow,
        RecordNumbersRow,
        TargetNumbersRow,
    )
    from sdtstd.verify.difference import Difference


def verdict(found: Difference, summary: ChangeSummaryRow) -> Message | None:
    """Say what a change does; None where it does nothing."""
    parts = tuple(_parts(found, summary))
    return say("This change: {what}", what=joined(parts, " · ")) if parts else None


def _parts(found: Difference, summary: ChangeSummaryRow) -> Iterator[Message]:
    yield from _findings(found, Severity.ERROR, Severity.WARNING)
    leaves = _leaves(summary.leaves) if summary.leaves else ()
    numbers = (_goals(summary.targets), leaves, _records(summary.records))
    yield from filter(None, map(amounts, numbers))
    yield from _others(found.comparison)
    if found.fixed:
        n = number_of(found.fixed).in_words
        yield amount(n, say("{n} findings mended"), say("1 finding mended"))
    yield from _findings(found, Severity.INFO)


def _findings(found: Difference, *severities: Severity) -> Iterator[Message]:
    yield from of_severities(
        (each, number_of(one for one in found.new if one.rule.severity is each))
        for each in severities
    )


_MOVE, _CHANGE = say("{n} move"), say("{n} change")
_ADDED, _REMOVED = say("{n} added"), say("{n} removed")
_CHANGED, _RENAMED = say("{n} changed"), say("{n} renamed")


def _goals(each: TargetNumbersRow) -> Iterator[tuple[int, Words]]:
    yield each.changed, Words(say("1 goal moves"), say("{n} goals move"), _MOVE)
    yield each.added, Words(say("1 goal added"), say("{n} goals added"), _ADDED)
    yield each.removed, Words(say("1 goal removed"), say("{n} goals removed"), _REMOVED)


def _leaves(each: LeafNumbersRow) -> Iterator[tuple[int, Words]]:
    yield each.changed, Words(say("1 leaf changes"), say("{n} leaves change"), _CHANGE)
    yield each.added, Words(say("1 leaf added"), say("{n} leaves added"), _ADDED)
    yield each.removed, Words(say("1 leaf removed"), say("{n} leaves removed"), _REMOVED)
    yield each.renamed, Words(say("1 leaf renamed"), say("{n} leaves renamed"), _RENAMED)


def _records(each: RecordNumbersRow) -> Iterator[tuple[int, Words]]:
    yield each.added, Words(say("1 record added"), say("{n} records added"), _ADDED)
    yield each.changed, Words(say("1 record changed"), say("{n} records changed"), _CHANGED)
    yield each.removed, Words(say("1 record removed"), say("{n} records removed"), _REMOVED)


_NAMES = {
    "plans": say("plans and targets"),
    "places": say("tasks, fields and topics"),
    "observations": say("reported values"),
    "waivers": say("waivers"),
    "removals": say("removals"),
}


def _others(comparison: Comparison) -> Iterator[Message]:
    for name, things in _NAMES.items():
        what = tuple(_numbers(untold(comparison, name)))
        if what:
            yield say("{things}: {what}", things=things, what=listed(what))


def _numbers(found: Changes) -> Iterator[Message]:
    words = ((found.added, _ADDED), (found.changed, _CHANGED), (found.removed, _REMOVED))
    return (amount(len(things), word) for things, word in words if things)
