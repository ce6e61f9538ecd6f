"""Long texts are read in linear time: four times the text takes about four times as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.document import Document, parse, parsing
from support.bombs import BOMBS
from support.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.unwatched

# A text of a size, and the ambiguous scalars and findings in it.
LONG: dict[str, tuple[Callable[[int], str], int, Callable[[int], int], int]] = {
    "tabs in a comment": (lambda n: "#" + "\t" * n + "\na: 1\n", 60_000, lambda _: 1, 0),
    "a far comment": (lambda n: "a: 1" + " " * n + "#" + " \t" * n, 30_000, lambda _: 1, 0),
    "tabs in quotes": (lambda n: "a: '" + "\t " * n + "'\n", 20_000, lambda _: 0, 0),
    "short escapes": (lambda n: 'a: "' + "\\n" * n + '"\n', 10_000, lambda _: 0, 0),
    "long escapes": (lambda n: 'a: "' + "\\x41" * n + '"\n', 10_000, lambda _: 0, 0),
    "comments cut off": (lambda n: "a: [" + "x #1\n, " * n + "]\n", 3_000, lambda n: n, 0),
    "numbers": (lambda n: "a: [" + "1, " * n + "]\n", 3_000, lambda n: n, 0),
    "nearly a number": (lambda n: "a: " + "1" * n + "x\n", 24_000, lambda _: 0, 0),
    "nearly a time": (lambda n: "a: 1" + ":1" * n + "x\n", 12_000, lambda _: 0, 0),
    "wide colons": (lambda n: "l:\n" + "- x：y\n" * n, 3_000, lambda _: 0, 100),
    "keys": (lambda n: "".join(f"k{k}: 1\n" for k in range(n)), 2_000, lambda n: n, 0),
}


@pytest.fixture(autouse=True, params=["second reader", "libyaml"])
def _reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have texts of all sizes read by the same reader, for between the two there is a step."""
    monkeypatch.setattr(parsing, "LARGE", 0 if request.param == "second reader" else 10**9)


def read(text: str) -> tuple[int, int]:
    document = parse(text, "a.yaml")
    return len(document.ambiguous()), len(document.faults)


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_read_in_linear_time(name: str) -> None:
    make, size, ambiguous, faults = LONG[name]
    assert read(make(size)) == (ambiguous(size), faults)
    assert_linear(make, read, size)


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_in_linear_time(name: str) -> None:
    make, size, _ = BOMBS[name]
    assert_linear(make, lambda text: parse(text, "a.yaml"), size // 4 or 20_000)


def test_many_duplicates_are_found_in_linear_time() -> None:
    def make(size: int) -> str:
        return "".join(f"k{n}: 1\n" for n in range(size)) * 2

    assert len(parse(make(2_000), "a.yaml").faults) == 2_000
    assert_linear(make, lambda text: parse(text, "a.yaml"), 2_000)


def test_places_of_many_keys_are_found_in_linear_time() -> None:
    def make(size: int) -> tuple[str, int]:
        return "".join(f"k{n}: 1\n" for n in range(size)), size

    def find(given: tuple[str, int]) -> Document:
        text, size = given
        document = parse(text, "a.yaml")
        for n in range(size):
            assert document.place(document.key_span((f"k{n}",))).line == n + 1
        return document

    assert_linear(make, find, 2_000)
