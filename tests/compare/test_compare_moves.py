"""Where removals lead: chains, circles, places above, and entries that are new."""

from __future__ import annotations

import pytest

from sdtstd.compare.moves import Moves
from sdtstd.model.records import Removal
from sdtstd.model.register import Register


def of(*entries: tuple[str, str | None], date: str = "2022") -> Register:
    made = ({"object": name, "to": to, "reason": "改", "date": date} for name, to in entries)
    return Register(removals=tuple(map(Removal.model_validate, made)))


def end(name: str, present: set[str], *entries: tuple[str, str | None]) -> str | None:
    return Moves(Register(), of(*entries)).leading(present)(name)


@pytest.mark.parametrize(
    ("name", "entries", "found"),
    [
        ("a/b", [("a/b", "a/c")], "a/c"),
        ("a/b", [("a", "x"), ("x/b", "a/c")], "a/c"),
        ("a/b", [("a/b", "a/d"), ("a/d", "a/c")], "a/c"),
        ("a/b", [("a/b", None)], None),
        ("a/b", [("a/b", "a/d")], None),
        ("a/b", [("a/b", "a/b")], None),
        ("a/b", [("a/b", "a/b/c")], None),
        ("a/b", [("a", "a/c")], None),
        ("a/b", [("a/b", "a/d"), ("a/d", "a/b")], None),
        ("ab/c", [("a", "x")], None),
        ("zz", [("zz", "zz/b")], None),
        ("DB31/T 1-2022", [("db31/t 1—2022", "gb 1—2022")], "GB 1-2022"),
        ("t/plan-1", [("t/plan-1", "a/c")], "a/c"),
        ("p/t@2022", [("p/t@2022", "a/c")], "a/c"),
    ],
)
def test_where_a_way_ends(
    name: str, entries: list[tuple[str, str | None]], found: str | None
) -> None:
    assert end(name, {"a/c", "GB 1-2022"}, *entries) == found


def test_a_long_chain_is_walked_once() -> None:
    entries = [(f"n{n}", f"n{n + 1}") for n in range(20_000)]
    led = Moves(Register(), of(*entries)).leading({"n20000"})
    assert {led(name) for name, _ in entries} == {"n20000"}


def test_what_an_entry_says() -> None:
    moves = Moves(Register(), of(("a", None), ("p", "q"), ("r@2022", None)))
    assert moves.excused("a")
    assert moves.excused("a/b")
    assert moves.excused("a/b@2022")
    assert moves.excused("p")
    assert not moves.excused("p/t")
    assert moves.excused("r@2022")
    assert not moves.excused("r")
    assert moves.left(["x", "a"])
    assert not moves.left(["a/b"])
    assert not moves.left(["p"])
    assert list(moves.said_to_be(["x", "a", "p"])) == ["q"]
    assert moves.stated("p/t") is not None
    assert moves.stated("x") is None


def test_an_entry_is_new_by_what_it_says_and_not_by_its_day() -> None:
    base = of(("a", None))
    assert not Moves(base, of(("a", None), date="2023")).excused("a")
    assert Moves(base, of(("a", "b"))).excused("a")
    assert Moves(base, of(("a", None), ("a", None))).excused("a")
    assert not Moves(of(("GB 1-2022", None)), of(("gb1—2022", None))).excused("GB 1-2022")
