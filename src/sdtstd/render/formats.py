"""The formats, one table: each a member with what is to be known of it, and its one function.

To add one: a module with `render(report, look)`, a member here and its case in `renderer`.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Self, assert_never

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.render.look import Look
    from sdtstd.report import Report

    Render = Callable[[Report, Look], str]

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
    """A format by its name, with the ending of its files, what it writes, how many findings."""

    _value_: str
    ending: str
    of: Of
    most: Most

    TEXT = "text", ".txt", Of.REPORTS, Most.PEOPLE
    CONCISE = "concise", ".txt", Of.FINDINGS, Most.PEOPLE
    MARKDOWN = "markdown", ".md", Of.REPORTS, Most.PEOPLE
    JSON = "json", ".json", Of.REPORTS, Most.PEOPLE
    JSONL = "jsonl", ".jsonl", Of.FINDINGS, Most.ALL
    GITHUB = "github", ".txt", Of.FINDINGS, Most.OWN
    GITLAB = "gitlab", ".json", Of.FINDINGS, Most.ALL
    JUNIT = "junit", ".xml", Of.FINDINGS, Most.ALL
    SARIF = "sarif", ".sarif", Of.FINDINGS, Most.ALL

    def __new__(
        cls, value: str, ending: str = "", of: Of = Of.REPORTS, most: Most = Most.PEOPLE
    ) -> Self:
        """Make a member of a row of the table."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.ending, member.of, member.most = ending, of, most
        return member

    def limit(self, asked: int | None) -> int | None:
        """Give how many findings to show; None is all."""
        if self.most is Most.OWN:
            return None
        return FOR_PEOPLE if asked is None and self.most is Most.PEOPLE else asked


def renderer(form: Format) -> Render:
    """Give the function of a format; what it needs is imported then."""
    match form:
        case Format.TEXT:
            from sdtstd.render.text import either

            return either.render
        case Format.CONCISE:
            from sdtstd.render.findings import concise

            return concise.render
        case Format.MARKDOWN:
            from sdtstd.render import markdown

            return markdown.render
        case Format.JSON:
            from sdtstd.render import json

            return json.render
        case Format.JSONL:
            from sdtstd.render.findings import jsonl

            return jsonl.render
        case Format.GITHUB:
            from sdtstd.render.findings import github

            return github.render
        case Format.GITLAB:
            from sdtstd.render.findings import gitlab

            return gitlab.render
        case Format.JUNIT:
            from sdtstd.render.findings import junit

            return junit.render
        case Format.SARIF:
            from sdtstd.render.findings import sarif

            return sarif.render
        case _:
            assert_never(form)
