"""JUnit XML: errors fail, warnings and infos are skipped: counted and shown, but not failing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.fingerprints import identities
from sdtstd.render.findings.sentences import sentence
from sdtstd.report import findings_of
from sdtstd.sinks.xml import document, element, words

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert

_PASSED = {"name": "check", "classname": "sdtstd"}


def render(report: Report, look: Look) -> Inert:
    """Write the findings of a report."""
    return render_junit(findings_of(report), look.voice)


def render_junit(findings: tuple[Finding, ...], voice: Voice) -> Inert:
    """Write one suite with a case a finding; without findings it has one case, which passes.

    Readers tell cases by class and name, so a name holds no line, and no two are alike.
    """
    numbers = (number for *_, number in identities(findings))
    pairs = zip(findings, numbers, strict=True)
    cases = [_case(each, number, voice) for each, number in pairs]
    failures = sum(each.rule.severity is Severity.ERROR for each in findings)
    counts = {
        "tests": max(len(findings), 1),
        "failures": failures,
        "errors": 0,
        "skipped": len(findings) - failures,
    }
    suite = element(
        "testsuite",
        {"name": "sdtstd check", **counts},
        cases or [element("testcase", _PASSED)],
        between="\n",
    )
    return document(element("testsuites", {}, [suite], between="\n"))


def _case(finding: Finding, number: int, voice: Voice) -> Inert:
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
    told = words(f"{place} {sentence(finding, voice)}")
    return element("testcase", case, [element(outcome, about, [told])])
