"""The second reader: what it takes it reads as libyaml does; what is unusual libyaml reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.document import Document, Value, parse, usual
from sdtstd.document.parsing import LARGE
from sdtstd.document.parts import Parts
from sdtstd.document.usual import read_usual
from sdtstd.document.whole import read_whole

if TYPE_CHECKING:
    from sdtstd.address import Step

FILE = "a.yaml"
ITEM = """\
  - id: a-{n}
    title: "城市：a, [b]"
    stages: {{proposal: 2021-02-28, review: {n}}}
    topics: [a/b, 'c d', e]
    note:
    none: []
    sources:
      - {{title: C, url: "https://example.org/{n}", kind: copy}}
      - data
      # a comment

"""
TEXT = "# c\n\nversion: 1\nlist:\n\n" + "".join(ITEM.format(n=n) for n in range(200))
TAKEN = {
    "alike": TEXT,
    "at the left": "list:\n- a: b\n- a: c\n",
    "colons": "list:\n  - a: b:c\n",
    "texts": "list:\n  - a\n  - b c\n",
    "no value": "list:\n  - a:\n  - a: b\n",
    "a null": "list:\n  - a: b\n  - a: null\n  - a: ~\n",
    "a comment behind": "list:\n  - a: b # c\n",
    "several lines": "list:\n  - a: b\n      c\n  - d: |\n      e\n",
    "brackets over lines": "list:\n  - a: [\n      b: c, d\n      ]\n",
    "other keys": "list:\n  - A: b\n  - é: b\n",
    "long": f"list:\n  - a: {'b' * 100_000}\n",
    "no end of line": "list:\n  - a: b",
    "a key without a value": "list:\n  - {a: b, c}\n",
    "dashes": "list:\n  - - a\n    - b\n",
}
LEFT = {
    "empty": "",
    "one text": "abc\n",
    "a tab": "list:\n  - a: b\t\n",
    "CRLF": "list:\r\n  - a: b\r\n",
    "a list": "- a: b\n",
    "no key at the left": "list:\n  - a: b\nc d\n",
    "the same section": "list:\n  - a: b\nlist:\n  - a: b\n",
    "the same key": "list:\n  - a: b\n    a: c\n",
    "two items that look like one": "list:\n  - a: b\n  -\n    c: d\n",
    "something above": "  a\nlist:\n  - a: b\n",
    "a wide colon": "list:\n  - a：b\n",
    "a wide colon among many": "list:\n" + "  - a\n" * 200 + "  - a：b\n",
    "too long": f"list:\n  - a: {'b' * 100_001}\n",
    "too much": "list:\n" + "  - |\n    a\n" * 200,
    "a key set apart": "list:\n  - ? a\n  - b\n",
    "an anchor": "list:\n  - &a b\n",
}


PLACES: tuple[tuple[Step, ...], ...] = (
    (),
    ("list",),
    ("list", 0),
    ("list", 1, "a"),
    ("list", 1, "id"),
    ("list", 1, "stages", "review"),
    ("list", 1, "sources", 0, "url"),
    ("list", 1, "sources", 9),
    ("list", 99),
    ("x", "list", 0, "y"),
)


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_taken_is_read_as_libyaml_reads_it(name: str) -> None:
    text = TAKEN[name]
    parts, whole = read_usual(text, FILE), read_whole(text, FILE)
    assert parts is not None
    assert (whole.faults, repr(parts.tree)) == ((), repr(whole.root))
    for steps in PLACES:
        for key, place in ((False, whole.span(steps)), (True, whole.key_span(steps))):
            fresh = read_usual(text, FILE)  # which was not read whole for an earlier place
            assert fresh is not None
            assert [fresh.placed(steps, key=key) for _ in range(2)] == [place, place]
    for textual in (None, {"title"}, {"review"}, {"a"}):
        assert parts.ambiguous(textual) == whole.ambiguous(textual)


@pytest.mark.parametrize("name", LEFT)
def test_what_is_at_fault_or_too_unusual_is_left_to_libyaml(name: str) -> None:
    assert read_usual(LEFT[name], FILE) is None


def test_a_large_usual_text_is_read_with_few_questions_to_libyaml(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(text: str, file: str) -> Document:
        asked.append(text)
        return read_whole(text, file)

    monkeypatch.setattr(usual, "read_whole", counted)
    usual._learnt.cache_clear()
    assert read_usual(TEXT, FILE) is not None
    assert len(asked) == 2
    assert read_usual(TEXT, FILE) is not None
    assert len(asked) == 3  # a form is known in all files


def test_only_large_texts_without_forbidden_characters_are_tried() -> None:
    large = "version: 1\nlist:\n" + "".join(ITEM.format(n=n) for n in range(2 * LARGE // len(ITEM)))
    assert isinstance(parse(large, FILE).content, Parts)
    assert not isinstance(parse(large[: LARGE // 2], FILE).content, Parts)
    assert parse(f"{large}  - a: \u202e\n", FILE).is_lost
    assert parse(f"{large}  - a: [\n", FILE).is_lost


def test_the_tree_is_taken_once_and_told_by_libyaml_from_then_on() -> None:
    parts = read_usual(TEXT, FILE)
    assert parts is not None
    tree = parts.root
    assert parts.taken() is tree
    again = parts.taken()
    assert again == tree == parts.root
    assert again is not None
    entries: Value = again["list"]
    assert isinstance(entries, list)
    entries.clear()
    assert parts.root == tree
    assert not parts.is_lost


def test_a_short_text_is_tried_where_there_is_much_beside_it() -> None:
    short = "version: 1\nlist:\n" + ITEM.format(n=1)
    assert isinstance(parse(short, FILE, together=LARGE + 1).content, Parts)
    assert not isinstance(parse(short, FILE, together=LARGE).content, Parts)
