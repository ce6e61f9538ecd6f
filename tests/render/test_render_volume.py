"""Many findings: each format grows with their number, up to the caps of those who read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from sdtstd.render.findings.concise import render_concise
from sdtstd.render.findings.github import render_github
from sdtstd.render.findings.gitlab import render_gitlab
from sdtstd.render.findings.jsonl import render_jsonl
from sdtstd.render.findings.junit import render_junit
from sdtstd.render.findings.sarif import render_sarif
from sdtstd.render.formats import Format, Of
from support.finding_table import ENGLISH, RULES, finding
from support.growth import assert_linear
from support.runner_port import commands

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Finding

MANY = 20_000


def findings(size: int = MANY) -> tuple[Finding, ...]:
    text = "一网通办 'DB31/T 1311-2021' lies before ::error ##[add-path] %0A ]]>"
    return tuple(
        finding(RULES[number % 3], line=number + 1, message=text, about=f"id-{number % 999}")
        for number in range(size)
    )


FORMATS: dict[str, tuple[Callable[[tuple[Finding, ...]], str], Callable[[str], int], int]] = {
    "concise": (lambda f: render_concise(f, ENGLISH), lambda t: t.count("\n"), MANY),
    "jsonl": (lambda f: render_jsonl(f, ENGLISH), lambda t: t.count("\n"), MANY),
    "github": (lambda f: render_github(f, ENGLISH), lambda t: len(commands(t)), 30),
    "gitlab": (lambda f: render_gitlab(f, ENGLISH), lambda t: len(json.loads(t)), MANY),
    "junit": (lambda f: render_junit(f, ENGLISH), lambda t: len(ET.fromstring(t)[0]), MANY),
    "sarif": (
        lambda f: render_sarif(f, RULES, ENGLISH, "1"),
        lambda t: len(json.loads(t)["runs"][0]["results"]),
        5_000,
    ),
}


def test_every_format_of_findings_is_here() -> None:
    assert set(FORMATS) == {each.value for each in Format if each.of is Of.FINDINGS}


@pytest.mark.parametrize("form", FORMATS)
def test_many_findings(form: str) -> None:
    render, count, expected = FORMATS[form]
    assert count(render(findings())) == expected


@pytest.mark.parametrize("form", FORMATS)
def test_the_work_is_linear(form: str) -> None:
    assert_linear(findings, FORMATS[form][0], 500)
