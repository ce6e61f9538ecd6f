"""Changes to small documents: what comes of them, letter by letter, and which are refused."""

from __future__ import annotations

import pytest

from sdtstd.document import Document, from_bytes, parse
from sdtstd.document.splice import Change, Insert, Put, Refused, spliced
from support.effort import calls
from support.growth import assert_linear
from support.splice_cases import CASES, REFUSALS, Case

MOST = 1.6  # times the work of reading the same text
TEXTUAL = frozenset(("a", "c", "x", "y", "title"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_a_change_makes_this_text(case: Case) -> None:
    document = parse(case.before, "a.yaml")
    assert document.faults == ()
    assert spliced(document, case.changes, TEXTUAL).text == case.after


@pytest.mark.parametrize(("reason", "before", "changes"), REFUSALS)
def test_a_change_is_refused(reason: str, before: str, changes: tuple[Change, ...]) -> None:
    with pytest.raises(Refused, match=f"^{reason}$"):
        spliced(parse(before, "a.yaml"), changes)


def test_a_byte_order_mark_is_put_back_by_who_took_it_away() -> None:
    document = from_bytes(b"\xef\xbb\xbfa: 1 # c\n", "a.yaml")
    assert spliced(document, [Put(("a",), "二")]).text == "a: 二 # c\n"


def test_a_long_list_that_changed_all_over_is_changed_item_by_item() -> None:
    document = parse("l:\n" + "".join(f"  - {n} # {n}\n" for n in range(200)), "a.yaml")
    made = spliced(document, [Put(("l",), [f"{n + 1000}" for n in range(199)])])
    assert made.text == "l:\n" + "".join(f"  - {n + 1000} # {n}\n" for n in range(199))


def test_items_that_are_alike_keep_their_comments() -> None:
    document = parse("l:\n  - [a, b] # 1\n  - c: d # 2\n  - f: g # 3\n", "a.yaml")
    made = spliced(document, [Put(("l",), [["a", "p"], {"c": "e"}, {"h": "i"}])])
    assert made.text == "l:\n  - [a, p] # 1\n  - c: e # 2\n  - h: i\n"


@pytest.mark.parametrize("at", [0, 1, -1])
def test_an_item_of_a_long_list_takes_linear_time(at: int) -> None:
    record = "- {title: 智慧城市, seen: 2024-01-05}\n"

    def work(document: Document) -> None:
        index = at % (document.text.count("\n"))
        spliced(document, [Insert(("l",), index, {"title": "新"})])

    assert_linear(lambda size: parse("l:\n" + record * size, "a.yaml"), work, 1_000)


def test_a_change_is_little_more_work_than_reading() -> None:
    record = (
        "  - code: DB31/T 1—2021\n    title: 智慧城市\n    stages: {publication: 2024-01-05}\n\n"
    )
    document = parse("l:\n" + record * 3_000, "a.yaml")
    change = Insert(("l",), 1_500, {"title": "新"})
    spliced(document, [change])  # what is loaded at first use is no part of it
    reading = calls(lambda: parse(document.text, "a.yaml"))
    assert calls(lambda: spliced(document, [change])) < MOST * reading
