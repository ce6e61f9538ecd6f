"""Findings quote what is wrong: payloads where a date, an id, a code or a key should stand."""

from __future__ import annotations

import re
from itertools import cycle

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from support.examples import examples
from support.payloads.fields import every_field
from support.payloads.register import (
    KEYS,
    REFUSED,
    SHARES,
    WRONG,
    brought,
    register,
    with_strange_keys,
    written,
    wrong,
)
from support.payloads.reports import Share, read
from support.payloads.together import hold_together

# All shares bring every payload to every field; the gate takes one.
CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else SHARES)


@pytest.mark.parametrize("number", CHOSEN)
def test_what_does_not_load_is_quoted_and_read_back(number: int) -> None:
    data = with_strange_keys(register(number, wrong), cycle(KEYS[number * 26 :] + KEYS))
    hold_together(read(data), at_least=3_000)


@pytest.mark.parametrize("number", CHOSEN[:1])
def test_what_loads_is_quoted_and_read_back(number: int) -> None:
    hold_together(Share(number).loaded, at_least=300)


def test_what_no_file_may_hold_is_named_and_not_shown() -> None:
    texts = [written({"version": "1", text: "1", "pilots": [{"title": text}]}) for text in REFUSED]
    documents = [parse(text, f"data/{n:03}.yaml") for n, text in enumerate(texts)]
    loaded = assemble(documents)
    assert {each.at.file for each in loaded.faults} == {each.file for each in documents}
    hold_together(loaded, at_least=len(REFUSED))


@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}', "{}:", "? {}", "[{}", "&{}", "!{}", "%{}"])
def test_what_is_no_yaml_is_named(form: str) -> None:
    """The raw text, not quoted: the source line is shown where the file can be read."""
    texts = [f"version: 1\nx: {form.format(each)}\n" for each in (*WRONG, *REFUSED)]
    documents = [parse(text, f"data/{n:03}.yaml") for n, text in enumerate(texts)]
    hold_together(assemble(documents), at_least=len(texts) // 2)


def test_every_payload_stands_in_every_field_but_the_rare_ones() -> None:
    missed = {field.path for field, texts in brought(wrong).items() if not texts.issuperset(WRONG)}
    once = {f"system.{each}" for each in ("id", "title", "title_en", "time_zone")}
    once |= {f"system.columns[].{each}" for each in ("sheet", "column", "title", "title_en")}
    in_turn = {f"standards[].stages.{each}" for each in ("in_force", "withdrawal", "abandonment")}
    choices = {each.path for each in every_field() if each.path.endswith(".kind")}
    comparators = {each.path for each in every_field() if re.search(COMPARATOR, each.path)}
    assert missed == once | in_turn | choices | comparators


COMPARATOR = r"<(standards|pilots|indicator)>\.(at_least|more_than|at_most|less_than|exactly)$"
