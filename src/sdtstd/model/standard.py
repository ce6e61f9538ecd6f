"""Standards: one text each, with codes, dated life, label, relevance and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import CodeError, Level, parse_code
from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Entry, Part, Titled, Whole
from sdtstd.model.readers import WrittenCode, refusal
from sdtstd.model.replacement import Replacement
from sdtstd.model.scalars import Date, Id, StandardCode, Text, TopicPath
from sdtstd.model.source import Corrections, Sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import PydanticCustomError

    from sdtstd.dates import PartialDate


class Stage(Term):
    """The dated events of a life, in order (GB/T 16733; ISO stage codes 10 to 95, .98)."""

    PROPOSAL = "proposal", say("proposal")
    DRAFTING = "drafting", say("drafting")
    CONSULTATION = "consultation", say("consultation")
    REVIEW = "review", say("review")
    APPROVAL = "approval", say("approval")
    PUBLICATION = "publication", say("publication")
    IN_FORCE = "in_force", say("entry into force")
    WITHDRAWAL = "withdrawal", say("withdrawal")
    ABANDONMENT = "abandonment", say("abandonment")


_QUOTED = 60
_STAGES = tuple((stage, stage.value) for stage in Stage)  # `value` of an enum is slow to ask for
_LAST_FIRST = _STAGES[::-1]
PROJECT_STAGES = (
    Stage.PROPOSAL,
    Stage.DRAFTING,
    Stage.CONSULTATION,
    Stage.REVIEW,
    Stage.APPROVAL,
)


class Relevance(Term):
    """Whether the standard is about what the plan calls for, or only partly."""

    CORE = "core", say("core")
    PARTIAL = "partial", say("partial")


class Role(Term):
    """What the city's bodies did for the text, only where a source shows it."""

    LED = "led", say("led")
    PARTICIPATED = "participated", say("participated")


class Stages(Part):
    """The days of a standard's life; a stage without a key is not known to have happened."""

    proposal: Date | None = None
    drafting: Date | None = None
    consultation: Date | None = None
    review: Date | None = None
    approval: Date | None = None
    publication: Date | None = None
    in_force: Date | None = None
    withdrawal: Date | None = None
    abandonment: Date | None = None

    def on(self, stage: Stage) -> PartialDate | None:
        """Give the date of a stage."""
        date: PartialDate | None = getattr(self, stage.value)
        return date

    def known(self) -> tuple[tuple[Stage, PartialDate], ...]:
        """Give the dated stages in the order of a life."""
        dates = self.__dict__  # without those that are left out
        found = [(stage, dates[name]) for stage, name in _STAGES if dates.get(name) is not None]
        return tuple(found)

    def last(self) -> tuple[Stage, PartialDate] | None:
        """Give the last dated stage in the order of a life; None where none is."""
        return next(self.known_last_first(), None)

    def known_last_first(self) -> Iterator[tuple[Stage, PartialDate]]:
        """Give the same from the last one on, for who needs few of them."""
        dates = self.__dict__
        return ((stage, dates[name]) for stage, name in _LAST_FIRST if dates.get(name) is not None)


class Label(Part):
    """A label (标识) such as 上海标准; without `awarded` the day is unknown."""

    name: Text
    awarded: Date | None = None


class Standard(Titled, Entry, Whole):
    """One text. It has a code, several (joint) codes, or none yet and then an id and a level.

    A code whose letters no table knows needs a level too, which then holds. `series` is stated
    only without a code.
    """

    code: StandardCode | None = None
    id: Id | None = None
    level: Level | None = None
    series: Text | None = None
    joint_codes: tuple[StandardCode, ...] = ()
    topics: tuple[TopicPath, ...] = ()
    relevance: Relevance = Relevance.CORE
    role: Role | None = None
    stages: Stages
    consultation_until: Date | None = None
    labels: tuple[Label, ...] = ()
    organizations: tuple[Text, ...] = ()
    replaces: tuple[Replacement, ...] = ()
    sources: Sources = ()
    corrections: Corrections = ()
    note: Text | None = None

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A standard without a code has an id and a level; one with a code states no series."""
        code = given.get("code")
        if code is None:
            missing = [key for key in ("id", "level") if given.get(key) is None]
            if not missing:
                return None
            key = "code" if "id" in missing else "level"
            return refusal("missing_identity", "{key}", {"key": key})
        if given.get("series") is not None:
            return refusal("series_beside_code", "series")
        if given.get("level") is None and _is_unknown(code):
            written = code.text if isinstance(code, WrittenCode) else str(code)
            return refusal("missing_level", "{code}", {"code": written[:_QUOTED]})
        return None

    @property
    def key(self) -> str:
        """The identity in all output: the canonical code, else the id."""
        return self.code.code.key if self.code else self.id or ""

    @property
    def effective_level(self) -> Level:
        """The level of `code` where its letters are known, else the one written down."""
        level = (self.code.code.level if self.code else None) or self.level
        assert level is not None  # `unfit` asks for it
        return level

    @property
    def effective_series(self) -> str | None:
        """The prefix of `code`, else the series written down."""
        return self.code.code.prefix if self.code else self.series

    @property
    def codes(self) -> tuple[WrittenCode, ...]:
        """All codes of the text, the first one leading."""
        return ((self.code,) if self.code else ()) + self.joint_codes


def _is_unknown(code: object) -> bool:
    """Tell whether no table knows the letters of a code, read or as written."""
    if not isinstance(code, str | WrittenCode):
        return False  # wrong-type says so
    try:
        read = code.code if isinstance(code, WrittenCode) else parse_code(code)
    except CodeError:
        return False  # invalid-code says so
    return read.level is None
