"""Where the sections and the items of a text begin, as libyaml told it or the second reader."""

from __future__ import annotations

import pytest

from sdtstd.document import bounds_of, deferred, parse
from sdtstd.document.items import Items
from sdtstd.document.lists import items_of
from sdtstd.document.reused import Reused

FILE = "a.yaml"
TEXT = "version: 1\nlist:\n  - {title: 智慧, no: 12}\n  - title: b\n    note:\nlast: [x, y]\n"
LIST = "version: 1\nlist:\n  - title: 智慧\n    no: 1\n  - title: b\n"
STEPS = ((), ("version",), ("list",), ("list", 0, "no"), ("list", 1, "title"), ("last", 1), ("no",))


def test_a_deferred_document_with_bounds_tells_the_places_that_libyaml_tells() -> None:
    read = parse(TEXT, FILE)
    bounds = bounds_of(read)
    assert bounds is not None
    assert bounds["list"] == (11, 17, 41, 64)
    for steps in STEPS:
        late = deferred(TEXT, FILE, bounds)
        assert (late.span(steps), late.key_span(steps)) == (read.span(steps), read.key_span(steps))
    late = deferred(TEXT, FILE, bounds)
    for key in ("title", "no"):
        assert late.span(("list", 0, key)) == read.span(("list", 0, key))


def test_the_second_reader_tells_the_same_bounds() -> None:
    assert bounds_of(parse(TEXT, FILE, together=1 << 30)) == bounds_of(parse(TEXT, FILE))


@pytest.mark.parametrize("text", ["{a: 1, b: 2}\n", "a: 'x\n", ""])
def test_where_sections_do_not_begin_lines_there_are_no_bounds(text: str) -> None:
    assert bounds_of(parse(text, FILE)) is None


def test_items_without_lines_of_their_own_are_told_by_nobody() -> None:
    document = parse("a: [x, y]\n", FILE)
    assert bounds_of(document) == {"a": (0, 10)}
    assert [each.dash for each in items_of(document, "a")] == ["", ""]
    assert items_of(parse("{a: [x]}\n", FILE), "a") == []
    assert items_of(deferred(TEXT, FILE), "list") == []


def test_items_of_the_second_reader_begin_where_those_of_libyaml_do() -> None:
    quick, slow = parse(LIST, FILE, together=1 << 30), parse(LIST, FILE)
    told = [[(each.start, each.dash) for each in items_of(of, "list")] for of in (quick, slow)]
    assert told[0] == told[1] == [(17, "  - "), (41, "  - ")]
    assert items_of(quick, "version") == []


def test_items_that_were_read_by_the_second_reader_are_lent() -> None:
    quick = parse(TEXT, FILE, together=1 << 30)
    items = Items()
    items.add(quick, "list", {0: "first"}, ())
    other = items.parse(TEXT.replace("version: 1\n", "version: 1\n\n"), FILE)
    again = Items()
    again.add(other, "list", {0: "first"}, ())
    assert again.parse(TEXT, FILE).span(("list", 0, "no")) == quick.span(("list", 0, "no"))


def test_doubts_of_a_text_with_lent_items_are_those_of_the_text() -> None:
    text = "version: 1\nname: 1.10\nlist:\n  - title: a\n  - title: NO\n  - title: c\n"
    items = Items()
    items.add(parse(text.replace("NO", "b"), FILE), "list", {0: "first"}, ())
    lent = items.parse(text, FILE)
    assert isinstance(lent.content, Reused)
    for keys in (None, {"name", "title"}):
        assert lent.ambiguous(keys) == parse(text, FILE).ambiguous(keys)
    assert [each.steps for each in lent.ambiguous({"name", "title"})] == [
        ("name",),
        ("list", 1, "title"),
    ]


def test_a_part_begins_before_all_that_stands_in_it_and_behind_all_other_parts() -> None:
    quick = parse(TEXT, FILE, together=1 << 30)
    parts = {steps: quick.part(steps) for steps in STEPS}
    assert parts == {
        (): 0,
        ("version",): 0,
        ("list",): 11,
        ("list", 0, "no"): 17,
        ("list", 1, "title"): 41,
        ("last", 1): 64,
        ("no",): 0,
    }
    for steps, start in parts.items():
        assert quick.part(quick.span(steps).start) == start
    assert quick.part(("list", 2, "title")) == quick.part(("list", "no")) == 11  # the list
    assert quick.part(len(TEXT)) == 64


def test_where_no_parts_are_known_all_is_one() -> None:
    items = Items()
    items.add(parse(LIST, FILE), "list", {0: "first"}, ())
    reused = items.parse(LIST.replace("version: 1\n", "version: 1\n\n"), FILE)
    assert isinstance(reused.content, Reused)
    for document in (parse(TEXT, FILE), reused, deferred(TEXT, FILE)):
        assert {document.part(steps) for steps in (*STEPS, 0, len(TEXT))} == {0}
