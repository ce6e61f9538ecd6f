"""Rules that are asked of each entry alone: what they find hangs on nothing else in a register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from sdtstd.cases import case_of
from sdtstd.checks.alone import ALONE, suspects
from sdtstd.document import parse
from sdtstd.loading.assemble import merged
from sdtstd.loading.page import read_page
from sdtstd.loading.pages import judged
from sdtstd.verify.checked import find, is_barred
from support.examples import examples
from support.second_reading.registers import as_yaml, days, registers

if TYPE_CHECKING:
    import pytest

    from sdtstd.loading import Loaded

CODES = {each.rule.code for each in ALONE}


def both(*texts: str) -> tuple[Loaded, Loaded]:
    """Load texts as they are, and judged page by page, the last one left out."""
    pages = [read_page(parse(text, f"data/{n}.yaml")) for n, text in enumerate(texts)]
    early = [judged(each, suspects) for each in pages[:-1]]
    return merged(tuple(pages)), merged((*early, pages[-1]))


def assert_both_find_the_same(texts: tuple[str, ...], day: date) -> None:
    plain, early = both(*texts)
    assert plain == early
    assert find(plain, day).findings == find(early, day).findings
    assert is_barred(plain, day) == is_barred(early, day)


@settings(max_examples=examples(40))
@given(registers(), days())
def test_what_was_judged_page_by_page_has_the_same_findings(
    written: dict[str, Any], day: date
) -> None:
    texts = as_yaml(written)
    for order in (texts, texts[::-1]):
        assert_both_find_the_same(order, day)
        assert both(*order)[1].suspects.keys() == CODES


def test_the_cases_of_every_rule_that_is_asked_alone() -> None:
    cases = [case_of(each.rule.name) for each in ALONE]
    texts = tuple(text for each in cases if each is not None for text in (each.bad, each.good))
    found = find(both(*texts, "version: 1\n")[0], date(2026, 11, 22)).findings
    assert {each.rule.code for each in found} > CODES - {"SDT401"}
    for day in (date.min, date(2022, 1, 1), date(2026, 11, 22), date.max):
        assert_both_find_the_same((*texts, "version: 1\n"), day)


def test_only_suspects_are_asked_again() -> None:
    text = case_of("stage-order").bad  # type: ignore[union-attr]
    plain, early = both(text, "version: 1\n")
    assert len(plain.register.standards) > 0
    assert plain.suspects == {}
    sizes = {rule: len(among.standards) for rule, among in early.suspects.items()}
    assert sizes["SDT301"] == 1
    assert sizes["SDT302"] == 0


def test_entries_that_were_counted_together_are_suspects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sdtstd.checks.rule.COUNTED", 3)
    row = "  - {{code: db31/t {n}-2020, title: t, stages: {{}}, sources: []}}\n"
    text = "version: 1\nstandards:\n" + "".join(row.format(n=n) for n in range(8))
    plain, early = both(text, "version: 1\n")
    assert len(early.suspects["SDT207"].standards) == 8
    assert find(plain, date.max).findings == find(early, date.max).findings
