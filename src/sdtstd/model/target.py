"""What targets (目标) are made of, and the structures by which readers ask for their parts.

A reader asks for a structure (`isinstance(target, Windowed)`), never for a list of kinds: a kind
that is added has what its fields say, in every check, view and comparison.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Protocol, runtime_checkable

from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Part, Shortened, Whole
from sdtstd.model.fields import fields_of
from sdtstd.model.marks import After
from sdtstd.model.owner import Owner
from sdtstd.model.readers import at_least_one, refusal
from sdtstd.model.scalars import Count, Date, Id, Number, Text
from sdtstd.model.source import Corrections, Sources
from sdtstd.model.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import PydanticCustomError

    from sdtstd.dates import PartialDate
    from sdtstd.model.query import AnyQuery


class Comparator(Term):
    """How a value is held against the goal."""

    AT_LEAST = "at_least", say("at least")
    MORE_THAN = "more_than", say("more than")
    AT_MOST = "at_most", say("at most")
    LESS_THAN = "less_than", say("less than")
    EXACTLY = "exactly", say("exactly")


class Window(Part):
    """The days on which an event counts, both inclusive: the first possible, the last possible."""

    from_: Date
    to: Date


class Baseline(Part):
    """The day and the value from which an indicator starts."""

    date: Date
    value: Number


@runtime_checkable
class Windowed(Protocol, metaclass=Structure):
    """A target whose events must lie in a window."""

    @property
    def window(self) -> Window:
        """The days on which an event counts."""

    @property
    def complete_through(self) -> PartialDate | None:
        """The day up to which the register claims to be complete for this target."""


@runtime_checkable
class HasQuery(Protocol, metaclass=Structure):
    """A target that counts records."""

    @property
    def count(self) -> AnyQuery:
        """Which records it counts."""

    @property
    def needed(self) -> int:
        """The smallest count that reaches the goal."""


@runtime_checkable
class HasGoal(Protocol, metaclass=Structure):
    """A target with a number to reach."""

    @property
    def comparator(self) -> Comparator:
        """How a value is held against the goal."""

    @property
    def goal(self) -> Decimal:
        """The number as stated, in the target's unit."""

    @property
    def unit(self) -> str:
        """The unit of the number."""


@runtime_checkable
class HasDue(Protocol, metaclass=Structure):
    """A target with a day by which it is to be reached."""

    @property
    def due(self) -> PartialDate:
        """The day, that day included."""


@runtime_checkable
class HasBaseline(HasDue, HasGoal, Protocol):
    """A target that starts from a value."""

    @property
    def baseline(self) -> Baseline | None:
        """The day and the value from which it starts."""


class Stated(Shortened):
    """What targets of every kind have: the plan's own wording, and why it is counted so."""

    id: Id
    wording: Text
    rationale: Text | None = None
    sources: Sources = ()
    owner: Owner = ()
    corrections: Corrections = ()


class Comparison(Whole):
    """Exactly one comparator with its number: a field for each comparator that the kind knows."""

    @classmethod
    @cache
    def comparators(cls) -> tuple[str, ...]:
        """Give the keys of the comparators that this kind knows."""
        return tuple(each.value for each in Comparator if each.value in fields_of(cls))

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A target has one comparator; of two in a file the later one is the second."""
        known = cls.comparators()
        stated = [key for key in given if key in known and given[key] is not None]
        if not stated:
            return refusal("missing_comparator", "comparator")
        if len(stated) > 1:
            return refusal("two_comparators", "{key}", {"key": stated[1]})
        return None

    def _stated(self) -> tuple[Comparator, Decimal]:
        numbers = ((key, getattr(self, key)) for key in self.comparators())
        stated, number = next(each for each in numbers if each[1] is not None)
        return Comparator(stated), Decimal(number)

    @property
    def comparator(self) -> Comparator:
        """The comparator that the target states."""
        return self._stated()[0]

    @property
    def goal(self) -> Decimal:
        """The number as stated, in the target's unit."""
        return self._stated()[1]


# To an editor a count of zero is no goal either, quoted or not.
_FROM_ONE = {"minimum": 1, "not": {"const": "0"}}
FromOne = Annotated[Count, After(at_least_one, {"scalar": "count", "also": _FROM_ONE})]


class Counted(Stated, Comparison):
    """A windowed count of records."""

    at_least: FromOne | None = None
    more_than: Count | None = None
    unit: Text
    window: Window
    complete_through: Date | None = None

    @property
    def needed(self) -> int:
        """The smallest count that reaches the goal."""
        more = self.comparator is Comparator.MORE_THAN
        return int(self.goal) + (1 if more else 0)
