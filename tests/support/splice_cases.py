"""Small documents, changes to them, and what comes of it; refusals with their reason."""

from __future__ import annotations

from typing import NamedTuple

from sdtstd.document.emit import Inline
from sdtstd.document.splice import Change, Drop, Insert, Put, Rename

RECORD = {"id": "x", "title": "新: 一", "stages": Inline(drafting="2024-01")}


class Case(NamedTuple):
    """A text, changes, and the text that they make."""

    about: str
    before: str
    changes: tuple[Change, ...]
    after: str


def _case(about: str, before: str, *changes: Change, after: str) -> Case:
    return Case(about, before, changes, after)


CASES = (
    _case("a section behind a mark of the end", "# c\n--- # d\nversion: 1\n...\n# e\n", Put(("a",), [RECORD]),
          after="# c\n--- # d\nversion: 1\n\na:\n  - id: x\n    title: \"新: 一\"\n    stages: {drafting: 2024-01}\n...\n# e\n"),
    _case("sections part by an empty line", "a:\n  b: 1\n\nc:\n  d: 1\n", Put(("x",), {"z": "1"}, "a"),
          after="a:\n  b: 1\n\nx:\n  z: 1\n\nc:\n  d: 1\n"),
    _case("the first section of all", "{}\n", Put(("a",), {"b": "c"}), after="a:\n  b: c\n"),
    _case("the first key before a comment", "{} # d\n", Put(("a",), "b"), after="{a: b} # d\n"),
    _case("no line feed at the end", "a: 1", Put(("b",), ["c", "d: e"]), after='a: 1\nb: [c, "d: e"]'),
    _case("a block at an end without one", "a: 1", Put(("a",), "b\n"), after="a: |\n  b\n"),
    _case("returns", "a: 1\r\nb:\r\n  - x\r\n", Insert(("b",), 1, "p\nq"), after="a: 1\r\nb:\r\n  - x\r\n  - |-\r\n    p\r\n    q\r\n"),
    _case("a comment behind a key", "a: # c\n  - b\n", Put(("a",), "d"), after="a: d # c\n"),
    _case("nothing becomes a list", "a:   # c\nb: 1\n", Put(("a",), [{"k": "l"}]), after="a:   # c\n  - k: l\nb: 1\n"),
    _case("a comment behind a text that becomes a block", "a: 1 # c\nb: 1\n", Put(("a",), "p\nq"), after="a: |- # c\n  p\n  q\nb: 1\n"),
    _case("a comment that a block would take", "a: b\n\n  # c\n", Put(("a",), "p\nq"), after='a: "p\\nq"\n\n  # c\n'),
    _case("a comment that stays with its item", "l:\n- null # c\n", Put(("l", 0), [["k"], "l"]), after="l:\n- [[k], l] # c\n"),
    _case("a block stays one", "a: |2-  # c\n   b\nd: 1\n", Put(("a",), "e\nf"), after="a: |-  # c\n  e\n  f\nd: 1\n"),
    _case("with its indentation", "a: |\n     b\nd: 1\n", Put(("a",), "e\n\nf\n"), after="a: |\n     e\n\n     f\nd: 1\n"),
    _case("an empty block", "a: |\nd: 1\n", Put(("a",), "e\nf"), after="a: |-\n  e\n  f\nd: 1\n"),
    _case("a block becomes a line", "a: |-  # c\n  b\n  d\n", Put(("a",), "e"), after="a: e  # c\n"),
    _case("a block becomes a list", "a: |-  # c\n  b\n  d\n", Put(("a",), [{"k": "l"}]), after="a:  # c\n  - k: l\n"),
    _case("empty lines that were part of a text", "a: |+\n  b\n\n\nc: 1\n", Put(("a",), "e"), after="a: e\n\n\nc: 1\n"),
    _case("empty lines that would be part of a text", "a: |+\n  b\n\nc: 1\n\nd: 1\n", Drop(("c",)), after="a: |+\n  b\n\nd: 1\n"),
    _case("behind such a text", "a: |+\n  b\n\n", Put(("c",), {"k": "l"}), after="a: |+\n  b\n\nc:\n  k: l\n"),
    _case("an item behind such a text", "a:\n- |+\n  b\n\n- c\n", Insert(("a",), 1, "x"), after="a:\n- |+\n  b\n\n- x\n- c\n"),
    _case("an item in the midst", "l:\n  - a\n\n  # d\n  - b\n", Insert(("l",), 1, "x"), after="l:\n  - a\n\n  - x\n\n  # d\n  - b\n"),
    _case("before the first item and its comment", "l:\n  # c\n  - a\n", Insert(("l",), 0, "x"), after="l:\n  - x\n  # c\n  - a\n"),
    _case("behind the only one", "l:\n  - a: 1\n    b: 2\n", Insert(("l",), 1, {"a": "d", "b": "4"}),
          after="l:\n  - a: 1\n    b: 2\n\n  - a: d\n    b: 4\n"),
    _case("behind the last one", "l:\n  - a\n\n  - b\n", Insert(("l",), 2, "x"), after="l:\n  - a\n\n  - b\n\n  - x\n"),
    _case("two at once", "l:\n- a\n", Insert(("l",), 0, "x"), Insert(("l",), 0, "y"), Insert(("l",), 1, "z"), after="l:\n- x\n- y\n- a\n- z\n"),
    _case("inner before outer", "l:\n- a\n", Put(("k",), "v"), Insert(("l",), 1, "z"), after="l:\n- a\n- z\nk: v\n"),
    _case("lists in a list", "l:\n  - - a\n    - b\n", Insert(("l", 0), 0, "x"), Drop(("l", 0, 0)), after="l:\n  - - x\n    - b\n"),
    _case("a list in a list, emptied", "l:\n  - - a\n    - b # c\n", Drop(("l", 0, 0)), Drop(("l", 0, 1)), after="l:\n  - [] # c\n"),
    _case("all items, and the comments above", "l: # c\n  # d\n  - a\n\n  - b\nk: 1\n", Drop(("l", 0)), Drop(("l", 1)), after="l: [] # c\nk: 1\n"),
    _case("an item with its comment", "l:\n  - a # 1\n  # 2\n  - b\n    # 3\n  # 4\n  - c\n", Drop(("l", 1)), after="l:\n  - a # 1\n  # 4\n  - c\n"),
    _case("a comment between that is of none", "l:\n - a\n - b\n # 3\n\n # 4\n - c\n", Drop(("l", 1)), Drop(("l", 2)), after="l:\n - a\n # 3\n"),
    _case("an item for another one", "l:\n  - a: 1\n  - b\n", Put(("l",), ["x", "b"]), after="l:\n  - x\n  - b\n"),
    _case("the first key behind a dash", "l:\n  - a: 1 # c\n\n    # d\n    b: 2\n", Drop(("l", 0, "a")), after="l:\n  - # d\n    b: 2\n"),
    _case("a key in its place", "l:\n  - a: 1\n    b: 2\n", Drop(("l", 0, "a")), Put(("l", 0, "x"), "d", "a"), after="l:\n  - x: d\n    b: 2\n"),
    _case("the only key", "l:\n  - a: 1\n", Drop(("l", 0, "a")), after="l:\n  - {}\n"),
    _case("a name that needs quotes, and one that has them", "a: 1\n'b c': 2\n", Rename(("a",), "no"), Rename(("b c",), "d"), after="\"no\": 1\n'd': 2\n"),
    _case("quotes that are kept", "a: 'b'\nc: \"d\"\n", Put(("a",), "it's"), Put(("c",), "NO"), after="a: 'it''s'\nc: \"NO\"\n"),
    _case("quotes that single ones cannot replace", "a: 'b'\n", Put(("a",), "p\nq"), after='a: "p\\nq"\n'),
    _case("quotes that were needed", 'a: "b: c"\n', Put(("a",), "d"), after="a: d\n"),
    _case("keys of a record", "a: {b: 1, c: 2}\n", Put(("a",), {"c": "2", "b": "3", "d": "x: y"}), after='a: {b: 3, d: "x: y", c: 2}\n'),
    _case("another record", "a: {b: 1}\n", Put(("a",), {"c": "d"}), after="a:\n  c: d\n"),
    _case("the whole document", "a: 1 # c\nb: 2\n", Put((), {"a": "1", "d": "3"}), after="a: 1 # c\nd: 3\n"),
    _case("a whole other document", "a: 1\n", Put((), {"b": "2"}), after="b: 2\n"),
    _case("no document", "# c\na: 1\n", Drop(("a",)), after="# c\n{}\n"),
    _case("a value that stays", "a: NO # c\n", Put(("a",), "NO"), after="a: NO # c\n"),
    _case("a bare key", "a: {b}\n", Put(("a", "b"), "x"), Put(("a", "c"), "d"), after="a: {b: x, c: d}\n"),
    _case("a key without a value", "a: {b: }\n", Put(("a", "c"), "x", "b"), after="a: {b: , c: x }\n"),
    _case("the last key without a value on its line", "a: {\n  b:\n}\n", Put(("a", "c"), "x"), after="a: {\n  b: ,\n  c: x\n}\n"),
    _case("lines in brackets", "a: [ # c\n  x, # d\n  y # e\n]\n", Insert(("a",), 1, "p"), Insert(("a",), 2, "m"), Insert(("a",), 0, "l"),
          after="a: [ # c\n  l,\n  x, # d\n  p,\n  y, # e\n  m\n]\n"),
    _case("of them the last", "a: [\n  x,\n  # d\n  y # e\n]\n", Drop(("a", 1)), after="a: [\n  x\n  # d\n]\n"),
    _case("of them the last of several", "a: [\n  x, y,\n  z\n]\n", Drop(("a", 1)), Drop(("a", 2)), after="a: [\n  x,\n]\n"),
    _case("of them all", "a: [\n  x,\n  y\n]\n", Drop(("a", 0)), Drop(("a", 1)), after="a: [\n]\n"),
    _case("beside a comment", "a: {b: 1, # c\n  d: 2}\n", Drop(("a", "b")), after="a: { # c\n  d: 2}\n"),
    _case("behind a line of its own", "a: [\n  x,\n  y]\n", Drop(("a", 1)), after="a: [\n  x,\n  ]\n"),
    _case("one among others", "a: [x, y, z]\n", Drop(("a", 1)), Insert(("a",), 1, "p"), after="a: [x, p, z]\n"),
    _case("the first of others", "a: [x, y, z]\n", Drop(("a", 0)), Insert(("a",), 0, "p"), after="a: [p, y, z]\n"),
    _case("all for others", "a: [x, y]\n", Drop(("a", 0)), Drop(("a", 1)), Insert(("a",), 2, "p"), after="a: [p]\n"),
    _case("the only one with a comma", "a: [x,]\n", Drop(("a", 0)), after="a: []\n"),
    _case("into brackets with a comment", "a: { # c\n  }\n", Put(("a", "b"), "d"), after="a: { # c\n  b: d}\n"),
    _case("a pair in brackets", "a: [b: c]\n", Put(("a", 0, "b"), "x"), after="a: [b: x]\n"),
    _case("an explicit key", "? a\n: 1\n", Put(("a",), "x"), after="? a\n: x\n"),
)  # fmt: skip

