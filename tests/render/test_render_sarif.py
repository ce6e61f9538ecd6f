from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.sarif import MOST, render_sarif
from sdtstd.render.findings.sarif_text import message
from support.finding_table import (
    ENGLISH,
    ORDER,
    RULES,
    SMALL,
    STALE,
    WEAK,
    around,
    finding,
    rule,
    unveil,
)
from support.hostile_strings import HOSTILE, NAMES
from support.sarif_reader import read_sarif

if TYPE_CHECKING:
    from support.goldens import Golden

LEVELS = dict(zip(Severity, ("error", "warning", "note"), strict=True))
# SARIF 3.11.6: link text has its brackets and backslashes escaped.
LINK = re.compile(r"\[(?:[^\\\[\]]|\\[\\\[\]])*\]\([^)]*\)")
GAP = re.compile(r"(?<!\{)(?:\{\{)*\{\d+\}")


def plain(text: str) -> str:
    """Read a message as SARIF 3.11.5 has it."""
    assert not LINK.search(text)
    assert not GAP.search(text)
    return unveil(text.replace("{{", "{").replace("}}", "}"))


def test_golden(golden: Golden) -> None:
    text = render_sarif(SMALL, RULES, ENGLISH, "1.2.3")
    read_sarif(text)
    golden("check.sarif", text)


def test_no_findings_is_an_empty_list_of_results() -> None:
    run = read_sarif(render_sarif((), RULES, ENGLISH, "1.2.3"))
    assert run["results"] == []
    assert len(run["tool"]["driver"]["rules"]) == 3


def test_rules_have_help_and_results_point_at_them() -> None:
    other = rule("SDT601", "record-removed", Severity.ERROR)
    run = read_sarif(render_sarif((*SMALL, finding(other)), RULES, ENGLISH, "1.2.3"))
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["SDT301", "SDT306", "SDT402", "SDT601"]
    for each in rules:
        assert each["help"]["text"]
        assert each["help"]["markdown"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_at_most_five_thousand_results_the_worst_first_and_the_rest_counted() -> None:
    kinds = (WEAK, STALE, ORDER)
    findings = tuple(finding(kinds[number % 3], line=number + 1) for number in range(6_000))
    run = read_sarif(render_sarif(findings, RULES, ENGLISH, "1.2.3"))
    assert len(run["results"]) == MOST == 5_000
    levels = [each["level"] for each in run["results"]]
    assert levels == ["error"] * 2_000 + ["warning"] * 2_000 + ["note"] * 1_000
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "5000 of 6000 findings are listed, the worst first"
    marks = [each["partialFingerprints"]["sdtstdFinding/v1"] for each in run["results"]]
    assert len(set(marks)) == MOST


def test_braces_and_links_of_the_data_are_text() -> None:
    assert message("{0} [a](b) [c]") == r"{{0}} [a]\u{{28}}b) [c]"


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    order = sorted(findings, key=lambda each: list(Severity).index(each.rule.severity))
    run = read_sarif(render_sarif(findings, RULES, ENGLISH, "1.2.3"))
    for result, each in zip(run["results"], order, strict=True):
        hint = f" ({each.hint})" if str(each.hint) else ""
        assert plain(result["message"]["text"]) == unveil(f"{each.message}{hint}")
        assert result["ruleId"] == each.rule.code
        assert result["level"] == LEVELS[each.rule.severity]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        assert uri.isascii()
        assert unquote(uri, errors="strict") == each.place.path
        assert urlsplit(uri)[:1] + urlsplit(uri)[3:] == ("", "", "")
        assert physical["region"]["startLine"] == each.place.line
        assert physical["region"]["startColumn"] == each.place.column


def test_a_relative_address_stays_below_the_root() -> None:
    run = read_sarif(render_sarif((finding(path="http://evil/a?b#c"),), (), ENGLISH, "1"))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "http%3A//evil/a%3Fb%23c"
    assert urljoin("https://host/root/", uri).startswith("https://host/root/http%3A/")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"startLine"', '"startline"'),
        ('"executionSuccessful"', '"executed"'),
        ('"level": "error"', '"level": "fatal"'),
        ('"startLine": 3', '"startLine": "three"'),
        ('"text"', '"words"'),
        ('"ruleIndex"', '"ruleindex"'),
    ],
)
def test_the_readers_see_faults(old: str, new: str) -> None:
    text = render_sarif(SMALL, RULES, ENGLISH, "1")
    with pytest.raises((AssertionError, ValueError)):
        read_sarif(text.replace(old, new))
