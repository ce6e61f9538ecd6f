"""The second reader: whatever it takes, libyaml reads the same, at the same places."""

from __future__ import annotations

import random
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from hostile.case import Case, Fuzzer
from sdtstd.document import usual
from sdtstd.document.characters import forbidden
from sdtstd.document.whole import read_whole
from sdtstd.loading.textual import textual_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document import Value
    from sdtstd.document.parts import Parts

FILE = "data/a.yaml"
_DATA = Path(__file__).parents[2] / "data"
_SECTIONS = ("standards", "standards", "plans", "title")
_TEXTUAL = (frozenset({"title", "stages", "proposal", "z"}), frozenset({"plans", "seen", "kind"}))
_ABOVE = (
    "", "version: 1\n\n", "# c\n\nversion: 1\n",
    "system:\n  id: a\n  topics: [{id: b, title: 1}]\n",
)  # fmt: skip
_BELOW = (
    "tail: 1\n", "measures:\n- a: 1\n  b: 2\n- c: [d]\n", "measures:\n  - a\n  - b c\n",
    "version: 2\n", "measures:\n  - a：b\n", "measures:\n  - a\n  -\n    b: 1\n",
    "measures:\n  - a\n  - abc:\u3000d\n", "measures:\n  - a: b\u3000\n",
    "measures:\n  - \u3000a\n",
    "measures:\n  - x: [ # ]\n      b: c, d\n      ] # [\n",
)  # fmt: skip
_VALUE = re.compile(r"(?<=[:\-,] )[^,\]}\n]+|(?<=\[)[^,\]}\n]+")
_DEEP = "x:\n" + "".join(f"{' ' * depth}a:\n" for depth in range(5, 40))
# What has a meaning for one reader of YAML or another, or looks as if it had.
_PIECES = (
    " ", "  ", "\n", "\n\n", ":", ": ", " #", "#", "# x\n", "\n# x\n", "\n    # [x\n", '"', "'",
    "[", "]", "{", "}", ",", ", ", "-", "- ", "\n  - ", "\n    ", "|", ">", "|\n", "|-\n      ",
    "\\", "\\n", ">\n      a\n", "&a ", "*a", "!t ", "%", "@", "`", "~", "null", "NULL", "true",
    "NO", "1.10", "12:30", "<<: ", "：", "，", "\u3000", "\u00a0", "\u0085", "\u2028", "\u2029",
    "\u200b", "\ufeff", "\t", "\r\n", "é", "e\u0301: ", "?", "? ", "---\n", "...\n", "\n---\n",
    "\n...\n", "=", "\n%X\n", "<<<<<<< a\n", "=======\n", "0x1F", "2020-01-01", "title: x\n",
    "    title: x\n", "version: 1\n", "a", " :", ":,", "[]", "{}", "y", "on: ",
    "\n      - {title: x}", "- - a", "\n    - a", "{a: b, c}", "\n    - b: c",
    "\n      - b: c\n        d: [e,\n f]", "a：b", "\n      - a：b", "abc:\u3000d",
    "\n      - abc:\u3000d", "x: [a,\n  b: c, d\n  ]\n", "[a: b]", '""', "''", "'it''s'",
    '"a\\"b"', '""\n', 'x: "a\n  b"\n', "x: 'a\n\n  b'\n", "x: a\n      b\n",
    "x: a\n      - b\n", "M1", '"M1"', "\n    a: M2", "plans:\n- a: b\n- c\n",
    "\nplans:\n  - a: b\n", "# c [\n", "a: " * 5, _DEEP, "k" * 130 + ": x\n", "x" * 1100 + ": ",
    "x: " + "y" * 1100 + "\n", "x: " + "z" * 100_001 + "\n",
)  # fmt: skip


