"""A loaded register with every finding; of those that are shown the places are looked up."""

from __future__ import annotations

from functools import cached_property
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from sdtstd.checks import FATAL, judge
from sdtstd.checks.waivers import apply_waivers
from sdtstd.compare.common import Revision
from sdtstd.diagnostics import COUNTED, number_of
from sdtstd.document import MOST, OFTEN, Limit, demand_room, told
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic, Finding, Number, Severity
    from sdtstd.loading import Loaded


@frozen
class Checked:
    """A register as read with all that was found in it, in the order in which it was found.

    `comparison` is there where it was held against an earlier revision; `new` are the findings
    that this one did not have, where they are told apart.
    """

    revision: Revision
    diagnostics: tuple[Diagnostic, ...]
    comparison: Comparison | None = None
    new: tuple[Finding, ...] | None = None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All of it with its places, sorted by them."""
        return tuple(self.located(self.diagnostics))

    def located(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Finding]:
        """Give diagnostics with their places, sorted by them.

        Places are most of what findings cost: of each part of a file they are looked up only when
        its first finding is asked for.
        """
        parts = [(self.loaded.part_of(each), each) for each in diagnostics]
        for _, together in groupby(sorted(parts, key=itemgetter(0)), itemgetter(0)):
            yield from in_order(self.loaded.locate(each) for _, each in together)

    @property
    def loaded(self) -> Loaded:
        """The register with its documents."""
        return self.revision.loaded

    @property
    def loads(self) -> bool:
        """Whether numbers may be computed from it."""
        return not self.revision.faults

    def number(self, severity: Severity) -> Number:
        """Count the faults of a severity, as far as faults are counted."""
        return number_of(each for each in self.diagnostics if each.rule.severity is severity)

    def count(self, severity: Severity) -> int:
        """Count the faults of a severity that the findings stand for."""
        return sum(each.times for each in self.diagnostics if each.rule.severity is severity)


def find(loaded: Loaded, today: date, before: Checked | None = None, most: int = MOST) -> Checked:
    """Find all faults of a register on a day, and of its change since an earlier revision.

    Of a rule in a file at most so many are told one by one. Where two revisions are compared that
    is COUNTED on both sides: only findings that are told can be matched.
    """
    own = judge(loaded.register, today, suspects=loaded.suspects)
    if before is not None:
        return _since(before, loaded, today, own)
    return _of_itself(loaded, today, most, own)


def find_both(before: Loaded, after: Loaded, today: date) -> tuple[Checked, Checked]:
    """Find all faults of two revisions on a day, and of the change between them.

    They are those that `find` gives. Rules that judge each entry alone are asked once about what
    both revisions have.
    """
    from sdtstd.verify.alike import suspects_beside

    own = tuple(judge(after.register, today, suspects=after.suspects))
    suspects = suspects_beside(before, after, own)
    earlier = judge(before.register, today, suspects=suspects)
    base = _of_itself(before, today, COUNTED, earlier)
    return base, _since(base, after, today, own)


def _of_itself(loaded: Loaded, today: date, most: int, own: Iterable[Diagnostic]) -> Checked:
    register, bars = loaded.register, _Bars(loaded, most)
    found = apply_waivers(bars.noted(own), register, today)
    diagnostics = tuple(told(chain(loaded.faults, found), most))
    return Checked(bars.revision(), diagnostics)


def is_barred(loaded: Loaded, today: date) -> bool:
    """Tell whether a fault that `find` would find keeps a register from loading on a day.

    No other rule is asked, and nothing is looked for behind the first one.
    """
    register, bars = loaded.register, loaded.bars_numbers
    found = apply_waivers(judge(register, today, FATAL, loaded.suspects), register, today)
    return any(map(bars, chain(loaded.faults, found)))


def _since(before: Checked, loaded: Loaded, today: date, found: Iterable[Diagnostic]) -> Checked:
    from sdtstd.checks.changes import judge_change
    from sdtstd.compare.comparison import Comparison

    register, bars = loaded.register, _Bars(loaded, COUNTED)
    own = tuple(bars.noted(found))
    revision = bars.revision()
    comparison = Comparison(before.revision, revision, today)
    every = chain(own, judge_change(comparison))
    left = apply_waivers(every, register, today, comparison)
    diagnostics = tuple(told(chain(loaded.faults, left), COUNTED))
    return Checked(revision, diagnostics, comparison)


class _Bars:
    """Notes in passing what keeps a register from loading."""

    def __init__(self, loaded: Loaded, most: int) -> None:
        self._loaded, self._limit = loaded, Limit(most)
        self._faults = list(self._among(loaded.faults))

    def noted(self, own: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Give the faults that checks find as they come."""
        for number, each in enumerate(own):
            if number % OFTEN == 0:
                demand_room()
            self._faults += self._among((each,))
            yield each

    def revision(self) -> Revision:
        """Give the register with what was noted."""
        return Revision(self._loaded, (*self._faults, *self._limit.others()))

    def _among(self, faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        bars = self._loaded.bars_numbers
        return (each for each in faults if bars(each) and self._limit.lets_pass(each))


def in_order(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give findings in the order of their places."""
    # Few stand at one place: only there the messages are made, the dearest part of the order.
    for _, same in groupby(sorted(findings, key=_place), _place):
        together = list(same)
        yield from sorted(together, key=_message) if len(together) > 1 else together


def _message(finding: Finding) -> str:
    return str(finding.message)


def _place(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code)
