"""What lies between two revisions: their comparison, and the findings that come and go."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.verify.novelty import Novelty

if TYPE_CHECKING:
    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Finding
    from sdtstd.verify.checked import Checked

_OF_FILES = 1  # the last family that is judged file by file


@frozen
class Side:
    """One revision: how it was asked for, the commit that was read, its data folder, its findings.

    `rev` and `commit` are None for the working tree; `forked` tells that the commit is where the
    head left `rev`.
    """

    rev: str | None
    commit: str | None
    folder: str | None
    checked: Checked
    forked: bool = False


class Difference:
    """Two revisions held against each other; the head was checked since the base."""

    def __init__(self, before: Side, after: Side) -> None:
        """Take both sides."""
        assert after.checked.comparison is not None
        self.before, self.after = before, after
        self.comparison: Comparison = after.checked.comparison

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that the change brings."""
        return self._novelty.new

    @cached_property
    def fixed(self) -> tuple[Finding, ...]:
        """The findings that are gone; of data that does not load, only those of its files."""
        loads, gone = self.after.checked.loads, self._novelty.gone
        return tuple(each for each in gone if loads or each.rule.family <= _OF_FILES)

    @cached_property
    def _novelty(self) -> Novelty:
        names = self.comparison.former_names
        return Novelty(self.before.checked, self.after.checked, names)
