"""Laws: a place points at its text, the tree is BaseLoader's, parse never raises."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import Diagnostic, Span
from sdtstd.document import Mapping, Sequence, parse, read
from support.examples import examples

if TYPE_CHECKING:
    from sdtstd.address import Step

EXAMPLE = Path(__file__).parents[1] / "example" / "data"
NULLS = ("", "~", "null", "Null", "NULL")
PLAIN = re.compile(r"(?!(?:null|Null|NULL)\Z)[a-z智慧𝄞][a-z智慧𝄞 ]*(?<! )|[0-9]+")
STYLES = st.sampled_from(["plain", "single", "double", "literal"])
SCALAR = st.tuples(st.text("ab智𝄞é 0:#'\"\\-[]{},&*!%@|>~=\n", max_size=12), STYLES)
KEY = st.tuples(st.text("abc智𝄞é-: '\"", min_size=1, max_size=6), STYLES)
TREE = st.recursive(
    SCALAR | st.none(),
    lambda below: st.tuples(
        st.sampled_from(["block", "flow"]),
        st.lists(below, max_size=4)
        | st.lists(st.tuples(KEY, below), max_size=4, unique_by=lambda pair: pair[0][0]),
    ),
    max_leaves=25,
)
ROOT = st.lists(st.tuples(KEY, TREE), min_size=1, max_size=4, unique_by=lambda pair: pair[0][0])


@dataclass
class Writer:
    """Writes a drawn tree in its styles, and notes where each scalar stands."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    values: list[tuple[tuple[Step, ...], int, str]] = field(default_factory=list)
    keys: list[tuple[tuple[Step, ...], int, str]] = field(default_factory=list)

    def put(self, text: str) -> int:
        self.parts.append(text)
        self.size += len(text)
        return self.size - len(text)

    def scalar(self, drawn: tuple[str, str], *, one_line: bool, indent: int = 0) -> str:
        text, style = drawn
        if style == "plain" and PLAIN.fullmatch(text):
            return text
        if style == "literal" and not one_line and re.fullmatch(r"[^\s]+(\n[^\s]+)*", text):
            return "|-" + "".join(f"\n{' ' * indent}{line}" for line in text.split("\n"))
        if style == "double" or "\n" in text:
            inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            return f'"{inner}"'
        return "'" + text.replace("'", "''") + "'"

    def block(self, pairs: list[Any], steps: tuple[Step, ...], indent: int) -> Any:
        keyed = bool(pairs) and is_pair(pairs[0])
        tree: Any = {} if keyed else []
        for index, pair in enumerate(pairs):
            self.put(" " * indent)
            below: Step = index
            child = pair
            if keyed:
                below, child = pair[0][0], pair[1]
                raw = self.scalar(pair[0], one_line=True)
                self.keys.append(((*steps, below), self.put(raw), raw))
            self.put(":" if keyed else "-")
            value = self.value(child, (*steps, below), indent + 2)
            if isinstance(tree, dict):
                tree[below] = value
            else:
                tree.append(value)
            if not self.parts[-1].endswith("\n"):
                self.put("\n")
        return tree

    def value(self, child: Any, steps: tuple[Step, ...], indent: int) -> Any:
        if child is not None and isinstance(child[1], list) and child[1] and child[0] == "block":
            self.put("\n")
            return self.block(child[1], steps, indent)
        self.put(" " if child is not None else "")
        return self.flow(child, steps, one_line=False, indent=indent)

    def flow(
        self, child: Any, steps: tuple[Step, ...], *, one_line: bool = True, indent: int = 0
    ) -> Any:
        if child is None:
            self.values.append((steps, self.put(""), ""))
            return None
        if isinstance(child[1], str):
            raw = self.scalar(child, one_line=one_line, indent=indent)
            self.values.append((steps, self.put(raw), raw))
            return child[0]
        pairs = child[1]
        keyed = bool(pairs) and is_pair(pairs[0])
        self.put("{" if keyed else "[")
        tree: Any = {} if keyed else []
        for index, pair in enumerate(pairs):
            if isinstance(tree, dict):
                below = pair[0][0]
                raw = self.scalar(pair[0], one_line=True)
                self.keys.append(((*steps, below), self.put(raw), raw))
                self.put(": ")
                tree[below] = self.flow(pair[1] or ("", "single"), (*steps, below))
            else:
                tree.append(self.flow(pair or ("", "single"), (*steps, index)))
            self.put(", ")
        self.put("}" if keyed else "]")
        return tree


