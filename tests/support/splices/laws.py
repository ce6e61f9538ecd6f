"""The laws of changes to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from sdtstd.document import parse
from sdtstd.document.splice import Change, Put, Refused, spliced
from support.schema_readers import Editor
from support.splices.asks import drawn_ask
from support.splices.files import drawn_file
from support.splices.judge import Page, comments
from support.splices.trees import wanted
from support.splices.ways_back import TEXTUAL, Tally, and_back

if TYPE_CHECKING:
    import random

    from sdtstd.document import Document
    from support.splices.asks import Ask


def try_one_file(rng: random.Random, tally: Tally, asks: int = 5) -> None:
    """Draw a file and changes to it, and hold each to the laws."""
    text = drawn_file(rng)
    document = parse(text, "a.yaml")
    assert not document.faults, text
    page = Page(text)
    for _ in range(asks):
        try_one(document, page, drawn_ask(rng, document.root), tally)


def try_one(document: Document, page: Page, ask: Ask, tally: Tally) -> Document | None:
    """Make changes and hold what comes of them to the laws."""
    tally["all"] += 1
    try:
        made = spliced(document, ask.changes, TEXTUAL)
    except Refused as why:
        tally[f"refused: {why}"] += 1
        return None
    assert_only_asked(document, made, page, ask)
    if ask.back:
        assert_text(document, made, ask.changes[0])
        and_back(document, made, ask, tally)
    return made


def assert_only_asked(document: Document, made: Document, page: Page, ask: Ask) -> None:
    tree = wanted(document.root, ask.changes)
    assert made.root == tree
    for end, text in (("\r\n", made.text), ("\r\n", document.text)):
        assert text.count(end) in (0, text.count("\n"))
    assert document.text.endswith("\n") == made.text.endswith("\n") or _needs_its_end(made)
    stay = [True] * len(page.lines)
    for change in ask.changes:
        for first, last in page.touched(change, ask.changes):
            stay[first:last] = [False] * (last - first)
    now = [line.removesuffix("\r") for line in made.text.split("\n")]
    assert _in_order(page.lines, stay, now)
    value = getattr(ask.changes[0], "value", None)
    several = len(ask.changes) > 1 or isinstance(value, dict | list)
    assert several or _one_stretch(page.lines, stay, now)
    _assert_comments(document, made, stay, page)


def _needs_its_end(made: Document) -> bool:
    """Tell whether a text would say something else without its last line feed."""
    return parse(made.text.rstrip("\r\n"), made.file).root != made.root


def _in_order(lines: list[str], stay: list[bool], now: list[str]) -> bool:
    """Tell whether all lines that stay are there in their order."""
    left = iter(now)
    return all(line in left for line, stays in zip(lines, stay, strict=True) if stays)


def _one_stretch(lines: list[str], stay: list[bool], now: list[str]) -> bool:
    """Tell whether one stretch of lines that do not stay was written anew, and nothing else."""
    size = min(len(lines), len(now))
    head = next((n for n in range(size) if lines[n] != now[n]), size)
    tail = next((n for n in range(size) if lines[-1 - n] != now[-1 - n]), size)
    return any(not any(stay[n : len(lines) - min(tail, size - n)]) for n in range(head, -1, -1))


def _assert_comments(document: Document, made: Document, stay: list[bool], page: Page) -> None:
    kept = comments(made.text, made.root)
    lost = "\n".join(line for line, stays in zip(page.lines, stay, strict=True) if not stays)
    gone = comments(lost, document.root)
    had = comments(document.text, document.root)
    assert [each for each in kept if each not in gone] == [each for each in had if each not in gone]


def assert_read_alike(made: Document, other: Any) -> None:
    """Hold that a reader of another make reads the same tree; it does not know quoted nulls."""
    assert _by_meaning(other) == _by_meaning(made.root)


def _by_meaning(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _by_meaning(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_by_meaning(each) for each in value]
    return None if value in ("", "~", "null", "Null", "NULL") else value


def assert_text(document: Document, made: Document, change: Change) -> None:
    """Hold that a text put under a textual key is a text for readers of YAML 1.1 and 1.2."""
    if not isinstance(change, Put) or not isinstance(change.value, str):
        return
    assert document.root is not None
    if change.steps[-1] not in TEXTUAL or wanted(document.root, ()) == made.root:
        return
    for reader in (yaml.SafeLoader, Editor):
        node: Any = yaml.compose(made.text, reader)
        for step in change.steps:
            node = _below(node, step)
        assert node.tag == "tag:yaml.org,2002:str", (change, reader)
        assert node.value == change.value


def _below(node: Any, step: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return next(value for key, value in node.value if key.value == step)
    return node.value[step]
