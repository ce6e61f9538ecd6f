"""What a check of a change is: a function from two revisions to faults, stamped with its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import stamped
from sdtstd.diagnostics import Rule
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.checks.rule import Faults
    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic, Message, Severity


@frozen
class Change:
    """A rule with the function that finds its violations between two revisions."""

    rule: Rule
    find: Callable[[Comparison], Faults]

    def run(self, comparison: Comparison) -> Iterator[Diagnostic]:
        """Find the violations and stamp them."""
        return stamped(self.rule, self.find(comparison))


def change(  # noqa: PLR0913 - a rule with its manual
    code: str, name: str, severity: Severity, *, what: Message, why: Message, mend: Message
) -> Callable[[Callable[[Comparison], Faults]], Change]:
    """Make a function a check of a change, with the manual of its rule."""
    rule = Rule(code, name, severity, what, why, mend)
    return lambda find: Change(rule, find)
