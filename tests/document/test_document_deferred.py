"""A document that is read when it is asked answers as one that was read at once."""

from __future__ import annotations

import pytest

from sdtstd.document import deferred, parse

TEXT = "version: 1\nlist:\n  - {title: 智慧, no: 12}\n"
STEPS = ("list", 0, "title")


def test_a_deferred_document_answers_as_one_that_was_read() -> None:
    late, read = deferred(TEXT, "a.yaml"), parse(TEXT, "a.yaml")
    assert late == read
    assert late.root == read.root == {"version": "1", "list": [{"title": "智慧", "no": "12"}]}
    assert (late.span(STEPS), late.key_span(STEPS)) == (read.span(STEPS), read.key_span(STEPS))
    assert late.ambiguous() == read.ambiguous()
    assert late.numbered == read.numbered
    assert (late.is_lost, late.taken()) == (read.is_lost, read.taken())


def test_a_deferred_document_is_read_when_it_is_asked() -> None:
    broken = deferred("a: 'x", "a.yaml")
    assert (broken.faults, broken.line_text(1)) == ((), "a: 'x")
    with pytest.raises(AssertionError):  # it was said to have no faults
        _ = broken.root
