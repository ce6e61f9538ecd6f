"""JUnit XML: errors fail, warnings and infos are skipped: counted and shown, but not failing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.fingerprints import identities
from sdtstd.render.findings.sentences import sentence
from sdtstd.report import findings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report

# What XML 1.0 cannot hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PASSED = '<testcase name="check" classname="sdtstd"/>'


def render(report: Report, look: Look) -> str:
    """Write the findings of a report."""
    return render_junit(findings_of(report), look.voice)


def render_junit(findings: tuple[Finding, ...], voice: Voice) -> str:
    """Write one suite with a case a finding; without findings it has one case, which passes.

    Readers tell cases by class and name, so a name holds no line, and no two are alike.
    """
    numbers = (number for *_, number in identities(findings))
    pairs = zip(findings, numbers, strict=True)
    cases = "\n".join(_case(each, number, voice) for each, number in pairs) or _PASSED
    failures = sum(each.rule.severity is Severity.ERROR for each in findings)
    counts = {
        "tests": max(len(findings), 1),
        "failures": failures,
        "errors": 0,
        "skipped": len(findings) - failures,
    }
    suite = _attributes({"name": "sdtstd check", **counts})
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites>\n<testsuite{suite}>\n{cases}\n</testsuite>\n</testsuites>\n"
    )


def _case(finding: Finding, number: int, voice: Voice) -> str:
    place, rule = finding.place, finding.rule
    again = f" ({number})" if number > 1 else ""
    case = {
        "name": f"{rule.code} {rule.name}{again}: {finding.about}",
        "classname": place.path,
        "file": place.path,
        "line": place.line,
    }
    outcome = "failure" if rule.severity is Severity.ERROR else "skipped"
    about = {"message": voice.tell(finding.message), "type": rule.severity}
    text = _text(f"{place} {sentence(finding, voice)}")
    return (
        f"<testcase{_attributes(case)}><{outcome}{_attributes(about)}>{text}</{outcome}></testcase>"
    )


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f" {key}={quoteattr(_allowed(value))}" for key, value in values.items())


def _text(value: str) -> str:
    """Escape a text; a bare carriage return would be read as a line feed."""
    return escape(_allowed(value), {"\r": "&#13;"})


def _allowed(value: object) -> str:
    return _FORBIDDEN.sub(lambda found: f"\\u{{{ord(found.group()):x}}}", str(value))
