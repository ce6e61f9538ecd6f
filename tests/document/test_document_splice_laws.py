"""Laws: a change leaves alone what it does not mean, says what was meant, and leads back."""

from __future__ import annotations

import random
from typing import Any

import pytest
from ruamel.yaml import YAML

from sdtstd.document import parse
from sdtstd.document.splice import Refused, spliced
from support.examples import examples
from support.splices.asks import drawn_ask
from support.splices.files import drawn_file
from support.splices.laws import assert_read_alike, try_one_file
from support.splices.ways_back import TEXTUAL, Tally

SHARES = 4
IS_DEEP = examples(1) > 1
ASKS = 10 if IS_DEEP else 4
FIRST = random.SystemRandom().randrange(1_000_000_000) if IS_DEEP else 0
MOST_REFUSED = 0.005


@pytest.mark.parametrize("share", range(SHARES))
def test_a_change_is_made_as_it_was_meant_and_can_be_undone(share: int) -> None:
    tally: Tally = Tally()
    for n in range(examples(250)):
        seed = FIRST + n * SHARES + share
        try:
            try_one_file(random.Random(seed), tally, ASKS)
        except AssertionError as fault:
            raise AssertionError(f"the file and the changes of the seed {seed}: {fault}") from fault
    print("\n".join(f"{times:6} {what}" for what, times in sorted(tally.items())))
    refused = sum(times for what, times in tally.items() if what.startswith("refused: "))
    assert refused <= tally["all"] * MOST_REFUSED, tally


def test_a_parser_of_another_make_reads_the_same_tree() -> None:
    for n in range(examples(80)):
        rng = random.Random(FIRST + n)
        document = parse(drawn_file(rng), "a.yaml")
        try:
            made = spliced(document, drawn_ask(rng, document.root).changes, TEXTUAL)
        except Refused:
            continue
        reader: Any = YAML(typ="base", pure=True)
        assert_read_alike(made, reader.load(made.text))
