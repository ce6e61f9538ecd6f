"""What the keys of the data files mean: the one source of the schema's and the documents' words.

Only they read it, so that no other command pays for it; a test holds it complete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.model.columns import ColumnTitle
from sdtstd.model.meanings.plans import PLANS
from sdtstd.model.meanings.records import RECORDS, Keys
from sdtstd.model.plan import Indicator, Milestone, PilotsTarget, Plan, StandardsTarget
from sdtstd.model.query import PilotQuery, Query
from sdtstd.model.records import Measure, Observation, Pilot, PilotStages, Removal, Waiver
from sdtstd.model.replacement import Replaced
from sdtstd.model.source import Correction, Source
from sdtstd.model.standard import Label, Stages, Standard
from sdtstd.model.system import Field, System, Task, Topic
from sdtstd.model.target import Baseline, Window

if TYPE_CHECKING:
    from sdtstd.model.base import Part

MEANINGS: dict[type[Part], Keys] = RECORDS | PLANS
"""Of each model, what each of its keys means."""

SECTIONS: Keys = {
    "version": say("The version of the data format; always 1."),
    "system": say(
        "The tree of the standards system: tasks, fields, topics. A register has it once."
    ),
    "standards": say("The standards, published or on their way, one entry for each text."),
    "pilots": say("The standardization pilots."),
    "measures": say("What was done for a task that standards do not cover."),
    "plans": say("The plans with their targets."),
    "observations": say("Values that somebody reported in public."),
    "waivers": say("Findings of families 3 to 6 that may stay for a while, with the reason."),
    "removals": say("What is no longer in the register, with the reason."),
}
"""What the keys at the top of a data file mean."""

NAMES: dict[type[Part], Message] = {
    System: say("standards system"),
    Task: say("task"),
    Field: say("field"),
    Topic: say("topic"),
    ColumnTitle: say("title of a column"),
    Standard: say("standard"),
    Replaced: say("replaced text"),
    Stages: say("life of a standard"),
    Label: say("label"),
    Source: say("source"),
    Correction: say("correction"),
    Pilot: say("pilot"),
    PilotStages: say("life of a pilot"),
    Measure: say("measure"),
    Plan: say("plan"),
    StandardsTarget: say("target that counts standards"),
    PilotsTarget: say("target that counts pilots"),
    Indicator: say("target with a reported value"),
    Milestone: say("target without a number"),
    Window: say("window"),
    Query: say("query of standards"),
    PilotQuery: say("query of pilots"),
    Baseline: say("baseline"),
    Observation: say("observation"),
    Waiver: say("waiver"),
    Removal: say("removal"),
}
"""What one of each is called."""
