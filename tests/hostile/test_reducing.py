"""A failing case is made small, and fails in the same place."""

from __future__ import annotations

import pytest

from hostile.case import Case
from hostile.reducing import failure, reduced


def tried(case: Case) -> None:
    for data in case.files.values():
        assert b"x" not in data
        if b"boom" in data:
            raise ValueError


def test_what_is_not_needed_is_dropped() -> None:
    case = Case({"a": b"one\ntwo boom two\nthree\n", "b": b"four\n"}, ("word",))
    small = reduced(tried, case)
    assert small == Case({"a": b"boom"}, ("word",))
    assert failure(tried, small) == failure(tried, case)


def test_another_failure_is_not_taken_for_it() -> None:
    assert reduced(tried, Case({"a": b"boom\nx boom\n"})).files == {"a": b"x"}
    assert reduced(tried, Case({"a": b"no\nx\n", "b": b"boom"})).files == {"a": b"x"}


def test_a_case_that_does_not_fail_is_refused() -> None:
    assert failure(tried, Case({"a": b""})) is None
    with pytest.raises(AssertionError, match="does not fail"):
        reduced(tried, Case({"a": b""}))
