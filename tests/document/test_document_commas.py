"""Where a comma in braces cut a text: its whole stretch, what is left of it, what became a key."""

from __future__ import annotations

import pytest

from sdtstd.document import cut_by_comma, parse
from sdtstd.document.commas import MOST


def cut(text: str, key: str, *above: str | int) -> tuple[str, str, str] | None:
    document = parse(text, "a.yaml")
    found = cut_by_comma(document, (*above, key))
    if found is None:
        return None
    return text[found.whole.start : found.whole.end], found.left, found.key


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("{t: x y, z}", "z", ("x y, z", "x y", "z")),
        ("{t: x, y, z, u: v}", "y", ("x, y, z", "x", "y")),
        ("{t: x, y, z, u: v}", "z", ("x, y, z", "x", "y")),
        ("{t: x,\n  y\n}", "y", ("x,\n  y", "x", "y")),
        ("{a: {b: c}, t: x, y}", "y", ("x, y", "x", "y")),
        ("{y, t: x}", "y", None),
        ("{t: 'x', y}", "y", None),
        ("{t: [x], y}", "y", None),
        ("{t: {u: x}, y}", "y", None),
        ("{t: , y}", "y", None),
        ("{t: x, y: }", "y", None),
        ("{t: x, y: ''}", "y", None),
        ("{t: x}", "t", None),
        ("{t: x}", "y", None),
        ("t: x\ny:\n", "y", None),
    ],
)
def test_the_text_that_was_cut(text: str, key: str, expected: object) -> None:
    assert cut(text, key) == expected


def test_in_a_list() -> None:
    assert cut("l: [{t: x, y}]", "y", "l", 0) == ("x, y", "x", "y")
    assert cut("l: [x, {y}]", "y", "l", 1) is None


def test_so_many_commas_are_no_text() -> None:
    few, many = (f"{{t: x{''.join(f', k{n}' for n in range(size))}}}" for size in (MOST, MOST + 1))
    for key in ("k0", "k9", f"k{MOST - 1}"):
        found = cut(few, key)
        assert found is not None
        assert found[1:] == ("x", "k0")
        assert cut(many, key) is None
