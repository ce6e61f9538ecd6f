"""The laws of changes to a document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sdtstd.document import parse
from sdtstd.document.splice import Drop, Insert, Put, Refused, Rename, spliced
from support.splices.asks import drawn_ask, every
from support.splices.files import drawn_file
from support.splices.judge import Page, comments, plain, wanted

if TYPE_CHECKING:
    import random

    from sdtstd.document import Document
    from support.splices.asks import Ask

TEXTUAL = frozenset(("title", "title_en", "note", "标题", "id", "owner", "k", "l"))


class Tally(Counter[str]):
    """How often what came about, by a word."""


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
        _and_back(document, made, ask, tally)
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
    assert len(ask.changes) > 1 or _one_stretch(page.lines, stay, now)
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
    gone = comments(
        "\n".join(x for x, s in zip(page.lines, stay, strict=True) if not s), document.root
    )
    had = comments(document.text, document.root)
    assert [each for each in kept if each not in gone] == [each for each in had if each not in gone]


def _and_back(document: Document, made: Document, ask: Ask, tally: Tally) -> None:
    try:
        back = spliced(made, ask.back, TEXTUAL)
    except Refused as why:
        tally[f"back refused: {why}"] += 1
        return
    assert back.root == document.root
    tally[
        "back exact"
        if back.text == document.text
        else f"back not exact: {type(ask.changes[0]).__name__}"
    ] += 1
