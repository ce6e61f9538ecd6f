"""SARIF 2.1.0: rules with their help, results with relative addresses and fingerprints."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from sdtstd.diagnostics import Severity, number_of, say
from sdtstd.render.findings.fingerprints import fingerprints
from sdtstd.render.findings.sarif_text import message, rule_texts
from sdtstd.render.findings.sentences import sentence
from sdtstd.report import Findings, findings_of
from sdtstd.sinks.json_text import json_file
from sdtstd.version import VERSION

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding, Place, Rule
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

# GitHub keeps no more results of an upload.
MOST = 5_000
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"


def render(report: Report, look: Look) -> Inert:
    """Write the findings of a report, with all rules and the version of this program."""
    known = (rule for block in report.blocks if isinstance(block, Findings) for rule in block.rules)
    return render_sarif(findings_of(report), tuple(known), look.voice, VERSION)


def render_sarif(
    findings: tuple[Finding, ...], rules: tuple[Rule, ...], voice: Voice, release: str
) -> Inert:
    """Write one run: the rules given and met, and the worst 5,000 findings.

    A notification says how many were left out.
    """
    met = {each.rule.code: each.rule for each in findings}
    known = {rule.code: rule for rule in rules} | met
    driver = {
        "name": "sdtstd",
        "version": release,
        "rules": [_rule(known[code], voice) for code in sorted(known)],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(findings, voice)],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the root of the repository"}}},
        "results": _results(findings, sorted(known), voice),
    }
    return json_file({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, voice: Voice) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        **rule_texts(rule, voice),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _invocation(findings: tuple[Finding, ...], voice: Voice) -> dict[str, object]:
    """Tell of the run, and how many findings are listed of all."""
    if len(findings) <= MOST:
        return {"executionSuccessful": True}
    found = number_of(findings).in_words
    cut = say("{shown} of {found} findings are listed, the worst first", shown=MOST, found=found)
    note = {"level": "warning", "message": {"text": message(voice.tell(cut))}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [note]}


def _results(
    findings: tuple[Finding, ...], codes: list[str], voice: Voice
) -> list[dict[str, object]]:
    places = {code: index for index, code in enumerate(codes)}
    marked = zip(findings, fingerprints(findings), strict=True)
    order = list(Severity)
    worst = sorted(marked, key=lambda pair: order.index(pair[0].rule.severity))[:MOST]
    return [
        {
            "ruleId": each.rule.code,
            "ruleIndex": places[each.rule.code],
            "level": _LEVELS[each.rule.severity],
            "message": {"text": message(sentence(each, voice))},
            "locations": [{"physicalLocation": _location(each.place)}],
            "partialFingerprints": {"sdtstdFinding/v1": fingerprint},
            **({"properties": {"fixable": True}} if each.fixable else {}),
        }
        for each, fingerprint in worst
    ]


def _location(place: Place) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(place.path, safe="/"), "uriBaseId": _ROOT},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