REFUSALS = (
    ("two changes of one entry", "a: 1\n", (Put(("a",), "b"), Drop(("a",)))),
    ("two changes of one entry", "a: {b: 1}\n", (Drop(("a",)), Put(("a", "b"), "2"))),
    ("a document is a mapping", "a: 1\n", (Put((), None),)),
    ("a document is a mapping", "a: 1\n", (Drop(()),)),
    ("a comment stands in what would be replaced", "a:\n  # c\n  - b\n", (Put(("a",), "x"),)),
    ("a comment stands in what would be replaced", "l:\n - a\n # c\n\n - b\n", (Drop(("l", 0)), Drop(("l", 1)))),
    ("a comment stands in what would be replaced", "l: [a, # c\n b]\n", (Put(("l",), None),)),
    ("a comment stands in what would be replaced", "l: [ # c\n ]\n", (Insert(("l",), 0, "x"),)),
    ("a key without a colon", "? a\n: 1\n", (Put(("a",), {"k": "l"}),)),
    ("a key without a colon", "? a\n: - 1\n", (Drop(("a", 0)),)),
    ("a pair in brackets without braces", "a: [b: c]\n", (Drop(("a", 0, "b")),)),
    ("the text would say something else", "a: |\n  b", (Put(("c",), "d"),)),
    ("the text would say something else", "a: 1\n", (Put(("<<",), "d"),)),
    ("the text would say something else", "a: 1\n", (Put(("a",), "\0"),)),
    ("the text would say something else", "a: 1\nb: 2\n", (Rename(("a",), "b"),)),
)  # fmt: skip
