"""From documents to a register: files together, places of findings, what keeps from loading."""

from __future__ import annotations

import pytest

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Rule, Severity, say
from sdtstd.document import parse
from sdtstd.loading import Loaded, assemble
from sdtstd.loading.assemble import keeps_from_loading

SOURCE = "{title: a, notice: b, kind: press, seen: 2026}"
PILOT = f"  - {{id: %s, title: 试点, stages: {{started: 2022}}, sources: [{SOURCE}]}}\n"


def loaded(**texts: str) -> Loaded:
    return assemble(parse(text, f"data/{name}.yaml") for name, text in texts.items())


def test_lists_of_one_name_are_joined_in_the_order_of_the_files() -> None:
    files = {name: f"version: 1\npilots:\n{PILOT % name}" for name in ("a", "b")}
    register = loaded(**files).register
    assert [each.id for each in register.pilots] == ["a", "b"]
    assert [str(each.at("title")) for each in register.pilots] == [
        "data/a.yaml.pilots[0].title",
        "data/b.yaml.pilots[0].title",
    ]


def test_a_file_with_a_syntax_fault_leaves_the_others() -> None:
    result = loaded(a="a: [", b=f"version: 1\npilots:\n{PILOT % 'b'}")
    assert [each.id for each in result.register.pilots] == ["b"]
    assert not result.register.whole
    assert [each.rule.name for each in result.faults] == ["yaml-syntax"]


def test_places_are_counted_in_code_points() -> None:
    (fault,) = loaded(a="version: 1\npilots: [{titel: 𠮷𠮷, id: 甲}]\n").faults[:1]
    place = loaded(a="version: 1\npilots: [{titel: 𠮷𠮷, id: 甲}]\n").locate(fault).place
    assert (place.line, place.column, place.end_column) == (2, 11, 16)


def test_an_address_in_a_message_becomes_file_and_line() -> None:
    result = loaded(a="version: 1\npilots:\n" + PILOT % "a" + PILOT % "b")
    rule = Rule("SDT999", "some-rule", Severity.INFO, say("a"), say("b"), say("c"))
    there = Address("data/a.yaml", ("pilots", 1, "id"))
    fault = Diagnostic(
        rule, there.at(), say("as {name} at {there}", name="b", there=there), say("d")
    )
    assert str(result.locate(fault).message) == "as b at data/a.yaml:4"


@pytest.mark.parametrize(
    ("code", "severity", "keeps"),
    [
        ("SDT001", Severity.ERROR, True),
        ("SDT203", Severity.ERROR, True),
        ("SDT207", Severity.WARNING, False),
        ("SDT301", Severity.ERROR, False),
        ("SDT601", Severity.ERROR, False),
    ],
)
def test_errors_of_families_0_to_2_keep_data_from_loading(
    code: str, severity: Severity, keeps: bool
) -> None:
    rule = Rule(code, "some-rule", severity, say("a"), say("b"), say("c"))
    assert keeps_from_loading(Diagnostic(rule, Address("a"), say("d"), say("e"))) is keeps


def test_a_byte_order_mark_and_an_empty_file() -> None:
    assert [each.rule.name for each in loaded(a="").faults] == ["yaml-syntax"]
    (fault,) = loaded(a="{}\n").faults
    assert fault.rule.name == "missing-key"
    assert loaded(a="{}\n").locate(fault).place.line == 1


def test_a_finding_of_a_file_that_is_gone_stands_at_its_first_line() -> None:
    rule = Rule("SDT601", "some-rule", Severity.ERROR, say("a"), say("b"), say("c"))
    result = loaded(a="version: 1\n")
    finding = result.locate(Diagnostic(rule, Address("data/gone.yaml"), say("d"), say("e")))
    assert (finding.place.path, finding.place.line, finding.place.column) == (
        "data/gone.yaml",
        1,
        1,
    )
    assert result.source_line(finding) is None
