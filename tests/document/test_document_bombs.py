"""Small texts that make other readers slow, huge or dead: here each is one finding at once."""

from __future__ import annotations

import time

import pytest

from sdtstd.document import parse

ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))
MERGES = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n}\n  <<: [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9)
)
BOMBS = {
    "flow lists": ("[" * 100_000, "too-deep"),
    "flow mappings": ("{a: " * 100_000, "too-deep"),
    "block lists": ("- " * 20_000, "too-deep"),
    "block mappings": ("".join(" " * n + "a:\n" for n in range(1000)), "too-deep"),
    "question marks": ("? " * 20_000, "yaml-syntax"),
    "aliases": (ALIASES, "anchor-or-tag"),
    "recursive alias": ("a: &a [*a]\n", "anchor-or-tag"),
    "merges": (MERGES, "anchor-or-tag"),
    "directives": ("%TAG !a! !b\n" * 70_000 + "---\na: 1\n", "anchor-or-tag"),
    "later directives": ("a: 1\n...\n" + "%TAG !a! !b\n" * 70_000, "anchor-or-tag"),
    "a long line": ("a: " + "x" * 1_000_000, "too-large"),
    "a long number": ("a: " + "9" * 1_000_000, "too-large"),
    "a long key": ("k" * 1_000_000 + ": 1\n", "too-large"),
    "an open quote": ("a: '" + "x\n" * 300_000, "yaml-syntax"),
    "one bracket": ("a: [" + "x, " * 300_000, "yaml-syntax"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    text, rule = BOMBS[name]
    began = time.perf_counter()
    (fault,) = parse(text, "a.yaml").faults
    assert fault.rule.name == rule
    assert time.perf_counter() - began < 5  # quadratic ones need minutes


@pytest.mark.parametrize(
    "text",
    [
        "#" + "\t" * 300_000 + "\na: 1\n",
        "a: 1" + " " * 100_000 + "#" + " \t" * 100_000,
        "a: '" + "\t " * 40_000 + "'\n",
        'a: "' + "\\n" * 40_000 + '"\n',
        'a: "' + "\\x41" * 20_000 + '"\n',
        "a: [" + "x #1\n, " * 40_000 + "]\n",
        "a: [" + "1, " * 100_000 + "]\n",
        "a: " + "1" * 99_999 + "x\n",
        "a: 1" + ":1" * 40_000 + "x\n",
        "l:\n" + "- \u3000x：y\n".replace("\u3000", "") * 50_000,
        "".join(f"k{n}: 1\n" for n in range(50_000)),
    ],
)
def test_long_texts_are_read_in_linear_time(text: str) -> None:
    began = time.perf_counter()
    document = parse(text, "a.yaml")
    assert len(document.ambiguous()) >= 0
    assert {fault.rule.name for fault in document.faults} <= {"forbidden-character", "yaml-syntax"}
    assert time.perf_counter() - began < 5


def test_many_duplicates_are_found_in_linear_time() -> None:
    text = "".join(f"k{n}: 1\n" for n in range(20_000)) * 2
    began = time.perf_counter()
    assert len(parse(text, "a.yaml").faults) == 20_000
    assert time.perf_counter() - began < 5


def test_places_of_many_keys_are_found_in_linear_time() -> None:
    document = parse("".join(f"k{n}: 1\n" for n in range(20_000)), "a.yaml")
    began = time.perf_counter()
    assert document.place(document.key_span(("k19999",))).line == 20_000
    for n in range(20_000):
        document.key_span((f"k{n}",))
    assert time.perf_counter() - began < 5
