"""A page that was packed and restored is the page that was read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from sdtstd.cases import case_of
from sdtstd.checks import rules
from sdtstd.document import parse
from sdtstd.loading.assemble import merged
from sdtstd.loading.packed import packed, restored
from sdtstd.loading.page import Page, read_page
from sdtstd.model.base import Entry, Part
from sdtstd.verify.checked import find
from support.examples import examples
from support.second_reading.registers import as_yaml, registers
from support.shape_cases import WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Span
    from sdtstd.document import Document

ROOT = Path(__file__).parents[2]
FILE = "data/test.yaml"
DAY = date(2026, 11, 22)
WRITTEN = sorted(
    path for folder in ("data", "tests/example") for path in (ROOT / folder).rglob("*.yaml")
)


def all_of(value: Any) -> Any:
    """Give all that can be seen of a value: `==` passes by how a date is written."""
    if isinstance(value, Part):  # what is written of it, in any order
        held = {name: all_of(each) for name, each in vars(value).items()}
        at = value.address if isinstance(value, Entry) else None
        return type(value), held, at
    if isinstance(value, dict):
        return {key: all_of(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return type(value), [all_of(each) for each in value]
    names = getattr(type(value), "__match_args__", ()) or getattr(type(value), "__slots__", ())
    return type(value), repr(value), [all_of(getattr(value, name)) for name in names]


def places(document: Document, text: str) -> list[tuple[Span, Span]]:
    """Give the places of every value and key, and of some that the document does not have."""
    ways = [*_ways(parse(text, FILE).root), (), ("none",), ("standards", 99), ("standards", 0, "x")]
    some = ways[:: 1 + len(ways) // 100]  # of large texts, whose items are read again for each
    return [(document.span(each), document.key_span(each)) for each in some]


def _ways(node: Any, *steps: str | int) -> Iterator[tuple[str | int, ...]]:
    yield steps
    if isinstance(node, dict | list):
        for step, each in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _ways(each, *steps, step)


def again(page: Page) -> Page | None:
    pack = packed(page)
    return None if pack is None else restored(page.document.text, FILE, pack)


def assert_same(text: str) -> bool:
    """Hold a page against itself restored; say whether it could be packed."""
    page = read_page(parse(text, FILE))
    other = again(page)
    if other is None:
        return False
    assert all_of(other.entries) == all_of(page.entries)
    assert (other.faults, other.absent, other.whole) == (page.faults, page.absent, page.whole)
    assert other.document == page.document
    assert places(other.document, text) == places(page.document, text)
    found, same = (find(merged((each,)), DAY).findings for each in (page, other))
    assert found == same
    return True


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_the_registers_at_hand(path: Path) -> None:
    assert assert_same(path.read_text("utf-8"))


def test_the_cases_of_every_rule() -> None:
    cases = [case for each in rules() if (case := case_of(each.name)) is not None]
    packable = [assert_same(text) for case in cases for text in (case.bad, case.good)]
    assert packable.count(True) > len(cases)


@settings(max_examples=examples(12))
@given(registers())
def test_any_register(written: dict[str, Any]) -> None:
    assert all(map(assert_same, as_yaml(written)))


@pytest.mark.parametrize("text", sorted({text for text, *_ in WRONG})[::7])
def test_a_page_with_a_fault_is_not_packed(text: str) -> None:
    assert not assert_same(text)


ONE, TWO = "object: a, reason: b, date: 2022", "object: b, reason: c, date: 2023"
LAYOUTS = {
    "in brackets": f"version: 1\nremovals: [{{{ONE}}}, {{{TWO}}}]\n",
    "all in brackets": f"{{version: 1, removals: [{{{ONE}}},\n{{{TWO}}}]}}\n",
    "at the margin": f"# c\nremovals:\n-   {{{ONE}}}\n# d\n- {{{TWO}}}\n\nversion: 1\n",
    "below the dash": f"version: 1\nremovals:\n  -\n    {{{ONE}}}\n  - {{{TWO}}}\n",
    "blocks": "version: 1\nremovals:\n  - object: a\n    reason: |\n      - b\n\n      c\n"
    "    date: 2022\n  # e\n  - object: 'c\n      - d'\n    reason: >-\n     f\n    date: 2023\n",
    "nothing": "version: 1\nremovals: []\nstandards: []\n",
    "other line ends": f"version: 1\r\nremovals:\r\n  - {{{ONE}}}\r\n  - {{{TWO}}}\r\n",
    "a mark at the start": f"---\nversion: 1\nremovals:\n - {{{ONE}}}\n - {{{TWO}}}\n...\n",
    "keys in quotes": f"'version': 1\n\"removals\":\n - {{{ONE}}}\n - {{{TWO}}}\n",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_places_in_a_text_of_any_layout(text: str) -> None:
    assert assert_same(text)


def test_what_comes_again_is_one_object() -> None:
    line = "  - {object: a, reason: b, date: 2022/2023}\n"
    page = again(read_page(parse(f"version: 1\nremovals:\n{line}{line}", FILE)))
    assert page is not None
    first, second = page.entries["removals"]
    assert vars(first)["date"] is vars(second)["date"]
