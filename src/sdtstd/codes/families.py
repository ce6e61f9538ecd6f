"""The families of codes: how each writes its prefix, at which level, with which numbers.

The order matters only in that the first family that reads a whole text has it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sdtstd.codes import heads
from sdtstd.codes.industries import DOUBLE, INDUSTRY, INDUSTRY_BARE
from sdtstd.codes.levels import Level
from sdtstd.codes.numbers import ISO, ITU, LETTERED, PLAIN, SPACED, Groups, Notation
from sdtstd.codes.prefixes import GROUP, LOCAL, NATIONAL, NATIONAL_BARE
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@frozen
class Family:
    """A level, the regex of a prefix, the notation of its numbers, and the prefix made whole.

    The level is None where the letters are in no table: it is never guessed. `silent` says that
    a prefix without T or Z does not make its texts mandatory.
    """

    level: Level | None
    head: str
    notation: Notation
    prefix: Callable[[Groups], str]
    silent: bool = False

    @property
    def beginnings(self) -> tuple[str, ...]:
        """How its texts may begin: as the regex does, where that is one of some letters."""
        first, _, _ = self.head.removeprefix("(?P<base>").partition(")")
        listed = first.split("|")
        return tuple(listed) if all(map(str.isalpha, listed)) else ("",)


def code_patterns(folded: str) -> Iterator[tuple[Family, re.Pattern[str]]]:
    """Give each family that may have a text with the regex of its codes."""
    return ((one, _code_pattern(n)) for n, one in _possible(folded))


def series_patterns(folded: str) -> Iterator[tuple[Family, re.Pattern[str]]]:
    """Give each family that may have a text with the regex of its prefix alone."""
    return ((one, _series_pattern(n)) for n, one in _possible(folded))


def _possible(folded: str) -> Iterator[tuple[int, Family]]:
    # To compile all of them takes longer than to check a small register.
    for n, beginnings in enumerate(_beginnings()):
        if folded.startswith(beginnings):
            yield n, _families()[n]


@cache
def _beginnings() -> tuple[tuple[str, ...], ...]:
    return tuple(each.beginnings for each in _families())


@cache
def _code_pattern(number: int) -> re.Pattern[str]:
    family = _families()[number]
    return re.compile(family.head + family.notation.pattern)


@cache
def _series_pattern(number: int) -> re.Pattern[str]:
    return re.compile(_families()[number].head)


@cache
def _families() -> tuple[Family, ...]:
    one_of, kind = heads.one_of, heads.KIND
    return (
        Family(Level.INTERNATIONAL, heads.ISO, ISO, _iso_prefix),
        Family(Level.INTERNATIONAL, "(?P<base>IWA)", ISO, _prefix),
        Family(Level.INTERNATIONAL, f"ITU{heads.SEP}(?P<sector>[TR])", ITU, _itu_prefix),
        Family(Level.LOCAL, heads.PROVINCE, PLAIN, _prefix),
        *(Family(Level.LOCAL, head, PLAIN, _prefix) for head in heads.CONSTRUCTION),
        Family(Level.LOCAL, heads.SHENZHEN_GUIDANCE, PLAIN, _prefix),
        Family(Level.LOCAL, one_of(LOCAL) + kind, PLAIN, _prefix, silent=True),
        Family(Level.NATIONAL, one_of(NATIONAL) + kind, PLAIN, _prefix),
        Family(Level.NATIONAL, one_of(NATIONAL_BARE), PLAIN, _prefix),
        Family(Level.INDUSTRY, heads.EARTHQUAKE, PLAIN, _prefix),
        Family(Level.INDUSTRY, one_of(INDUSTRY_BARE), LETTERED, _prefix),
        *(Family(Level.INDUSTRY, _pair(one) + kind, LETTERED, _double_prefix) for one in DOUBLE),
        Family(Level.INDUSTRY, one_of(INDUSTRY) + kind, LETTERED, _prefix),
        Family(Level.GROUP, one_of(GROUP), LETTERED, _prefix),
        Family(Level.GROUP, heads.GROUP, LETTERED, _prefix),
        Family(Level.ENTERPRISE, heads.ENTERPRISE, LETTERED, _prefix),
        Family(Level.ENTERPRISE, heads.ENTERPRISE_IN_LETTERS, SPACED, _prefix),
        Family(None, heads.UNLISTED, LETTERED, _prefix),
    )


def _prefix(groups: Groups) -> str:
    """Give `DB31SW/Z`, `DG/TJ 08`, `T/CECS`: base, place, body, slash, kind, region."""
    base, place, body, kind, region = (
        groups.get(name) or "" for name in ("base", "place", "body", "kind", "region")
    )
    return base + place + body + (kind and f"/{kind}") + (region and f" {region}")


def _iso_prefix(groups: Groups) -> str:
    """Give `ISO/TR` but `ISO/IEC TR`, `IEC TR` and `ISO GUIDE`, as the publishers write them."""
    base, kind = str(groups["base"]), groups["kind"]
    publisher = base + re.sub("[ -]", "/", groups["partners"] or "")
    if not kind:
        return publisher
    return publisher + ("/" if publisher == "ISO" and kind != "GUIDE" else " ") + kind


def _itu_prefix(groups: Groups) -> str:
    return f"ITU-{groups['sector']}"


def _pair(letters: str) -> str:
    first, second = letters.split("/")
    return f"(?P<base>{first}){heads.SEP}(?P<body>{second})"


def _double_prefix(groups: Groups) -> str:
    return f"{groups['base']}/{_prefix({'base': groups['body'], 'kind': groups['kind']})}"
