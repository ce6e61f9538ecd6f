"""The formats, one table: a row says all that is to be known of one, its module among it.

To add one: a module with `render(report, look)`, and a member here that names it.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.render.look import Look
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

    Render = Callable[[Report, Look], Inert]

FOR_PEOPLE = 1000


class Of(Enum):
    """What a format can write."""

    REPORTS = "any report"
    FINDINGS = "the findings of a report"


class Most(Enum):
    """How many findings a format shows."""

    PEOPLE = "1,000 unless another number is asked for"
    ALL = "all unless a number is asked for"
    OWN = "as many as its reader takes, whatever is asked for"


class Format(StrEnum):
    """A format: its name, its module, how its files end, what it writes, how many findings."""

    _value_: str
    module: str
    ending: str
    of: Of
    most: Most

    TEXT = "text", "text.either", ".txt", Of.REPORTS, Most.PEOPLE
    CONCISE = "concise", "findings.concise", ".txt", Of.FINDINGS, Most.PEOPLE
    MARKDOWN = "markdown", "markdown", ".md", Of.REPORTS, Most.PEOPLE
    JSON = "json", "json", ".json", Of.REPORTS, Most.PEOPLE
    JSONL = "jsonl", "findings.jsonl", ".jsonl", Of.FINDINGS, Most.ALL
    GITHUB = "github", "findings.github", ".txt", Of.FINDINGS, Most.OWN
    GITLAB = "gitlab", "findings.gitlab", ".json", Of.FINDINGS, Most.ALL
    JUNIT = "junit", "findings.junit", ".xml", Of.FINDINGS, Most.ALL
    SARIF = "sarif", "findings.sarif", ".sarif", Of.FINDINGS, Most.ALL

    def __new__(
        cls,
        value: str,
        module: str = "",
        ending: str = "",
        of: Of = Of.REPORTS,
        most: Most = Most.PEOPLE,
    ) -> Self:
        """Make a member of a row."""
        member = str.__new__(cls, value)
        member._value_, member.module, member.ending = value, module, ending
        member.of, member.most = of, most
        return member

    def limit(self, asked: int | None) -> int | None:
        """Give how many findings to show; None is all."""
        if self.most is Most.OWN:
            return None
        return FOR_PEOPLE if asked is None and self.most is Most.PEOPLE else asked

    def renderer(self) -> Render:
        """Give the function of the format; what it needs is imported then."""
        render: Render = import_module(f"sdtstd.render.{self.module}").render
        return render
