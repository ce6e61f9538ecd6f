"""Titles that are one, whatever their letters; and one of many, looked for at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sdtstd.model.titles import is_whole, plain, running

PIECES = [
    "智慧",
    "城市",
    "：",
    ":",
    "Ａ",
    "a",
    "A",
    " ",
    "　",
    "“",
    '"',
    "ﬁ",
    "ß",
    "①",
    "é",
    "e\u0301",
]
TITLES = st.lists(st.sampled_from(PIECES), max_size=5).map("".join) | st.text(max_size=6)


@given(st.lists(TITLES, max_size=6), TITLES)
def test_a_title_that_is_there_is_found_in_the_running_text(titles: list[str], name: str) -> None:
    text = running(titles)
    for each in (*titles, name):
        wanted = plain(each)
        if is_whole(wanted) and wanted in map(plain, titles):
            assert wanted in text


def test_spaces_and_quotes_within_are_for_a_closer_look() -> None:
    assert [is_whole(plain(each)) for each in ("智慧城市", " a ", "", "a b", "“a”")] == [
        *(True, True, False, False, False)
    ]
