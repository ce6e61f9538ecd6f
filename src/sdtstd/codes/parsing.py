"""From text to a code or a series: fold the characters, then ask each family."""

from __future__ import annotations

import re
from functools import lru_cache

from sdtstd.codes.characters import fold
from sdtstd.codes.code import Code
from sdtstd.codes.errors import CodeError, Reason
from sdtstd.codes.families import Family, code_patterns, series_patterns
from sdtstd.codes.industries import INDUSTRY
from sdtstd.codes.levels import Level, mandate_of
from sdtstd.codes.prefixes import NATIONAL, PROVINCES


def parse_code(text: str) -> Code:
    """Read one code in any written form; raise CodeError with a reason if it is none.

    'GBZ 2.1-2019' is read as occupational health, never as a file-name form of GB/Z. Of
    'GB/T 19001-2016/ISO 9001:2015' the international text behind the slash, which the other one
    adopts, is dropped: with it or without, it is one standard.
    """
    return _parse(text)


def is_code(text: str) -> bool:
    """Tell whether a text is one code, in any written form."""
    try:
        parse_code(text)
    except CodeError:
        return False
    return True


def normalize_code(text: str) -> str:
    """Give the canonical form of a code; idempotent. Raises CodeError."""
    return parse_code(text).key


def canonical(text: str) -> str:
    """Give the canonical form of a code, and any other text as it stands."""
    try:
        return normalize_code(text)
    except CodeError:
        return text


def normalize_series(text: str) -> str:
    """Give the canonical form of a prefix alone: `dg/tj08` is `DG/TJ 08`. Raises CodeError."""
    family, found = _series(text)
    return family.prefix(found.groupdict())


def canonical_series(text: str) -> str:
    """Give the canonical form of a prefix alone, and any other text as it stands."""
    try:
        return normalize_series(text)
    except CodeError:
        return text


def level_of_series(text: str) -> Level | None:
    """Give the level of a prefix alone: `DG/TJ 08` is local, `ZQ` unknown. Raises CodeError."""
    return _series(text)[0].level


def _series(text: str) -> tuple[Family, re.Match[str]]:
    folded = fold(text)
    for family, pattern in series_patterns(folded):
        if found := pattern.fullmatch(folded.removesuffix("/")):
            return family, found
    raise _refusal(text, folded)


@lru_cache(maxsize=16384)
def _parse(text: str) -> Code:
    return _usual(text) or _of_families(text)


def _usual(text: str) -> Code | None:
    """Read a code in the canonical form that most have, as the families would."""
    found = _USUAL.fullmatch(text)
    if found is None:
        return None
    base, place, kind, number, part, year = found.groups()
    level = _usual_level(base, place, kind)
    if level is None:
        return None
    prefix = text[: found.start(4) - 1]
    return Code(text, level, prefix, number, part, year, None, mandate_of(level, kind))


def _usual_level(base: str, place: str | None, kind: str | None) -> Level | None:
    if base == "T":
        return Level.GROUP if kind and len(kind) > 1 and not place else None
    if kind not in _KINDS:
        return None
    if base == "DB":
        return Level.LOCAL if place in PROVINCES else None
    return None if place else _LEVELS.get(base)


_KINDS = (None, "T", "Z")
_LEVELS = dict.fromkeys(NATIONAL, Level.NATIONAL) | dict.fromkeys(INDUSTRY, Level.INDUSTRY)
_USUAL = re.compile(
    r"([A-Z]{1,3})(?:([0-9]{2})(?:[0-9]{2,4})?)?(?:/([A-Z]{1,16}))?"
    r" ([0-9]{1,7})(?:\.([0-9]{1,3}))?-((?:19|20)[0-9]{2})"
)


def _of_families(text: str) -> Code:
    folded = fold(text)
    code = _usual(folded) or _first(folded) or _adopting(folded)
    if code is None:
        raise _refusal(text, folded)
    return code


def _first(folded: str) -> Code | None:
    for family, pattern in code_patterns(folded):
        if found := pattern.fullmatch(folded):
            return _code(family, found)
    return None


def _adopting(folded: str) -> Code | None:
    """Give the code before a slash behind which an international one is printed."""
    found = _ADOPTION.fullmatch(folded)
    code, adopted = (_first(found["code"]), _first(found["adopted"])) if found else (None, None)
    if code is None or adopted is None or adopted.level is not Level.INTERNATIONAL:
        return None
    return None if code.level is Level.INTERNATIONAL else code


# behind a digit: an association may be called T/ISO
_ADOPTION = re.compile("(?P<code>[^0-9]+[0-9].*?)/(?P<adopted>(?:ISO|IEC|ITU|IWA).*)")


def _code(family: Family, found: re.Match[str]) -> Code:
    groups = found.groupdict()
    kind = groups.get("kind")
    prefix, number = family.prefix(groups), family.notation.read(groups)
    return Code(
        key=prefix + ("-" if groups.get("region") else " ") + number.text,
        level=family.level,
        prefix=prefix,
        number=number.number,
        part=number.part,
        year=number.year,
        amendment=number.amendment,
        mandate=None if family.silent and kind is None else mandate_of(family.level, kind),
    )


def _refusal(text: str, folded: str) -> CodeError:
    place = _PLACE.match(folded)
    if place and place[1] not in PROVINCES:
        return CodeError(Reason.UNKNOWN_PLACE, place[1])
    return CodeError(Reason.UNKNOWN_FORM, text.strip())


_PLACE = re.compile("DBS? ?([0-9]{2})")