def is_pair(drawn: Any) -> bool:
    return isinstance(drawn, tuple) and isinstance(drawn[0], tuple)


@given(ROOT, st.booleans(), st.booleans())
@settings(max_examples=examples(400), deadline=None)
def test_every_scalar_stands_at_its_place(root: Any, crlf: bool, marked: bool) -> None:
    writer = Writer()
    tree = writer.block(root, (), 0)
    text = ("---\n" if marked else "") + "".join(writer.parts)
    shift = 4 if marked else 0
    if crlf:
        text = text.replace("\n", "\r\n")
    document = parse(text, "a.yaml")
    assert document.faults == (), text
    assert document.root == tree
    for notes, ask in ((writer.values, document.span), (writer.keys, document.key_span)):
        for steps, start, raw in notes:
            span = ask(steps)
            assert text[span.start : span.end].replace("\r\n", "\n") == raw
            lines = text[: span.start].count("\n") if crlf else 0
            assert span.start == start + shift + lines
            before = text[: span.start]
            place = document.place(span)
            assert place.line == before.count("\n") + 1
            assert place.column == span.start - (before.rfind("\n") + 1) + 1


def textual(value: Any) -> Any:
    """BaseLoader's tree as ours; it cannot tell a plain null from a quoted one."""
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): textual(v) for key, v in value.items()}
    if isinstance(value, list):
        return [textual(v) for v in value]
    return None if value in NULLS else value


@given(ROOT)
@settings(max_examples=examples(200), deadline=None)
def test_generated_documents_are_base_loaders_tree(root: Any) -> None:
    writer = Writer()
    writer.block(root, (), 0)
    text = "".join(writer.parts)
    assert textual(parse(text, "a.yaml").root) == textual(yaml.load(text, yaml.BaseLoader))


def test_the_example_is_base_loaders_tree() -> None:
    for path in sorted(EXAMPLE.glob("*.yaml")):
        document = read(path, EXAMPLE, path.name)
        assert document.faults == ()
        assert textual(document.root) == textual(yaml.load(document.text, yaml.BaseLoader))


def sound(text: str) -> None:
    document = parse(text, "a.yaml")
    assert (document.root is None) == bool(document.faults)
    for fault in document.faults:
        assert isinstance(fault, Diagnostic)
        assert isinstance(fault.at, Span)
        assert 0 <= fault.at.start <= fault.at.end <= len(text)
        assert str(fault.message)
        assert str(fault.hint)
        document.place(fault.at)
    for column in (document.numbered.nodes.starts, document.numbered.nodes.ends):
        assert all(a <= b for a, b in pairwise(column))
    root = document.numbered.root
    if root is not None:
        visit(root, 0, document.numbered.nodes.numbers)
        assert root.after == len(document.numbered.nodes.starts)
        for entry in document.ambiguous():
            assert document.span(entry.steps) == entry.span


def visit(value: Any, number: int, numbers: Any) -> None:
    if isinstance(value, Mapping | Sequence):
        assert value.node == number
        for step, child in numbers(value).items():
            visit(value[step], child + isinstance(value, Mapping), numbers)


@given(st.text())
@settings(max_examples=examples(300), deadline=None)
def test_any_text_gives_a_document(text: str) -> None:
    sound(text)


ALPHABET = "ab: -\n\t[]{},'\"#&*!|>%?<=~\\\r\u3000：\ufeff\ud800\0中𝄞"


@given(st.text(ALPHABET, max_size=60))
@settings(max_examples=examples(1500), deadline=None)
def test_any_text_of_yaml_signs_gives_a_document(text: str) -> None:
    sound(text)


def test_mutated_files_give_documents() -> None:
    rng = random.Random(20221122)
    seed = (EXAMPLE / "standards.yaml").read_text("utf-8")[:3000]
    for _ in range(1500):
        start = rng.randrange(len(seed) - 300)
        text = list(seed[start : start + 300])
        for _ in range(rng.randrange(6)):
            where = rng.randrange(len(text))
            text[where : where + rng.randrange(4)] = rng.choice(ALPHABET) * rng.randrange(3)
        sound("".join(text))
