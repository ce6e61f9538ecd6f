"""What each key of the plans and their targets means, in a sentence for editors and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.fields import fields_of
from sdtstd.model.meanings.records import CORRECTIONS, OWNER, SHORT, TITLES, Keys
from sdtstd.model.plan import Indicator, Milestone, PilotsTarget, Plan, StandardsTarget
from sdtstd.model.query import PilotQuery, Query
from sdtstd.model.target import Baseline, Window

if TYPE_CHECKING:
    from sdtstd.model.base import Part

_TARGET: Keys = {
    **TITLES,
    **SHORT,
    **OWNER,
    "id": say("The name of the target; the second part of PLAN/TARGET."),
    "kind": say(
        "How the target is measured: standards or pilots (a count of records), indicator (a "
        "reported value), milestone (done or not)."
    ),
    "wording": say("The plan's own words."),
    "rationale": say("Why it is counted in this way; above all what the plan leaves open."),
    "sources": say("Sources for this target alone; without them, those of the plan are used."),
    "corrections": say("Statements that an earlier value of this target was wrong."),
}
_GOAL: Keys = {
    "at_least": say("The goal: this number or more. A target has exactly one comparator."),
    "more_than": say("The goal: more than this number; the number itself is not enough."),
    "unit": say("The unit of the number, such as 项 or %."),
}
_COUNTED: Keys = {
    **_TARGET,
    **_GOAL,
    "window": say("The days on which an event counts."),
    "count": say("Which records count, and which of their events decides."),
    "complete_through": say(
        "All countable records up to this day are in the register; for this target it overrides "
        "the plan's."
    ),
}
_NOT_OF_PILOTS = say("Not for pilots, which have events only: leave it out.")

PLANS: dict[type[Part], Keys] = {
    Plan: {
        **TITLES,
        **SHORT,
        "id": say("The name of the plan; the first part of PLAN/TARGET."),
        "document": say("The number of the document, such as 沪府办发〔2022〕5号."),
        "issuer": say("Who issued the plan."),
        "issued": say("The day on which it was issued."),
        "principal": say(
            "Whether `status` shows this plan when none is named; of several, the first one."
        ),
        "complete_through": say(
            "All countable records up to this day are in the register; without it the register is "
            "a sample, and a shortfall is not shown, never missed."
        ),
        **OWNER,
        "sources": say("Where the plan can be read; at least one source."),
        **CORRECTIONS,
        "targets": say("The targets of the plan, in its order."),
        "note": say("A remark for readers; no number depends on it."),
    },
    StandardsTarget: _COUNTED,
    PilotsTarget: _COUNTED,
    Indicator: {
        **_TARGET,
        **_GOAL,
        "at_most": say("The goal: this number or less."),
        "less_than": say("The goal: less than this number; the number itself is not enough."),
        "exactly": say("The goal: exactly this number."),
        "due": say("The day by which the goal is to be reached, that day included."),
        "baseline": say("Where the indicator starts; without it, expected and pace are undefined."),
    },
    Milestone: {
        **_TARGET,
        "sources": say("Sources for this target alone; `reached` needs at least one."),
        "due": say("The day by which it is to be reached, that day included."),
        "reached": say("The day on which it was reached; it needs `sources` of its own."),
    },
    Window: {
        "from": say("The first day that counts; of a month or a year its first day."),
        "to": say("The last day that counts; of a month or a year its last day."),
    },
    Query: {
        "event": say(
            "The event that must lie in the window: a stage of a standard, or label for an award."
        ),
        "levels": say("Only standards of these levels; without it, of all."),
        "series": say(
            "Only codes with these prefixes, such as DB31/T or DG/TJ 08; without it, all."
        ),
        "exclude_series": say("No codes with these prefixes."),
        "roles": say("Only standards with one of these roles; one without a role does not count."),
        "label": say("Only standards with this label; required where the event is label."),
        "relevance": say("Only standards of this relevance."),
        "revisions": say("Whether a text that replaces an earlier edition counts: count, or skip."),
        "parts": say("Whether the parts of a standard count one by one (each), or as one (once)."),
    },
    PilotQuery: {
        **dict.fromkeys(fields_of(Query), _NOT_OF_PILOTS),
        "event": say("The event that must lie in the window: started or accepted."),
    },
    Baseline: {
        "date": say("The day of the first value."),
        "value": say("The first value, in the target's unit."),
    },
}
