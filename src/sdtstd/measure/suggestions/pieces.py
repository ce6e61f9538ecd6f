"""A title in pieces, and the words that it shares with another one.

Pieces are the one, two and three neighbouring characters of each Chinese run, and the words of
other letters; digits alone are none, since they number parts and years.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 3
_RUNS = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")

Pieces = frozenset[str]


def pieces(title: str) -> Pieces:
    """Take a title apart, without regard to width and case."""
    found: set[str] = set()
    for run in _runs(title):
        if is_chinese(run):
            sizes = range(1, LONGEST + 1)
            found.update(run[n : n + size] for size in sizes for n in range(len(run) - size + 1))
        elif not run.isdecimal():
            found.add(run)
    return frozenset(found)


def is_chinese(run: str) -> bool:
    """Tell whether a run or a piece is of Chinese characters."""
    return "\u3400" <= run[0] <= "\u9fff"


def shared_words(title: str, other: Pieces, weight: Callable[[str], int]) -> Iterator[str]:
    """Give what of a title is in another one too, the weightiest first: two characters or more.

    A word with less than half of the weight of the first one is left out.
    """
    words = dict.fromkeys(word for run in _runs(title) for word in _stretches(run, other))
    weighed = {word: sum(map(weight, pieces(word))) for word in words}
    most = max(weighed.values(), default=0)
    for word in sorted(words, key=lambda each: -weighed[each]):
        if 2 * weighed[word] >= most:
            yield word


def _runs(title: str) -> list[str]:
    return _RUNS.findall(normalize("NFKC", title).casefold())


def _stretches(run: str, other: Pieces) -> Iterator[str]:
    """Give the stretches of a run that are made of pairs of the other title; a word is whole."""
    if not is_chinese(run):
        if run in other:
            yield run
        return
    pairs = [run[n : n + 2] in other for n in range(len(run) - 1)]
    for is_shared, group in groupby(range(len(pairs)), key=pairs.__getitem__):
        if is_shared:
            places = list(group)
            yield run[places[0] : places[-1] + 2]
