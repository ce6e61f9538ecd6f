"""Scalars that other readers take for numbers, booleans or dates, or cut off at a comment."""

from __future__ import annotations

import re

import pytest
import yaml

from sdtstd.document import parse

OTHER = re.findall(
    r"\S+",
    """
    y N yes No NO on Off TRUE False 0 010 08 1_000 -1 +12 0o10 0x1F 0b101 12:30 190:20:30 1:60
    1.10 1. .5 -.5 1e3 1.5E-3 12e03 .inf -.Inf .NaN 2024-01-05 2024-1-5 2024-01-05T10:00:00Z
    2024-01-05T10:00:00.5+08:00 20240105 = << 12:30.5
""",
)
TEXT = re.findall(
    r"\S+",
    """
    nope yesterday one DB31/T 1.1.1 1.1-2020 2024-01 2021/2022 ../2023-05-25 -x .x =x <<x 1a
    0xg 12:3x 智慧 2024-01-05x +
""",
)


def kinds(text: str) -> list[tuple[tuple[str | int, ...], str, str]]:
    document = parse(text, "a.yaml")
    assert document.faults == ()
    return [
        (entry.steps, document.text[entry.span.start : entry.span.end], entry.kind)
        for entry in document.ambiguous()
    ]


@pytest.mark.parametrize("value", OTHER)
def test_plain_scalar_that_reads_as_other(value: str) -> None:
    if value != "1:60":
        assert kinds(f"a: {value}\n") == [(("a",), value, "reads-as-other")]
    assert kinds(f"a: '{value}'\nb: \"{value}\"\nc: |\n  {value}\n") == []


@pytest.mark.parametrize("value", TEXT)
def test_plain_scalar_that_is_a_text_to_all(value: str) -> None:
    assert kinds(f"a: {value}\n") == []
    assert yaml.safe_load(f"a: {value}\n") == {"a": value}


def test_a_timestamp_with_a_space() -> None:
    assert kinds("a: 2024-01-05 10:00:00 +08:00\n")[0][2] == "reads-as-other"


def test_keys_and_none_are_not_ambiguous() -> None:
    assert kinds("no: x\non: {1: z}\na: ~\nb:\nc: null\n") == []


def test_steps_lead_to_the_value() -> None:
    text = "l:\n  - {a: x, b: [x, NO]}\n  - 12:30\nm: {n: {o: on}}\nz: off\n"
    assert kinds(text) == [
        (("l", 0, "b", 1), "NO", "reads-as-other"),
        (("l", 1), "12:30", "reads-as-other"),
        (("m", "n", "o"), "on", "reads-as-other"),
        (("z",), "off", "reads-as-other"),
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: 智慧城市 #1 总则", "智慧城市"),
        ("a: 1 #1", "1"),
        ("a: #1 总则", ""),
        ("a: [b #1\n  ]", "b"),
    ],
)
def test_a_text_that_is_cut_off_at_a_comment(line: str, value: str) -> None:
    ((_, text, kind),) = kinds(line + "\n")
    assert (text, kind) == (value, "comment")


@pytest.mark.parametrize(
    "line",
    [
        "a: b  #1",
        "a: b # 1",
        "a: b ##",
        "a: b#1",
        "a: 'b' #1",
        "a: [] #1",
        "a: [b] #1",
        "a: 'x #1'",
        "a: |\n  x #1",
        "a: b\n #1",
    ],
)
def test_comments_that_are_meant(line: str) -> None:
    assert kinds(line + "\n") == []
