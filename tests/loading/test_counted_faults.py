"""Faults of every family: the first of a rule in a file are told, the others counted so far."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import COUNTED, Number, Severity
from sdtstd.document import MOST, parse
from sdtstd.loading import Loaded, assemble
from sdtstd.verify.checked import find
from sdtstd.verify.novelty import Novelty
from support.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Finding
    from sdtstd.verify.checked import Checked

DAY = date(2026, 11, 22)
SYSTEM = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: t}]}\n"
SOURCE = "sources: [{title: t, notice: a, kind: official, seen: 2026}]"


def standards(keys: str, code: str = "DB31/T {n}-2020") -> Callable[[int], str]:
    """Give a text of a size: so many standards, a line each; {n} is their number."""
    row = f'- {{code: "{code}", title: t, topics: [a], stages: {{}}, {SOURCE}, {keys}}}\n'
    return lambda size: (
        f"{SYSTEM}standards:\n" + "".join(row.replace("{n}", str(n)) for n in range(1, size + 1))
    )


def waivers(size: int) -> str:
    rows = (f"- {{rule: stage-order, object: x{n}, until: 2027, reason: y}}\n" for n in range(size))
    return f"{SYSTEM}waivers:\n" + "".join(rows)


# A text with so many faults of a rule.
RULES: dict[str, Callable[[int], str]] = {
    "unknown-topic": lambda size: standards(f"topics: [{', '.join(['x'] * size)}]")(1).replace(
        "topics: [a], ", ""
    ),
    "duplicate-code": lambda size: standards("replaces: []", "DB31/T 1-2020")(size + 1),
    "code-style": standards("replaces: []", "db31/t {n}-2020"),
    "unknown-standard": standards('replaces: ["DB31/T {n}-2010"]'),
    "unused-waiver": waivers,
}


def checked(text: str, most: int = MOST) -> Checked:
    return find(assemble([parse(text, "a.yaml")]), DAY, most=most)


def of(found: Checked, rule: str) -> list[Finding]:
    return [each for each in found.findings if each.rule.name == rule]


@pytest.mark.parametrize("rule", RULES)
def test_few_are_told_one_by_one(rule: str) -> None:
    found = of(checked(RULES[rule](12), most=12), rule)
    assert [each.times for each in found] == [1] * 12


@pytest.mark.parametrize("rule", RULES)
def test_of_many_the_first_are_told_and_the_rest_counted(rule: str) -> None:
    *first, last = of(checked(RULES[rule](40), most=12), rule)
    assert [each.times for each in first] == [1] * 12
    assert last.times == 28
    assert str(last.message) == "there are about 28 more faults like these in the file"
    assert not last.diagnostic.least


@pytest.mark.parametrize("rule", RULES)
def test_the_work_is_linear(rule: str) -> None:
    assert_linear(RULES[rule], lambda text: checked(text, most=12), 250)


def test_one_more_than_are_told_is_told_as_well() -> None:
    found = of(checked(RULES["code-style"](13), most=12), "code-style")
    assert [each.about for each in found] == [f"DB31/T {n}-2020" for n in range(1, 14)]


def test_each_file_has_its_own_first_ones() -> None:
    texts = (RULES["code-style"](20), RULES["code-style"](20).replace("t {n}", "z {n}"))
    files = [parse(text, name) for text, name in zip(texts, ("a.yaml", "b.yaml"), strict=True)]
    found = of(find(assemble(files), DAY, most=5), "code-style")
    assert [each.place.path for each in found] == ["a.yaml"] * 6 + ["b.yaml"] * 6


def test_a_waiver_of_a_fault_that_is_not_told_is_used() -> None:
    row = "stages: {publication: 2020, withdrawal: 2019}"
    text = standards("replaces: []")(40).replace("stages: {}", row)
    waiver = '{rule: stage-order, object: "DB31/T 40-2020", until: 2027, reason: y}'
    found = checked(f"{text}waivers: [{waiver}]\n", most=12)
    assert not of(found, "unused-waiver")
    assert sum(each.times for each in of(found, "stage-order")) == 39


def test_places_are_looked_for_only_of_what_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    locate = Loaded.locate

    def counting(self: Loaded, each: object) -> object:
        looked.append(each)
        return locate(self, each)  # type: ignore[arg-type]

    monkeypatch.setattr(Loaded, "locate", counting)
    found = checked(RULES["unknown-topic"](400), most=12)
    assert found.count(Severity.ERROR) == 400
    assert looked == []  # who counts need not know where
    assert len(found.findings) == len(looked) == 13


MORE = COUNTED + MOST + 10
# More faults than are counted: of the document, of its keys, of shapes, of references.
VERY_MANY: dict[str, str] = {
    "duplicate-key": "a: 1\n" * (MORE + 1),
    "yaml-syntax": "version: 1\n" + "".join(f"-k{n}: 1\n" for n in range(MORE)),
    "forbidden-character": "a: " + "\u200b" * MORE,
    "too-large": f"version: 1\nmeasures: [{'[], ' * MORE}]\n",
    "unknown-topic": RULES["unknown-topic"](MORE),
}


@pytest.mark.parametrize("rule", VERY_MANY)
def test_of_very_many_it_is_said_that_there_are_more(rule: str) -> None:
    found = checked(VERY_MANY[rule])
    last = max(of(found, rule), key=lambda each: each.times)
    wanted = "there are more than 100,000 more faults like these in the file"
    assert str(last.message) == wanted
    assert str(found.number(Severity.ERROR).in_words) == "more than 100,000"
    assert not found.loads


def test_nothing_is_looked_for_where_nothing_is_counted() -> None:
    waiver = "waivers: [{rule: stage-order, object: x, until: 2027, reason: y}]\n"
    loaded = assemble([parse(VERY_MANY["too-large"] + waiver, "a.yaml")])
    assert not loaded.register.waivers
    assert not loaded.register.whole


def test_a_number_is_never_more_exact_than_it_is() -> None:
    assert Number(7).in_words == 7
    assert Number(COUNTED).in_words == COUNTED
    assert str(Number(7, least=True).in_words) == "at least 7"
    assert str(Number(COUNTED + 1, least=True).in_words) == "more than 100,000"


ENTRIES = ("titel: x{n}", "titel: x", "titel: x, stagse: {}, b, c{n}", "title: x{n}", "title: ")


@pytest.mark.parametrize("keys", ENTRIES)
def test_shapes_are_counted_exactly_though_not_told(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = entries(keys)
    all_told = checked(text)
    monkeypatch.setattr("sdtstd.loading.page.MOST", 10)
    counted = checked(text)
    assert len(counted.findings) < 20
    assert counted.number(Severity.ERROR) == Number(len(all_told.findings))


@pytest.mark.parametrize("keys", ENTRIES)
def test_what_is_counted_of_very_many_different_ones_is_never_too_much(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = entries(keys)
    every = len(checked(text).findings)
    monkeypatch.setattr("sdtstd.loading.page.MOST", 10)
    monkeypatch.setattr("sdtstd.loading.passed_over.MOST", 5)
    counted = checked(text).number(Severity.ERROR)
    assert counted.least is (keys != "titel: x")
    assert 40 < counted.faults <= every


def entries(keys: str) -> str:
    rows = (f"{{{keys.replace('{n}', str(n))}}}" for n in range(40))
    return f"version: 1\nstandards: [{', '.join(rows)}]\n"


def test_two_revisions_are_matched_by_all_that_is_counted() -> None:
    texts = (RULES["code-style"](MOST + 20), RULES["code-style"](MOST + 21))
    before = checked(texts[0], most=COUNTED)
    after = find(assemble([parse(texts[1], "a.yaml")]), DAY, before)
    new = Novelty(before, after, {}).new
    assert [each.about for each in new] == [f"DB31/T {MOST + 21}-2020"]
