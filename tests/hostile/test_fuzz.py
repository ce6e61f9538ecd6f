"""A fixed number of each fuzzer's inputs, the same on every machine; `tools/fuzz.py` runs more."""

from __future__ import annotations

import pytest

from hostile import usual_texts
from hostile.fuzzers import FUZZERS

PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", FUZZERS)
def test_the_first_seeds_find_nothing(name: str, part: int) -> None:
    fuzzer = FUZZERS[name]
    for seed in range(part, fuzzer.gate, PARTS):
        try:
            fuzzer(seed)
        except Exception as error:
            error.add_note(f"tools/fuzz.py --{name} 1 --seed {seed}")
            raise


@pytest.mark.parametrize("name", FUZZERS)
def test_a_seed_always_makes_the_same_case(name: str) -> None:
    make = FUZZERS[name].make
    assert [make(seed) for seed in range(5)] == [make(seed) for seed in range(5)]
    assert make(1) != make(2)


def test_the_second_reader_takes_a_third_of_the_texts_that_it_is_tried_with() -> None:
    """Else its fuzzer compares nothing."""
    seeds = range(1000)
    assert sum(usual_texts.taken(usual_texts.make(seed)) is not None for seed in seeds) > 333
