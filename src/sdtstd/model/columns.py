"""The columns of exported sheets: their titles as shipped, and what a register calls them instead.

No standard at hand says what columns of such tables are called. So each office may correct them
beside its data: `system.columns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Whole
from sdtstd.model.readers import refusal
from sdtstd.model.scalars import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import PydanticCustomError

    from sdtstd.diagnostics import Message


class SheetName(Term):
    """A sheet of a workbook whose columns have titles; its word is that of the tab."""

    GOALS = "goals", say("Goals")
    STANDARDS = "standards", say("Details")
    PILOTS = "pilots", say("Pilots")
    MEASURES = "measures", say("Measures")
    STATISTICS = "statistics", say("Statistics")
    COVERAGE = "coverage", say("Coverage")
    GAPS = "gaps", say("Gaps")
    METHOD = "method", say("Method")
    TOPICS = "topics", say("Topics")


_STAGES = {
    "proposal": say("Proposal date"),
    "drafting": say("Drafting date"),
    "consultation": say("Consultation date"),
    "review": say("Review date"),
    "approval": say("Approval date"),
    "publication": say("Publication date"),
    "in_force": say("Date of entry into force"),
    "withdrawal": say("Withdrawal date"),
    "abandonment": say("Abandonment date"),
}
_ENDING = {"note": say("Note"), "sources": say("Sources")}
_COVERED = {
    "leaves": say("Leaves"),
    "covered": say("Covered"),
    "partly": say("Partly covered"),
    "in_progress": say("In progress"),
    "missing": say("Missing"),
    "unknown": say("Unknown"),
    "unplaced": say("Unplaced"),
}

TITLES: dict[SheetName, dict[str, Message]] = {
    SheetName.GOALS: {
        "title": say("Target"),
        "comparator": say("Comparison"),
        "goal": say("Goal"),
        "unit": say("Unit"),
        "counted": say("Counted"),
        "possible": say("Possible"),
        "range": say("Range of the count"),
        "pipeline": say("Pipeline"),
        "no_date": say("Without a date"),
        "expected": say("Expected by now"),
        "pace": say("Pace"),
        "assessment": say("Assessment"),
        "reported": say("Reported"),
        "qualifier": say("Qualifier"),
        "reported_on": say("Reported for"),
        "related": say("Related"),
        "from": say("From"),
        "to": say("To"),
        "met_on": say("Met on"),
        "owner": say("Owner"),
        "plan": say("Plan"),
        "kind": say("Kind"),
        "id": say("Target id"),
        "members": say("Its records"),
    },
    SheetName.STANDARDS: {
        "code": say("Standard number"),
        "id": say("Id"),
        "title": say("Standard title"),
        "title_en": say("English title"),
        "status": say("Status"),
        "level": say("Level"),
        "topics": say("Topics"),
        "relevance": say("Relevance"),
        "role": say("Role"),
        **_STAGES,
        "consultation_until": say("Comments until"),
        "labels": say("Labels"),
        "organizations": say("Drafting organizations"),
        "replaces": say("Replaces"),
        "joint_codes": say("Joint numbers"),
        "series": say("Series"),
        **_ENDING,
    },
    SheetName.PILOTS: {
        "id": say("Pilot id"),
        "title": say("Pilot title"),
        "title_en": say("English title"),
        "topics": say("Topics"),
        "started": say("Start date"),
        "accepted": say("Acceptance date"),
        "organizations": say("Organizations"),
        **_ENDING,
    },
    SheetName.MEASURES: {
        "id": say("Measure id"),
        "title": say("Measure title"),
        "title_en": say("English title"),
        "topics": say("Topics"),
        "date": say("Date"),
        **_ENDING,
    },
    SheetName.STATISTICS: {
        "of": say("By"),
        "name": say("What"),
        "expected": say("Expected"),
        "existing": say("Existing"),
        "share": say("Existing / expected"),
        "start": say("At the start"),
        "start_perhaps": say("At the start, perhaps"),
        "new": say("New"),
        "new_perhaps": say("New, perhaps"),
        "revised": say("Revised"),
        "revised_perhaps": say("Revised, perhaps"),
        "gone": say("Withdrawn or replaced"),
        "gone_perhaps": say("Withdrawn or replaced, perhaps"),
        "end": say("At the end"),
        "end_perhaps": say("At the end, perhaps"),
    },
    SheetName.COVERAGE: {
        "task": say("Task"),
        "field": say("Field"),
        **_COVERED,
        "owner": say("Owner"),
        "id": say("Path"),
    },
    SheetName.GAPS: {
        "of": say("Gap"),
        "title": say("What"),
        "above": say("Where"),
        "state": say("State"),
        "remaining": say("Not yet shown"),
        "coming": say("On its way"),
        "owner": say("Owner"),
        "id": say("Id"),
    },
    SheetName.METHOD: {
        "of": say("Of"),
        "item": say("Item"),
        "text": say("How"),
    },
    SheetName.TOPICS: {
        "topic": say("Topic"),
        "above": say("Task and field"),
        "path": say("Path"),
        "state": say("State"),
        "records": say("Records"),
    },
}
"""The columns of each sheet, with the title that each has as shipped."""

_SHEETS = frozenset(each.value for each in SheetName)


class ColumnTitle(Whole):
    """What a register calls a column of a sheet, in Chinese, in English or in both."""

    sheet: SheetName
    column: Text
    title: Text | None = None
    title_en: Text | None = None

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A title is of a column that the sheet has; one of the two titles is stated."""
        sheet, column = given.get("sheet"), given.get("column")
        known = TITLES[SheetName(sheet)] if isinstance(sheet, str) and sheet in _SHEETS else None
        if known is not None and isinstance(column, str) and column not in known:
            return refusal("unknown_column", "column", {"sheet": sheet, "key": column})
        if given.get("title") is None and given.get("title_en") is None:
            return refusal("missing_column_title", "title or title_en")
        return None

    def of(self, language: str) -> str | None:
        """Give the title in a language."""
        return self.title_en if language == "en" else self.title


def plain_title(title: str) -> str:
    """Give what a title is compared by: without width, case, spaces, marks at its ends."""
    return "".join(normalize("NFKC", title).casefold().split()).strip("*:.'")


def stated(columns: tuple[ColumnTitle, ...], sheet: SheetName, language: str) -> dict[str, str]:
    """Give what a register calls the columns of a sheet in a language, by their keys."""
    found = ((each.column, each.of(language)) for each in columns if each.sheet is sheet)
    return {key: text for key, text in found if text is not None}
