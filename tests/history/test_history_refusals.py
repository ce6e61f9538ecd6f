"""What `history` refuses, and how it says so."""

from __future__ import annotations

import pytest

from support.runs import example, inside

EXAMPLE = ("history", "--data", str(example()), "--as-of", "2023-06-30", "--lang", "en")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2023-07-01"), "lies after the last one, 2023-06-30"),
        (("--from", "0002-01-01", "--by", "month"), "24258 points are more than 1200"),
        (("--from", "20"), "--from: '20' is neither a day nor a period"),
        (("--to", "2023-02-29"), "--to: '2023-02-29' is neither a day nor a period"),
        (("--target", "foundation/data"), "'foundation/data' is no target"),
        (("--target", "local-and-grup"), "did you mean"),
        (("--field", "nothing"), "--field: the system has no 'nothing'"),
        (("--plan", "nothing"), "no plan 'nothing'"),
        (("--by", "commit"), "not in a git repository"),
        (("--by", "week"), "--by"),
        (("--format", "xlsx"), "--format"),
    ],
)
def test_a_word_that_makes_no_sense(words: tuple[str, ...], told: str) -> None:
    done = inside(*EXAMPLE, *words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (("--from", "2022Q3"), ("2022-07-01", "2023-06-30")),
        (("--to", "2022"), ("2022-01-01", "2022-12-31")),
        (("--to", "2023"), ("2022-01-01", "2023-06-30")),
        (("--from", "2022-05", "--to", "2022-06-05"), ("2022-05-01", "2022-06-05")),
    ],
)
def test_days_and_periods(words: tuple[str, ...], days: tuple[str, str]) -> None:
    done = inside(*EXAMPLE, *words)
    assert f"by quarter, {days[0]} to {days[1]}" in done.out
