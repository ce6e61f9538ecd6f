"""The row of a template that shows how one is filled in; whoever imports it passes it over.

The mark stands in its first cell, where the number of a standard is typed: whoever types over the
example has no example any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterable

EXPLAINED = say(
    "Example row: passed over on import. To type over it, replace all its cells, this one too"
)
"""What stands in the note of the example row."""


def marked(text: str, language: str) -> str:
    """Give the first text of a row so that it is the example."""
    return say("Example: {text}", text=text).translated(translator(language))


def explains(note: str) -> bool:
    """Tell whether a note is that of the example: other cells of its row may be, too."""
    return note.strip() in {EXPLAINED.translated(translator(each)) for each in LANGUAGES}


def is_example(cells: Iterable[str]) -> bool:
    """Tell by its first filled cell whether a row is the example, in whatever language."""
    first = next((each for each in map(str.strip, cells) if each), "")
    marks = tuple(_plain(marked("", each)) for each in LANGUAGES)
    return _plain(first).startswith(marks)


def _plain(text: str) -> str:
    """Give a text with the colon of English; behind the mark there may be no space."""
    return text.replace("：", ":").rstrip()
