"""Several records in one line: which words are one name, and which are unknown."""

from __future__ import annotations

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.lookup.words import find_records
from support.growth import assert_linear
from support.small import pilot, register, standard

REGISTER = register(
    standard("DB31/T 1419-2023", title="甲", title_en="Rules of the first one of all"),
    standard("DB31/T 1420-2023", title="乙"),
    standard("GB/T 4075-2003", title="丙"),
    pilot("park", started="2022"),
)


def found(line: str) -> list[str]:
    return [each.key for each in find_records(REGISTER, line.split())]


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("DB31/T 1419-2023", ["DB31/T 1419-2023"]),
        ("db31/t1420 db31/t1419", ["DB31/T 1420-2023", "DB31/T 1419-2023"]),
        (
            "DB31/T 1419-2023 park GB/T 4075 乙",
            ["DB31/T 1419-2023", "park", "GB/T 4075-2003", "DB31/T 1420-2023"],
        ),
        ("DB31 / T 1419 - 2023 park", ["DB31/T 1419-2023", "park"]),
        ("rules of the first one of all park", ["DB31/T 1419-2023", "park"]),
        ("park 甲 park db31/t1419", ["park", "DB31/T 1419-2023"]),
    ],
)
def test_words_that_together_name_a_record_are_one_name(line: str, keys: list[str]) -> None:
    assert found(line) == keys


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("park nosuch GB/T 4075", "no record of 'nosuch'"),
        ("park DB31/T 1419-2024 乙", "no record of 'DB31/T 1419-2024'"),
        ("nosuch", "no record of 'nosuch'"),
        ("park DB31/T 14", "'DB31/T 14' may mean any of 2"),
    ],
)
def test_the_words_that_are_unknown_are_named(line: str, unknown: str) -> None:
    with pytest.raises(CannotRun, match=f"^{unknown}"):
        found(line)


def test_many_names_take_linear_time() -> None:
    def ask(words: list[str]) -> None:
        find_records(REGISTER, words)

    assert_linear(lambda size: ["DB31/T", "1419-2023"] * size, ask, 100)
