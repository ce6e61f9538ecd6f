"""The families of codes: how each writes its prefix, at which level, with which numbers.

The order matters only in that the first family that reads a whole text has it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sdtstd.codes.levels import Level
from sdtstd.codes.numbers import ISO, ITU, LETTERED, PLAIN, Groups, Notation
from sdtstd.codes.prefixes import (
    DOCUMENT_TYPES,
    GROUP,
    INDUSTRY,
    INDUSTRY_BARE,
    NATIONAL,
    NATIONAL_BARE,
    NOT_A_SECTOR,
    PARTNERS,
    PROVINCES,
)
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@frozen
class Family:
    """A level, the regex of a prefix, the notation of its numbers, and the prefix made whole.

    The level is None where the letters are in no table: it is never guessed.
    """

    level: Level | None
    head: str
    notation: Notation
    prefix: Callable[[Groups], str]


@cache
def code_patterns() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """Give each family with the regex of its codes; compiled at first use, not at import."""
    return tuple((one, re.compile(one.head + one.notation.pattern)) for one in _families())


@cache
def series_patterns() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """Give each family with the regex of its prefix alone."""
    return tuple((one, re.compile(one.head)) for one in _families())


def _families() -> tuple[Family, ...]:
    return (
        Family(Level.INTERNATIONAL, _ISO_HEAD, ISO, _iso_prefix),
        Family(Level.INTERNATIONAL, "(?P<base>IWA)", ISO, _prefix),
        Family(Level.INTERNATIONAL, f"ITU{_SEP}(?P<sector>[TR])", ITU, _itu_prefix),
        Family(Level.LOCAL, _LOCAL_HEAD, PLAIN, _prefix),
        Family(Level.LOCAL, rf"(?P<base>DB) ?(?P<place>13)(?P<body>\(J\)){_KIND}", PLAIN, _prefix),
        *(Family(Level.LOCAL, head, PLAIN, _prefix) for head in _CONSTRUCTION_HEADS),
        Family(Level.NATIONAL, _one_of(NATIONAL) + _KIND, PLAIN, _prefix),
        Family(Level.NATIONAL, _one_of(NATIONAL_BARE), PLAIN, _prefix),
        # DB without an area code is the earthquake sector; it always says /T or /Z
        Family(Level.INDUSTRY, f"(?P<base>DB){_SEP}(?P<kind>[TZ])", PLAIN, _prefix),
        Family(Level.INDUSTRY, _one_of(INDUSTRY_BARE), LETTERED, _prefix),
        Family(Level.INDUSTRY, _one_of(INDUSTRY) + _KIND, LETTERED, _prefix),
        Family(Level.GROUP, _one_of(GROUP), LETTERED, _prefix),
        Family(Level.GROUP, rf"(?P<base>T)[ /-]{_BODY}", LETTERED, _prefix),
        Family(Level.ENTERPRISE, rf"(?P<base>Q)[ /-]{_BODY}", LETTERED, _prefix),
        Family(None, _UNLISTED_HEAD, LETTERED, _prefix),
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


def _one_of(bases: Iterable[str]) -> str:
    return f"(?P<base>{_either(sorted(bases, key=len, reverse=True))})"


def _either(words: Iterable[str]) -> str:
    return "|".join(words)


# In file names a space, a hyphen or nothing stands for the slash: 'DB31-T', 'GB T', 'GBT'.
_SEP = "[ /-]?"
_KIND = f"(?:{_SEP}(?P<kind>[TZ]))?"

_ISO_HEAD = (
    rf"(?P<base>ISO|IEC)(?P<partners>(?:[ /-](?:{_either(PARTNERS)})){{0,2}})"
    rf"(?:{_SEP}(?P<kind>{_either(DOCUMENT_TYPES)}))?"
)

# DB or DBS (food safety), a province, city (4 digits) or district (5, 6), then perhaps who
# drafted it (DSJ, SW, HY; always with /Z or /T). 'DB1311-2021' is refused: it may lack a digit.
_LOCAL_HEAD = (
    rf"(?P<base>DBS?) ?(?P<place>(?:{_either(PROVINCES)})(?:[0-9]{{2,4}})?)"
    rf"(?:(?:{_SEP}(?P<body>[A-Z]{{2,5}}))?{_SEP}(?P<kind>[TZ])|(?!-[0-9.]+\Z))"
)

# Construction series; their regions are numbers of the construction ministry (08 is Shanghai).
_CONSTRUCTION_HEADS = (
    rf"(?P<base>DG|DB){_SEP}(?P<kind>TJ){_SEP}(?P<region>[0-9]{{2}})",
    rf"(?P<base>DGJ|DBJ){_SEP}(?P<place>[0-9]{{2}}){_SEP}(?P<kind>TJ|T|J)",
    rf"(?P<base>DGJ|DBJ)(?:{_SEP}(?P<kind>T))?{_SEP}(?P<region>[0-9]{{2}})",
)

# The letters of an association or enterprise end in a letter, or are ended by a space.
_BODY = r"(?P<kind>[0-9]{0,14}[A-Z]{1,16}|(?=[0-9]*[A-Z])[0-9A-Z]{2,16}(?= |\Z))"

# Any other two to four letters are a series that no table knows; a T or Z at their end must be
# set off by a slash.
# Not so DB and DG (half a local code) and JTG and TSG: 'JTGD60' lacks the space of 'JTG D60'.
_UNLISTED_HEAD = (
    rf"(?!DB|DG|JTG|TSG|(?:{_either(NOT_A_SECTOR)})(?![A-Z]))"
    r"(?P<base>[A-Z]{2,4})(?:[ /-](?P<kind>[TZ])|(?<![TZ]))"
)
