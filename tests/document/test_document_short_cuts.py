"""Short cuts past long searches find exactly what the searches themselves find."""

from __future__ import annotations

import re
import sys
from itertools import islice
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import Span, say
from sdtstd.document import Document, Mapping, Sequence, ambiguous, characters, layout, parse
from sdtstd.document.ambiguous import Ambiguous, reads_as_other
from sdtstd.document.characters import LIMIT, forbidden, forbidden_in, is_forbidden, not_allowed
from sdtstd.document.faults import cut, fault
from sdtstd.document.nodes import Nodes
from sdtstd.document.rules import YAML_SYNTAX
from sdtstd.document.slips import with_colons
from support.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from sdtstd.address import Step
    from sdtstd.diagnostics import Diagnostic

often = settings(max_examples=600, deadline=None)

# The three readings as they are meant, without a short cut.


def plain_forbidden(text: str, file: str) -> tuple[Diagnostic, ...]:
    hits = islice(filter(characters._does_harm, characters._RAW.finditer(text)), LIMIT)
    return tuple(not_allowed(hit[0], Span(file, hit.start(), hit.end())) for hit in hits)


def plain_wide_colons(text: str, nodes: Nodes, file: str) -> Iterator[Diagnostic]:
    for hit in re.finditer(r"^[ \-]*([a-z_]+)：", text, re.MULTILINE):
        number = nodes.at(hit.start(1))
        if number is None or nodes.starts[number] != hit.start(1):
            continue
        message = say("{text!r} is one text, not a key and a value", text=cut(hit[1] + "："))
        hint = say("type the ASCII colon ':' and a space after each key, not the full-width '：'")
        edit = with_colons(text, Span(file, hit.start(1), nodes.ends[number]))
        yield fault(YAML_SYNTAX, Span(file, hit.start(1), hit.end()), message, hint, edit)


def plain_ambiguous(document: Document, textual: Container[str] | None) -> Iterator[Ambiguous]:
    root, nodes = document.numbered.root, document.numbered.nodes
    assert root is not None
    text = document.text
    ends = [nodes.ending(hit.start()) for hit in re.finditer(r" #[^\s#]", text)]

    def plain(number: int) -> bool:
        return text[nodes.starts[number]] not in "\"'|>[{"

    def walk(
        value: Mapping | Sequence, steps: tuple[Step, ...], wanted: bool
    ) -> Iterator[Ambiguous]:
        for step, child in value.items() if isinstance(value, Mapping) else enumerate(value):
            if isinstance(step, str) and textual is not None:
                wanted = step in textual
            number = nodes.numbers(value)[step] + isinstance(value, Mapping)
            span = Span(document.file, nodes.starts[number], nodes.ends[number])
            if isinstance(child, Mapping | Sequence):
                yield from walk(child, (*steps, step), wanted)
            elif wanted and number in ends and plain(number):
                yield Ambiguous((*steps, step), span, "comment")
            elif wanted and isinstance(child, str) and reads_as_other(child) and plain(number):
                yield Ambiguous((*steps, step), span, "reads-as-other")

    return walk(root, (), textual is None)


# Forbidden characters


def test_what_is_forbidden_is_looked_for() -> None:
    """A text is asked whether it is printable and may hide; CR has CR LF alone as exception."""
    every = map(chr, range(sys.maxunicode + 1))
    missed = [each for each in every if is_forbidden(each) and not characters._is_suspect(each)]
    assert missed == []


def test_the_first_one_in_a_text_is_named() -> None:
    assert forbidden_in("甲\u202e乙\u200b") == "U+202E"
    assert forbidden_in("甲\t乙\n丙") is None


NASTY = "a中\n\n\n\r\r\t \0\x85\u2028\u202e\ufeff\ud800\uffff\U000e0001\U000e0100\u3000\xa0"
NASTY += "\u3164\ufe0f\U0001d173"


@often
@given(st.text(st.sampled_from(NASTY), max_size=60), st.integers(1, 9))
@example("\r\n\r", 1)
@example("ab\r\ncd\r", 3)
@example("a\r\r\n\0b", 2)
def test_forbidden_characters_in_blocks(text: str, block: int) -> None:
    with patch.object(characters, "BLOCK", block):
        assert forbidden(text, "a.yaml") == plain_forbidden(text, "a.yaml")