_PLAIN = (
    """\
  - code: DB31/T 9999-2022
    title: 城市数字孪生 分级
    title_en: Requirements, part 4
    topics: [economy/trust]
    stages: {proposal: 2021-02-28, review: 2022-03-23}
    organizations: [大数据中心, 标准化研究院]
    sources:
      - {title: 公告, url: "https://example.org/9", kind: official, seen: 2026-03-26}""",
    """\
  - id: project-1
    title: 'a, b [c]'
    stages:
      proposal: 2021-02-28
    topics:
      - data
      - a b
    labels:
    - x: y
      z:
    - [a, "b"]""",
    """\
  - id: project-2
    topics: [
      b: c, d
      ]
    note:""",
)


@cache
def _items() -> tuple[str, ...]:
    """Give entries of the shipped register, and more often plain ones."""
    texts = [(_DATA / name).read_text("utf-8") for name in ("standards.yaml", "targets.yaml")]
    items = (item for text in texts for item in text.split("\n\n") if item.startswith("  - "))
    return (*_PLAIN * 12, *(item for item in items if len(item) < 500))


def make(seed: int) -> Case:
    """Draw a text with a list of some entries, and damage it in a few places or none."""
    chance = random.Random(seed)
    body = "\n\n".join(chance.choices(_items(), k=chance.choice((1, 1, 2)))) + "\n"
    if not chance.randrange(7):
        body = "\n".join(line[2:] for line in body.split("\n"))
    text = f"{chance.choice(_ABOVE)}{chance.choice(_SECTIONS)}:\n{body}"
    if not chance.randrange(5):
        text += "\n" + chance.choice(_BELOW)
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        text = _damaged(text, chance)
    return Case({FILE: text.encode()})


def _damaged(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    match chance.randrange(9):
        case 0 | 1 | 2:
            return text[:at] + chance.choice(_PIECES) + text[at:]
        case 3 | 4:
            start, end = chance.choice(
                [each.span() for each in _VALUE.finditer(text)] or [(at, at)]
            )
            start, end = chance.choice(((start, end), (start, start), (end, end)))
            return text[:start] + chance.choice(_PIECES) + text[end:]
        case 5:
            return text[:at] + text[at + chance.choice((1, 1, 2, 5)) :]
        case 6 | 7:
            taken = text[at : at + chance.randrange(1, 60)]
            at = chance.randrange(len(text))
            return text[:at] + taken + text[at:]
        case _:
            lines = text.split("\n")
            at = chance.randrange(len(lines))
            indented = chance.choice(("", " ", "  ")) + lines[at].lstrip(" ")
            lines[at] = chance.choice((indented, lines[at][1:]))
            return "\n".join(lines)


_kept = lru_cache(maxsize=2000)(read_whole)  # the same items come again and again


def taken(case: Case) -> Parts | None:
    """Give what the second reader makes of the text."""
    text = case.files[FILE].decode()
    if forbidden(text, FILE):
        return None
    with patch.multiple(usual, read_whole=_kept, _OFTEN=1):
        return usual.read_usual(text, FILE)


def tried(case: Case) -> None:
    """Compare what both readers make of the text: the tree, its order, places, doubts."""
    parts = taken(case)
    if parts is None:
        return
    whole = read_whole(parts.text, FILE)
    assert whole.faults == (), "taken in spite of faults"
    assert repr(parts.tree) == repr(whole.root), "another tree"
    assert whole.root is not None
    chance = random.Random(len(parts.text))
    textual = chance.choice((textual_keys(), *_TEXTUAL))
    assert parts.ambiguous(textual) == whole.ambiguous(textual), "other doubts"
    if chance.randrange(3):
        return
    places = list(_places(whole.root))
    for steps in places if not chance.randrange(100) else chance.sample(places, 1):
        assert parts.placed(steps, key=False) == whole.span(steps), steps
        assert parts.placed(steps, key=True) == whole.key_span(steps), steps


def _places(value: Value, at: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Give the steps to every value, and some that lead to none."""
    yield at
    if isinstance(value, dict | list):
        for step, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _places(each, (*at, step))
        yield from ((*at, "absent"), (*at, 99), ("absent", *at))


FUZZER = Fuzzer(make, tried, gate=100_000)
