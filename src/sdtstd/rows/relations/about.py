"""What each table, view and number is, in both languages: the tables explain themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatAbout:
    """What a table, a view or a number (`part`) is."""

    register: str
    part: str
    name: str
    n: int
    english: str
    chinese: str


TABLES: dict[str, Message] = {
    "about": say("what each table, view and number is"),
    "registers": say("the register, and the day of which every number is"),
    "plans": say("plans; is_principal is 1 of the one that status shows"),
    "places": say("tasks, fields and topics by their paths"),
    "leaves": say(
        "leaves with their states on the day; is_measures is 1 where measures reach them"
    ),
    "targets": say("targets: what is stated, their days, what was reported, the assessment"),
    "records": say("standards, pilots and measures, with what follows from them on the day"),
    "stages": say("dated stages: the date as written, its first and its last possible day"),
    "codes": say("all codes of a standard, the joint ones too"),
    "labels": say("labels of standards"),
    "organizations": say("organizations that write a text or run a pilot"),
    "replaces": say("earlier texts that a standard replaces, whole or partly"),
    "mappings": say("places of records; where is_leaf is 0 a standard is unplaced"),
    "parts": say("the part of each record in each target that counts its kind, with the reason"),
    "observations": say("reported values; is_reported is 1 of the one that the target shows"),
    "forecasts": say("what is to be expected of counts whose window is open"),
    "owners": say("who must bring plans, targets, places and records about"),
    "sources": say("where facts come from"),
    "corrections": say("earlier values that were wrong"),
}

VIEWS: dict[str, Message] = {
    "target_numbers": say("the numbers of each target, as status gives them"),
    "plan_verdict": say("how many targets of each plan have each assessment"),
    "verdict": say("how many targets of all plans have each assessment"),
    "coverage": say("how many leaves are in each state; those of measures tasks are left out"),
    "tasks": say("the same numbers for each task, those of measures too"),
    "fields": say("the same numbers for each field"),
    "unplaced": say("standards at a place that is no leaf, or at none: a row for each such place"),
    "related": say("reported values of another scope, shown beside a target"),
    "statistics": say("existing and expected texts of each level (GB/T 13016)"),
    "texts": say(
        "which text a record is: records that share a code, in whatever register, are one"
    ),
    "target_numbers_together": say(
        "targets of one id, kind, unit, window and day in several registers, as one"
    ),
    "verdict_together": say("the assessments of all registers, summed"),
    "coverage_together": say("the leaves of all registers, summed"),
    "tasks_together": say("tasks of one id in several registers, summed"),
    "fields_together": say("fields of one path in several registers, summed"),
    "statistics_together": say("texts of each level: summed over registers, and each text once"),
    "repeated_registers": say("ids that several folders have: their numbers are mixed up"),
}

NUMBERS: dict[str, Message] = {
    "goal": say("the number as the plan states it; needed is N + 1 where more than N is asked for"),
    "counted": say("records whose date surely lies in the window and is not after the day"),
    "possible": say("records whose date only may lie there: the truth lies between both"),
    "pipeline": say("records on their way: a project has begun, and no text is published"),
    "no_date": say("records left out because their date is not known"),
    "percent": say("of targets 100 × counted / needed; of levels 100 × existing / expected"),
    "remaining": say("needed less counted, never less than 0"),
    "expected": say(
        "of targets needed × days elapsed / days in the window; of levels existing texts"
        " with those on their way or planned"
    ),
    "pace": say("counted / expected; none while nothing is expected yet"),
    "required_per_month": say("remaining in months of 30.4375 days; none from the last day on"),
    "leaves": say("the smallest units that the plan names"),
    "covered": say("leaves with a text that is published, not withdrawn, not replaced"),
    "partly": say("leaves with such a text that is only partly about them"),
    "in_progress": say("leaves without these, with a text on its way"),
    "missing": say("leaves without any, where somebody looked for texts by the day"),
    "unknown": say("leaves without any, where nobody is known to have looked"),
    "unplaced": say("standards at a place that is no leaf, or at none, each once"),
    "existing": say("texts that are published, not withdrawn, not replaced"),
    "…_texts": say("the same of texts, each once, however many registers have it"),
}


def about(of: Dated) -> Iterator[FlatAbout]:
    """Give what each table, view and number is."""
    chinese = translator("zh")
    for part, told in (("tables", TABLES), ("views", VIEWS), ("numbers", NUMBERS)):
        for n, (name, said) in enumerate(told.items()):
            yield FlatAbout(of.id, part, name, n, str(said), said.translated(chinese))
