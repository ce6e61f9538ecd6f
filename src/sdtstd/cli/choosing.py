"""The choices that an answer names: by their ids, else by their titles, several with commas."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.lookup.unknown import several
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMMA = re.compile("[,，、]")


def chosen(answer: str, titles: Mapping[str, str], most: int | None) -> tuple[str, ...]:
    """Give the ids of what is chosen, each once, in the order of the answer.

    Raises:
        CannotRun: a word names none, or several of them, or more are named than may be.
    """
    by_title = defaultdict(list)
    for key, title in titles.items():
        by_title[plain(title)].append(key)
    whole = answer.strip()
    is_one = whole in titles or plain(whole) in by_title  # a title may have a comma in it
    words = [whole] if is_one else [each.strip() for each in _COMMA.split(answer) if each.strip()]
    if most is not None and len(words) > most:
        raise CannotRun(say("name only one of them"))
    return tuple(dict.fromkeys(_meant(each, titles, by_title) for each in words))


def _meant(word: str, titles: Mapping[str, str], by_title: Mapping[str, list[str]]) -> str:
    from sdtstd.cli.misuse import meant

    lower = next((key for key in titles if key.casefold() == word.casefold()), None)
    found = [word] if word in titles else [lower] if lower else by_title.get(plain(word), [])
    if len(found) > 1:
        raise several(word, [(each, titles[each]) for each in found])
    if not found:
        known = (*titles, *titles.values())
        raise CannotRun(meant(say("there is no {name!r}", name=word), word, known))
    return found[0]
