"""The formats of findings read back by others, and held against the findings themselves."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from sdtstd.diagnostics import Severity, say
from sdtstd.render.formats import Format, Of
from support.payloads.readers import squeezed, strict_json
from support.payloads.report_readers import VOICE
from support.runner_port import commands
from support.sarif_reader import read_sarif

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.diagnostics import Finding

    Findings = Sequence[Finding]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def read_concise(text: str, findings: Findings) -> None:
    for line, each in zip(text.splitlines(), findings, strict=True):
        place, rule = each.place, each.rule
        path = re.sub(r":(?=\d+(:|$))", r"\\u{3a}", place.path)
        head = f"{path}:{place.line}:{place.column}: {rule.code} {rule.name} "
        mark = VOICE.tell(say("{message} (mended by --fix)", message="")) if each.fixable else ""
        assert squeezed(line) == squeezed(f"{head}{VOICE.tell(each.message)}{mark}")


def read_jsonl(text: str, findings: Findings) -> None:
    for line, each in zip(text.split("\n")[:-1], findings, strict=True):
        entry = strict_json(line)
        place = each.place
        assert (entry["path"], entry["line"], entry["column"]) == (
            place.path, place.line, place.column,
        )  # fmt: skip
        assert entry["code"] == each.rule.code
        assert (entry["message"], entry["hint"]) == tuple(
            map(VOICE.tell, (each.message, each.hint))
        )


def read_github(text: str, findings: Findings) -> None:
    """Read the commands; ten of a severity are shown, the worst first."""
    wanted = [
        each
        for severity in Severity
        for each in [one for one in findings if one.rule.severity is severity][:10]
    ]
    read = commands(text)
    hidden = len(wanted) < len(findings)
    assert len(text.split("\n")) == len(read) + hidden + 1
    for command, each in zip(read, wanted, strict=True):
        assert command.name == _LEVELS[each.rule.severity]
        file = command.properties["file"].removeprefix("./")  # before a name that begins with `=`
        assert squeezed(file) == squeezed(each.place.path.removeprefix("./"))
        assert command.properties["title"] == f"{each.rule.code} {each.rule.name}"
        assert squeezed(command.data) == squeezed(f"{each.place} {_sentence(each)}")


def read_gitlab(text: str, findings: Findings) -> None:
    entries = strict_json(text)
    assert [each["description"] for each in entries] == list(map(_sentence, findings))
    assert [each["location"]["path"] for each in entries] == [each.place.path for each in findings]
    assert len({each["fingerprint"] for each in entries}) == len(entries)


def read_junit(text: str, findings: Findings) -> None:
    """Read by expat."""
    (suite,) = ET.fromstring(text.encode())
    names = [(case.get("classname"), case.get("name")) for case in suite]
    assert len(set(names)) == len(names)
    for case, each in zip(suite, findings, strict=True):
        ((outcome,),) = ([*case],)
        assert list(outcome) == []
        assert squeezed(case.get("file", "")) == squeezed(each.place.path)
        assert squeezed(outcome.get("message", "")) == squeezed(VOICE.tell(each.message))
        assert squeezed(outcome.text or "") == squeezed(f"{each.place} {_sentence(each)}")


def read_sarif_results(text: str, findings: Findings) -> None:
    run = read_sarif(text)
    strict_json(text)
    read = Counter(map(_result, run["results"]))
    assert read == Counter((each.place.path, squeezed(_sentence(each))) for each in findings)


def _result(result: dict[str, Any]) -> tuple[str, str]:
    told = result["message"]["text"]
    assert "](" not in told
    (location,) = result["locations"]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    return unquote(uri), squeezed(told.replace("{{", "{").replace("}}", "}"))


def _sentence(finding: Finding) -> str:
    hint = VOICE.tell(finding.hint)
    return VOICE.tell(finding.message) + (f" ({hint})" if hint else "")


FINDING_READERS = {
    Format.CONCISE: read_concise,
    Format.JSONL: read_jsonl,
    Format.GITHUB: read_github,
    Format.GITLAB: read_gitlab,
    Format.JUNIT: read_junit,
    Format.SARIF: read_sarif_results,
}
assert set(FINDING_READERS) == {each for each in Format if each.of is Of.FINDINGS}