@pytest.mark.parametrize("nasty", ["\0", "\r", "\r\n", "\n\r", "\t", "\n\ufeff", "\x85\n"])
@pytest.mark.parametrize("offset", range(-3, 4))
def test_forbidden_characters_at_the_edge_of_a_real_block(nasty: str, offset: int) -> None:
    for filling in ("x" * 79 + "\n", "中" * 39 + "\r\n", "x"):
        text = (filling * (characters.BLOCK // len(filling) + 2))[: characters.BLOCK + offset]
        text += nasty + filling * 3
        assert forbidden(text, "a.yaml") == plain_forbidden(text, "a.yaml")


def test_no_more_than_the_limit_is_found() -> None:
    text = "\0\n" * characters.BLOCK
    assert forbidden(text, "a.yaml") == plain_forbidden(text, "a.yaml")
    assert len(forbidden(text, "a.yaml")) == LIMIT


# Full-width colons

LINES = st.lists(
    st.text(st.sampled_from("ab_ -：：:A1智\n"), max_size=12)
    | st.builds(
        "{}{}：{}".format,
        st.sampled_from(["", "  ", "- ", "  - - ", " x ", "智"]),
        st.text(st.sampled_from("abz_智A"), max_size=4),
        st.text(st.sampled_from("ab：_ \n"), max_size=4),
    ),
    max_size=6,
).map("\n".join)


@often
@given(LINES, st.data())
@example("：a", None)
@example("：", None)
@example("a", None)
@example("a：b：\nb：", None)
def test_full_width_colons(text: str, data: st.DataObject | None) -> None:
    nodes = Nodes()
    at = st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=8)
    for start in sorted(data.draw(at)) if data else [0]:
        nodes.starts.append(start)
        nodes.ends.append(len(text))
    found = list(layout._wide_colons(text, nodes, "a.yaml"))
    assert found == list(plain_wide_colons(text, nodes, "a.yaml"))


@given(LINES)
def test_full_width_colons_of_a_parsed_text(text: str) -> None:
    text = "k:\n- " + text.replace("\n", "\n- ") + "\n"
    document = parse(text, "a.yaml")
    found = list(layout._wide_colons(text, document.numbered.nodes, "a.yaml"))
    assert found == list(plain_wide_colons(text, document.numbered.nodes, "a.yaml"))


@pytest.mark.parametrize(("start", "more"), [("a: x：", "x："), ("a: b\nx", "：：")])
def test_many_full_width_colons_in_a_line_take_linear_time(start: str, more: str) -> None:
    assert_linear(
        lambda size: start + more * size,
        lambda text: list(layout._wide_colons(text, Nodes(), "a.yaml")),
        10_000,
    )


# Ambiguous scalars

SCALARS = st.sampled_from(
    ["NO", "x", "智慧", "1.10", "'NO'", '"1"', "~", "", "x #1", "'x' #1", "12:30", "+", "=", "y #y"]
)
KEYS = st.sampled_from(["title", "id", "other", "topics", "no"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw block mappings and sequences of scalars that others misread, and comments."""
    lines: list[str] = []

    def put(indent: int, depth: int) -> None:
        keys = draw(st.lists(KEYS, min_size=1, max_size=4, unique=True))
        keyed = depth == 0 or draw(st.booleans())
        for key in keys:
            head = " " * indent + (f"{key}:" if keyed else "-")
            if depth < 3 and draw(st.integers(0, 2)) == 0:
                lines.append(head)
                put(indent + 2, depth + 1)
            elif draw(st.integers(0, 4)) == 0:
                lines.append(f"{head} [NO, x, 1.10]")
            else:
                lines.append(f"{head} {draw(SCALARS)}")

    put(0, 0)
    return "\n".join(lines) + "\n"


@often
@given(documents(), st.sampled_from([None, (), ("title",), ("id", "topics", "no")]))
def test_ambiguous_scalars(text: str, textual: tuple[str, ...] | None) -> None:
    document = parse(text, "a.yaml")
    assert document.faults == (), text
    assert document.ambiguous(textual) == tuple(plain_ambiguous(document, textual))


def test_the_first_character_tells_most_texts_apart() -> None:
    """Nothing that another reader misreads begins otherwise."""
    for first in map(chr, range(0x3000)):
        if first not in ambiguous.FIRST:
            assert not any(reads_as_other(first + rest) for rest in ("", "1", "es", "o", "0", "<"))
