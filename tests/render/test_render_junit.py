from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from junitparser import Failure, JUnitXml, Skipped, TestSuite

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.junit import render_junit
from support.finding_table import ENGLISH, SMALL, STALE, WEAK, around, finding, unveil
from support.hostile_strings import HOSTILE, NAMES

if TYPE_CHECKING:
    from support.goldens import Golden

# The elements and attributes of the schema that Jenkins' xUnit plugin publishes, of which we
# need these.
KNOWN = {
    "testsuites": set[str](),
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname", "file", "line"},
    "failure": {"message", "type"},
    "skipped": {"message", "type"},
}


def read(text: str) -> ET.Element:
    """Parse with expat, which takes nothing but well-formed XML, and check what stands in it."""
    root = ET.fromstring(text.encode("utf-8"))
    assert root.tag == "testsuites"
    for element in root.iter():
        assert set(element.attrib) <= KNOWN[element.tag]
    (suite,) = root
    assert int(suite.attrib["tests"]) == len(suite)
    assert int(suite.attrib["failures"]) == len(suite.findall("*/failure"))
    assert int(suite.attrib["skipped"]) == len(suite.findall("*/skipped"))
    keys = [(case.attrib["classname"], case.attrib["name"]) for case in suite]
    assert len(set(keys)) == len(keys)
    return suite


def test_golden(golden: Golden) -> None:
    text = render_junit(SMALL, ENGLISH)
    read(text)
    golden("junit.xml", text)


def test_without_findings_one_test_passes() -> None:
    text = render_junit((), ENGLISH)
    (case,) = read(text)
    assert list(case) == []
    xml = JUnitXml.fromstring(text.encode())
    xml.update_statistics()  # type: ignore[no-untyped-call]
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (1, 0, 0, 0)


def test_a_public_reader_counts_the_same() -> None:
    findings = (finding(), finding(STALE), finding(WEAK), finding(WEAK))
    xml = JUnitXml.fromstring(render_junit(findings, ENGLISH).encode())
    (suite,) = xml
    assert isinstance(suite, TestSuite)
    given = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()  # type: ignore[no-untyped-call]
    assert given == (suite.tests, suite.failures, suite.errors, suite.skipped) == (4, 1, 0, 3)
    results = [case.result[0] for case in suite]
    assert [type(each) for each in results] == [Failure, Skipped, Skipped, Skipped]
    assert results[0].message == "a plain message"


def test_names_hold_no_line_so_that_a_moved_finding_is_the_same_test() -> None:
    one = read(render_junit((finding(line=3), finding(line=9)), ENGLISH))
    two = read(render_junit((finding(line=5), finding(line=11)), ENGLISH))
    names = [case.attrib["name"] for case in one]
    assert names == [case.attrib["name"] for case in two]
    assert names == [
        "SDT301 stage-order: DB31/T 1311-2021",
        "SDT301 stage-order (2): DB31/T 1311-2021",
    ]


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    suite = read(render_junit(findings, ENGLISH))
    for case, each in zip(suite, findings, strict=True):
        (outcome,) = case
        failed = each.rule.severity is Severity.ERROR
        assert outcome.tag == ("failure" if failed else "skipped")
        assert unveil(case.attrib["file"]) == unveil(each.place.path)
        assert case.attrib["file"] == case.attrib["classname"]
        assert case.attrib["line"] == str(each.place.line)
        assert unveil(outcome.attrib["message"]) == unveil(str(each.message))
        hint = f" ({each.hint})" if str(each.hint) else ""
        told = f"{each.place.path}:{each.place.line}:{each.place.column} {each.message}{hint}"
        assert unveil(outcome.text or "") == unveil(told)
        assert unveil(case.attrib["name"]).endswith(f": {unveil(each.about)}")
