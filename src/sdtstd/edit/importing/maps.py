"""What people say that columns hold: `HEADING=KEY`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.importing.headings import KEYS, key_of, plain
from sdtstd.nearest import near

if TYPE_CHECKING:
    from collections.abc import Iterable


def maps_of(words: Iterable[str]) -> dict[str, str | None]:
    """Read `HEADING=KEY`; `HEADING=` leaves a column out.

    Raises:
        CannotRun: a word is none, or there is no such key.
    """
    return dict(map(_map, words))


def _map(word: str) -> tuple[str, str | None]:
    heading, sign, key = (each.strip() for each in word.rpartition("="))
    if not (heading and sign):
        raise CannotRun(say("{word!r} is not HEADING=KEY, such as 公布=publication", word=word))
    known = key.removeprefix("stages.")
    known = known if known in KEYS or not known else key_of(key) or known
    if known and known not in KEYS:
        what = say("--map: there is no key {key!r}", key=key)
        otherwise = say("{what}: use one of {known}", what=what, known=", ".join(KEYS))
        raise CannotRun(near(what, known, KEYS) or otherwise)
    return plain(heading), known or None
