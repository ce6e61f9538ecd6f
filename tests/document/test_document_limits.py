"""Where counting, reading and memory end: exactly there, and it is said."""

from __future__ import annotations

import mmap
import os
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import COUNTED
from sdtstd.document import MOST, beyond, events, parse, size_of, whole
from sdtstd.document.characters import LIMIT
from sdtstd.document.faults import ENOUGH
from sdtstd.document.reading import LARGEST
from sdtstd.document.room import demand_room
from sdtstd.document.rules import DUPLICATE_KEY
from sdtstd.document.together import MIB, in_units, readable
from sdtstd.document.told import told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("more", "last"), [(-1, 1), (0, 1), (1, 2), (900, 901)])
def test_a_hundred_characters_are_named_and_the_rest_is_counted(more: int, last: int) -> None:
    faults = parse("a: '" + "\u200b" * (LIMIT + more) + "'\n", "a.yaml").faults
    assert [each.times for each in faults[:-1]] == [1] * (min(LIMIT + more, LIMIT) - 1)
    assert faults[-1].times == last


@pytest.mark.unwatched
def test_repeated_keys_are_looked_for_as_far_as_they_are_counted() -> None:
    for inner in ("{}", "x: {{{}}}", "x: [{{{}}}, {{{}}}]"):
        text = inner.format(*["a: 1, " * (ENOUGH + 50)] * 2)
        faults = parse(f"{{{text}}}" if inner == "{}" else f"{text}\n", "a.yaml").faults
        repeated = [each for each in faults if each.rule is DUPLICATE_KEY]
        assert len(repeated) == MOST + 1
        assert repeated[-1].times == COUNTED + 1


def test_what_is_repeated_more_often_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "ENOUGH", 3)
    monkeypatch.setattr(whole, "MOST", 2)
    repeated = parse("{" + "a: 1, " * 9 + "}", "a.yaml").faults
    assert [(each.rule, each.times) for each in repeated] == [(DUPLICATE_KEY, n) for n in (1, 1, 2)]


def test_what_alone_is_left_over_is_told_by_itself() -> None:
    faults = parse("a: '" + "\u200b" * 3 + "'\n", "a.yaml").faults
    assert tuple(told(faults, 2)) == faults
    shown = tuple(told(faults, 1))
    assert [each.times for each in shown] == [1, 2]
    assert [each.times for each in told(faults, 1, enough=2)] == [1, 1]


def test_files_fit_in_the_order_of_their_paths() -> None:
    assert readable([3, 4, 5, 0], 7) == (True, True, False, False)
    assert readable([], 0) == ()


def test_the_size_of_what_is_not_read_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"12345")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "large").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    names = ("a.yaml", "pipe", "large", "none", "nul\0")
    assert [size_of(tmp_path / name) for name in names] == [5, 0, 0, 0, 0]


def test_what_does_not_fit_says_what_would() -> None:
    (fault,) = beyond("a.yaml", 2 * MIB, 2 * MIB + 1).faults
    assert "more than 2 MiB together" in str(fault.message)
    assert str(fault.hint).endswith("--max-bytes 3M")


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (1, "1 B"), (1 << 10, "1 KiB"), (1536, "1,536 B"), (3 << 30, "3 GiB")],
)
def test_sizes_are_told_in_the_largest_unit_without_a_rest(size: int, shown: str) -> None:
    assert in_units(size) == shown


def test_no_room_is_a_lack_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    demand_room()

    def none(*_: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(mmap, "mmap", none)
    with pytest.raises(MemoryError):
        demand_room()
