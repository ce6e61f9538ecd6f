"""Names to places: values, keys, ancestors of what is missing, lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import Place, Span
from sdtstd.document import Document, parse
from sdtstd.document.lines import Lines

if TYPE_CHECKING:
    from sdtstd.address import Step

TEXT = """\
version: 1
standards:
  - code: "DB31/T 1311-2021"
    stages: {publication: 2021-05-08}
    note: |
      智慧城市
      总则

    topics: [a, 𝄞b]
    empty:
    none: []
  -
    - x: 1
  - - - y
  - {}
  - ~
"""


@pytest.fixture(scope="module")
def document() -> Document:
    document = parse(TEXT, "data/a.yaml")
    assert document.faults == ()
    return document


def text_at(document: Document, span: Span) -> str:
    assert span.file == document.file
    return document.text[span.start : span.end]


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ((), "version"),
        (("version",), "1"),
        (("standards",), "standards"),
        (("standards", 0), "code"),
        (("standards", 0, "code"), '"DB31/T 1311-2021"'),
        (("standards", 0, "stages"), "stages"),
        (("standards", 0, "stages", "publication"), "2021-05-08"),
        (("standards", 0, "note"), "|\n      智慧城市\n      总则"),
        (("standards", 0, "topics", 1), "𝄞b"),
        (("standards", 0, "empty"), ""),
        (("standards", 0, "none"), "[]"),
        (("standards", 1), "x"),
        (("standards", 2), "y"),
        (("standards", 3), "{}"),
        (("standards", 4), "~"),
        # what the document does not have
        (("title",), "version"),
        (("standards", 0, "title"), "code"),
        (("standards", 0, "stages", "in_force"), "stages"),
        (("standards", 9), "standards"),
        (("standards", -1), "standards"),
        (("standards", 0, "code", "str"), '"DB31/T 1311-2021"'),
        (("standards", 0, "union-tag", "stages", "publication", "[key]"), "2021-05-08"),
        ((0, "version"), "1"),
    ],
)
def test_span_of_a_value(document: Document, steps: tuple[Step, ...], text: str) -> None:
    assert text_at(document, document.span(steps)) == text


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        (("version",), "version"),
        (("standards", 0, "code"), "code"),
        (("standards", 0, "stages", "publication"), "publication"),
        (("standards", 0, "empty"), "empty"),
        (("standards", 0, "topics", 0), "a"),
        (("standards", 0, "code", "x"), '"DB31/T 1311-2021"'),
        (("standards", 0, "title"), "code"),
        ((), "version"),
    ],
)
def test_span_of_a_key(document: Document, steps: tuple[Step, ...], text: str) -> None:
    assert text_at(document, document.key_span(steps)) == text


def test_a_scalar_list_item_first_of_its_list(document: Document) -> None:
    assert document.span(("standards", 2, 0, 0)) == document.span(("standards", 2))


def test_places_are_lines_and_columns_in_code_points(document: Document) -> None:
    topic = document.place(document.span(("standards", 0, "topics", 1)))
    assert topic == Place("data/a.yaml", 9, 17, 9, 19)
    note = document.place(document.span(("standards", 0, "note")))
    assert note == Place("data/a.yaml", 5, 11, 7, 9)


def test_a_document_without_root_has_its_beginning() -> None:
    document = parse("a: [", "a.yaml")
    assert document.span(("a",)) == document.key_span(("a",)) == Span("a.yaml", 0, 0)


def test_lines_come_without_their_ends() -> None:
    document = parse("a: 1\r\nb: 中\n\nc: 3", "a.yaml")
    assert [document.line_text(n) for n in range(6)] == ["", "a: 1", "b: 中", "", "c: 3", ""]
    last = document.span(("c",))
    assert document.place(last) == Place("a.yaml", 4, 4, 4, 5)


def test_items_of_a_long_list_and_keys_of_a_big_mapping_are_found() -> None:
    text = "l:\n" + "".join(f"- {{a: x{n}, b: [1, 2]}}\n" for n in range(300))
    text += "m:\n" + "".join(f"  k{n}: [v{n}]\n" for n in range(300))
    document = parse(text, "a.yaml")
    for n in (0, 1, 64, 299):
        assert text_at(document, document.span(("l", n, "a"))) == f"x{n}"
        assert text_at(document, document.span(("m", f"k{n}", 0))) == f"v{n}"
        assert text_at(document, document.key_span(("m", f"k{n}"))) == f"k{n}"


def test_where_a_line_begins() -> None:
    lines = Lines("甲: 1\nb: 2\r\n\nc")
    assert [lines.start(n) for n in (1, 2, 3, 4)] == [0, 5, 11, 12]
