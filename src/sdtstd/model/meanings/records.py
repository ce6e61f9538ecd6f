"""What each key of the system and the records means, in a sentence for editors and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.model.columns import ColumnTitle
from sdtstd.model.records import Measure, Observation, Pilot, PilotStages, Removal, Waiver
from sdtstd.model.replacement import Replaced
from sdtstd.model.source import Correction, Source
from sdtstd.model.standard import Label, Stages, Standard
from sdtstd.model.system import Field, System, Task, Topic

if TYPE_CHECKING:
    from sdtstd.model.base import Part

Keys = dict[str, Message]

TITLES: Keys = {
    "title": say("The title as published."),
    "title_en": say("The title in English, shown to readers of English."),
}
SHORT: Keys = {
    "short": say("A shorter title, for narrow places."),
    "short_en": say("A shorter title in English, for narrow places."),
}
OWNER: Keys = {
    "owner": say(
        "Who is responsible for it: a name, or a list of names; without one, the owner of what it "
        "belongs to."
    ),
}
CORRECTIONS: Keys = {
    "corrections": say("Statements that an earlier value of this entry was wrong."),
}
_ALIASES: Keys = {
    "aliases": say("Other names by which it can be found."),
}
RECORDS: dict[type[Part], Keys] = {
    System: {
        **TITLES,
        "id": say("The name of the system in paths and output."),
        "tasks": say("The tasks of the plan, in its order."),
        "time_zone": say("Where the day begins: the default of --as-of is today there."),
        "columns": say("What the columns of exported sheets are called, where it differs."),
    },
    ColumnTitle: {
        "sheet": say("The sheet that has the column."),
        "column": say("The key of the column; docs/lists.md has all of them."),
        "title": say("What it is called in Chinese; the import knows it, too."),
        "title_en": say("What it is called in English; one of the two at least."),
    },
    Task: {
        **TITLES,
        "id": say("The first part of the path task/field/topic."),
        **OWNER,
        "fields": say("The fields of the task; without any the task itself is the leaf."),
        **SHORT,
        "surveyed": say(
            "Somebody looked for standards in the whole task up to this day; it applies to all "
            "leaves below."
        ),
        "kind": say(
            "What reaches its leaves: standards, or measures for work that standards do not cover."
        ),
    },
    Field: {
        **TITLES,
        **OWNER,
        **_ALIASES,
        "id": say("The second part of the path task/field/topic."),
        "topics": say("The topics that the plan names; without any the field itself is the leaf."),
        "surveyed": say(
            "Somebody looked for standards in this field up to this day; only then is an empty "
            "leaf missing rather than unknown."
        ),
    },
    Topic: {
        **TITLES,
        **OWNER,
        **_ALIASES,
        "id": say("The third part of the path task/field/topic."),
    },
    Standard: {
        **TITLES,
        "code": say(
            "The code as published, such as DB31/T 1311-2021; level and series follow from it. A "
            "text without a code has `id` and `level`."
        ),
        "id": say(
            "The name of a text that has no code yet; beside a code, the name it had before."
        ),
        "level": say(
            "The level of a text without a code, or with a code whose letters are in no table: "
            "national, industry, local, group, enterprise or international; beside any other code "
            "it must agree with that code."
        ),
        "series": say(
            "For a text without a code: the prefix that its code will have, such as DB31/T, so "
            "that queries by series find it."
        ),
        "joint_codes": say(
            "The other codes of the same text; it counts once, by the level of `code`."
        ),
        "topics": say(
            "Where the text belongs in the system: paths task, task/field or task/field/topic; a "
            "title that one place alone has is read as its path. At a task or field with parts "
            "of its own, or at no place, it is unplaced and covers no leaf there."
        ),
        "relevance": say(
            "Whether the text is about what the plan calls for: core, or only partial. A partial "
            "text covers its leaf only partly."
        ),
        "role": say(
            "What the city's organizations did for the text, where a source shows it: led or "
            "participated."
        ),
        "stages": say("The date of each stage that is known."),
        "consultation_until": say("The last day on which comments on the draft were accepted."),
        "labels": say("Labels that were awarded to the text, such as 上海标准."),
        "organizations": say("The organizations that drafted or proposed the text."),
        "replaces": say(
            "The codes or ids of the editions that this text replaces; they need not be in the "
            "register. One that is replaced only partly is written {code: …, partly: true}."
        ),
        "sources": say("Where these facts come from; at least one source."),
        **CORRECTIONS,
        "note": say("A remark for readers; no number depends on it."),
    },
    Replaced: {
        "code": say("The code or id of the earlier text."),
        "partly": say("Whether only a part of it is replaced; then it remains valid."),
    },
    Stages: {
        "proposal": say("The day on which the project was approved (stage 10)."),
        "drafting": say("The day on which the drafting began (stage 20)."),
        "consultation": say("The day on which comments were asked for (stage 30)."),
        "review": say("The day on which the draft went to review (stage 40)."),
        "approval": say("The day of the approval (stage 50)."),
        "publication": say(
            "The day of the publication (stage 60). A source that shows only the code of year Y: "
            "write Y/Y+1."
        ),
        "in_force": say("The first day on which the text is in force."),
        "withdrawal": say("The day on which the text was withdrawn (stage 95)."),
        "abandonment": say("The day on which the project was given up (stage .98)."),
    },
    Label: {
        "name": say("The name of the label, such as 上海标准."),
        "awarded": say("The day of the award; left out where the day is not known."),
    },
    Source: {
        "title": say("What the source is called, so that a reader recognizes it."),
        "kind": say(
            "Who vouches for the fact: official (an authority), index (a public index), copy (a "
            "copy of the text), press."
        ),
        "seen": say("The day on which somebody saw it."),
        "url": say("The web address; this or `notice`, only kind copy may lack both."),
        "notice": say("The number of the notice or document, such as 沪府办发〔2022〕5号."),
    },
    Correction: {
        "field": say("The key whose value was wrong, such as stages.publication."),
        "from": say("The wrong value, as it was; left out if there was none."),
        "to": say("The right value; left out if there is none."),
        "reason": say("Why it was wrong, and how that was found out."),
        "date": say("The day of the correction."),
    },
    Pilot: {
        **TITLES,
        "id": say("The name of the pilot in paths and output."),
        "stages": say("The days of the pilot; at least one of the two."),
        "topics": say("Where the pilot belongs in the system, where that is known."),
        "organizations": say("The organizations that carry out the pilot."),
        "sources": say("Where these facts come from; at least one source."),
        **CORRECTIONS,
        "note": say("A remark for readers; no number depends on it."),
    },
    PilotStages: {
        "started": say("The day on which the pilot started."),
        "accepted": say("The day on which the pilot was accepted as finished."),
    },
    Measure: {
        **TITLES,
        "id": say("The name of the measure in paths and output."),
        "topics": say("The leaves of a measures task that it reaches, at least one."),
        "date": say("The day on which it was done."),
        "sources": say("Where these facts come from; at least one source."),
        **CORRECTIONS,
        "note": say("A remark for readers; no number depends on it."),
    },
    Observation: {
        "target": say("The target that the value is about: PLAN/TARGET."),
        "date": say("The day to which the value belongs, not the day of the report."),
        "value": say("The number, in the target's unit."),
        "qualifier": say(
            "How exact the number is: exactly, more-than, about or peak; about and peak never "
            "prove a goal."
        ),
        "scope": say(
            "Whether the value counts what the target counts: same, or differs. One that differs "
            "proves nothing and is shown apart."
        ),
        "sources": say("Who reported it, and where; at least one source."),
        **CORRECTIONS,
        "note": say(
            "A remark for readers; a value of another scope needs it, to say how it differs."
        ),
    },
    Waiver: {
        "rule": say("The name or code of the check, of families 3 to 6, such as stale-stage."),
        "object": say("What it applies to: a record's code or id, PLAN/TARGET, a leaf, or a file."),
        "reason": say("Why the finding may stay."),
        "until": say("The last day of the waiver."),
    },
    Removal: {
        "object": say(
            "What is no longer in the register: the code or id of a record, PLAN/TARGET, "
            "PLAN/TARGET@DATE of a reported value, a plan, or the path of a leaf, field or task."
        ),
        "to": say("What took its place, if anything did: a new name, or what it was merged into."),
        "reason": say("Why it was removed."),
        "date": say("The day of the removal."),
    },
}
