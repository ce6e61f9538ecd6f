"""A comma in braces that was meant to be part of a text: one finding, at the whole text."""

from __future__ import annotations

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from support.growth import assert_linear

HEAD = "version: 1\nwaivers: [{rule: stage-order, object: x, until: 2027, "


def told(more: str) -> list[tuple[str, str, str]]:
    """Give rule, text under the carets and hint of each finding in one entry."""
    document = parse(f"{HEAD}{more}}}]\n", "a.yaml")
    loaded = assemble([document])
    found = []
    for finding in map(loaded.locate, loaded.faults):
        place = finding.place
        assert place.line == place.end_line == 2
        text = document.line_text(2)[place.column - 1 : place.end_column - 1]
        found.append((finding.rule.name, text, str(finding.hint)))
    return found


@pytest.mark.parametrize(
    ("more", "whole"),
    [
        ("reason: data, services and care", "data, services and care"),
        ("reason: data, services, and care", "data, services, and care"),
        ("reason: https://a.b/c,d", "https://a.b/c,d"),
        ("reason: a,  b , c", "a,  b , c"),
    ],
)
def test_the_whole_text_is_shown(more: str, whole: str) -> None:
    assert told(more) == [("unknown-key", whole, f"put the whole text into quotes: {whole!r}")]


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("reason: 'a', b", "b"),
        ("reason: a, b: ", "b"),
        ("reason: a, b: c", "b"),
        ("reason: a, ? b", "b"),
        ("reason: a, b: ~", "b"),
    ],
)
def test_a_key_that_no_comma_made(more: str, key: str) -> None:
    (found,) = told(more)
    assert (found[0], found[1]) == ("unknown-key", key)
    assert found[2].startswith("known here: ")


def test_the_message_says_what_is_left_and_what_became_a_key() -> None:
    (fault,) = assemble([parse(f"{HEAD}reason: a b, c d, e}}]\n", "a.yaml")]).faults
    assert str(fault.message) == "the comma ends the text 'a b': 'c d' is read as a key"
    assert fault.about == "stage-order"


def test_keys_without_a_value_are_read_in_linear_time() -> None:
    def text(size: int) -> str:
        return f"{HEAD}reason: a, " + ", ".join(f"k{n}" for n in range(size)) + "}]\n"

    assert len(assemble([parse(text(100), "a.yaml")]).faults) == 100
    documents = {size: parse(text(size), "a.yaml") for size in (300, 1200)}
    assert_linear(documents.__getitem__, lambda document: assemble([document]), 300)
