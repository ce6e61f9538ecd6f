"""The line of the newer text that stands for what is gone: one that the change touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.address import Address
from sdtstd.compare.touched import Touched
from sdtstd.document import parse

BEFORE = "version: 1\nstandards:\n" + "".join(
    f"  - code: GB {n}-2020\n    title: 文{n}\n" for n in range(1, 7)
)


def line_of(before: str, after: str, index: int) -> int:
    """Give the line for the record that was the n-th."""
    old, new = parse(before, "a.yaml"), parse(after, "a.yaml")
    touched = Touched({"a.yaml": old}, {"a.yaml": new})
    span = touched.nearest(Address("a.yaml", ("standards", index)))
    return new.place(span).line


def without(*numbers: int) -> str:
    gone = {f"  - code: GB {n}-2020\n    title: 文{n}\n" for n in numbers}
    text = BEFORE
    for each in gone:
        text = text.replace(each, "")
    return text


@pytest.mark.parametrize(
    ("gone", "index", "line"),
    [((1,), 0, 3), ((3,), 2, 7), ((6,), 5, 12), ((2, 5), 1, 5), ((2, 5), 4, 9), ((2, 3), 2, 5)],
)
def test_the_line_where_it_stood(gone: tuple[int, ...], index: int, line: int) -> None:
    assert line_of(BEFORE, without(*gone), index) == line


def test_a_record_rewritten_as_another() -> None:
    assert line_of(BEFORE, BEFORE.replace("GB 4-2020", "GB 44-2020"), 3) == 9


def test_a_text_of_nothing_and_a_text_that_did_not_change() -> None:
    assert line_of(BEFORE, "", 3) == 1
    assert line_of(BEFORE, BEFORE, 3) == 9


def test_a_long_stretch_is_told_by_where_it_began() -> None:
    many = "".join(f"  - {{code: GB {n}-2020, title: 文}}\n" for n in range(3_000))
    last = "  - {code: GB 1-1999, title: 末}\n"
    head = "version: 1\nstandards:\n"
    other = many.replace("title: 文", "title: 章")
    assert line_of(head + many + last, head + other + last, 2_500) == 3
    assert line_of(head + many + last, head + last, 2_500) == 3
    assert line_of(head + many + last, head + many, 3_000) == 3_002


def test_a_file_that_is_gone_is_told_where_the_change_touched_another() -> None:
    old = {name: parse(BEFORE, name) for name in ("a.yaml", "b.yaml", "c.yaml")}
    gone = Address("a.yaml", ("standards", 1))

    def place(**texts: str) -> str:
        new = {f"{name}.yaml": parse(text, f"{name}.yaml") for name, text in texts.items()}
        span = Touched(old, new).nearest(gone)
        return str(new[span.file].place(span))

    assert place(b=BEFORE, c=without(1)) == "c.yaml:3:3"
    assert place(b=BEFORE, c=BEFORE + "# x\n") == f"c.yaml:{BEFORE.count(chr(10)) + 1}:1"
    assert place(b=BEFORE, c=BEFORE) == "b.yaml:1:1"
    assert place(b=BEFORE, c=BEFORE, d="# new\n") == "d.yaml:1:1"


@given(st.sets(st.integers(1, 6), min_size=1), st.text("# x\n", max_size=6))
def test_it_is_always_a_line_of_the_text(gone: set[int], more: str) -> None:
    after = without(*gone) + more
    for n in gone:
        assert 1 <= line_of(BEFORE, after, n - 1) <= max(len(after.splitlines()), 1)
