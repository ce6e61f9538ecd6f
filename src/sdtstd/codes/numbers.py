"""What follows the prefix: number, part, year and amendment, in five notations."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdtstd.frozen import frozen

Groups = Mapping[str, str | None]


@frozen
class Number:
    """The fields behind the prefix and `text`, their canonical spelling."""

    text: str
    number: str
    part: str | None
    year: str | None
    amendment: str | None


@frozen
class Notation:
    """A way to number: a linear regex of named groups, and how its groups make a Number."""

    pattern: str
    read: Callable[[Groups], Number]


def _chinese(groups: Groups) -> Number:
    number, part, year = str(groups["number"]), groups["part"], groups["year"]
    change, edition = _chinese_change(groups), groups["edition"]
    text = number + _after(groups["joint"], part) + _after("-", year) + _after("/", change)
    if edition:
        change = f"{edition}年版"
        text += f"({change})"
    return Number(text, number, part, year, change)


def _chinese_change(groups: Groups) -> str | None:
    nth = groups["nth"]
    return nth and f"XG{nth}" + _after("-", groups["changed"])


def _iso(groups: Groups) -> Number:
    number, parts, year = str(groups["number"]), groups["parts"], groups["year"]
    nth, change = groups["nth"], None
    if nth:
        kind = "AMD" if groups["change"] == "A" else groups["change"]
        change = f"{kind} {nth}{_after(':', groups['changed'])}".capitalize()
    text = f"{number}{parts or ''}{_after(':', year)}{_after('/', change).upper()}"
    return Number(text, number, parts[1:] if parts else None, year, change)


def _itu(groups: Groups) -> Number:
    number, part, issue = str(groups["number"]), groups["part"], groups["issue"]
    text = number + _after(groups["joint"], part) + (f" ({issue})" if issue else "")
    return Number(text, number, part, issue[-4:] if issue else None, None)


def _after(mark: str | None, text: str | None) -> str:
    return f"{mark}{text}" if text else ""


_FOUR = "(?:19|20)[0-9]{2}"

# A digit never touches a digit of the prefix: DB31283-2015 could be DB31 or DB3128.
_GAP = "(?:[ /-]|(?<![0-9]))(?=[0-9])"

# Two digits of a year only as long as they were written so (until 1995 or so). XG is a
# 修改单, '2018年版' a partly revised edition.
_YEAR = f"(?:[-:](?P<year>{_FOUR}|[5-9][0-9]))?"
_CHANGE = (
    rf"(?:[ /+-]XG ?(?P<nth>[0-9]{{1,2}})(?:[-:](?P<changed>{_FOUR}))?"
    rf"|\((?P<edition>{_FOUR}) ?年?版?\))?"
)

# Up to four digits, but no year: 'GB/T 1.2020' has a full stop for the dash.
_PART = rf"(?!{_FOUR}(?![0-9]))[0-9]{{1,4}}"
_PARTS = rf"(?:(?P<joint>\.)(?P<part>{_PART}(?:\.[0-9]{{1,3}}){{0,2}}))?"

PLAIN = Notation(
    rf"{_GAP}(?P<number>[0-9]{{1,7}})" + _PARTS + _YEAR + _CHANGE,
    _chinese,
)
"""Digits with parts behind a full stop: `19001.1-2016`."""

SPACED = Notation(
    r" (?P<number>[0-9]{1,7}(?: [0-9]{1,7}){1,4})" + _PARTS + _YEAR + _CHANGE,
    _chinese,
)
"""Groups of digits, kept apart as printed: `2 16 004-2019`."""

LETTERED = Notation(
    rf"(?:{_GAP}| (?=[A-Z])|(?=[A-Z]:))"
    r"(?P<number>(?:[A-Z]:)?(?P<letter>[A-Z])?[0-9]{1,7}[A-Z]?)"
    r"(?:(?P<joint>(?(letter)[./-]|\.))"
    rf"(?P<part>(?(letter)[0-9]{{1,3}}|{_PART})[A-Z]?(?:\.[0-9]{{1,3}}){{0,2}}))?"
    + _YEAR
    + _CHANGE,
    _chinese,
)
"""Also with letters: `G:D60-2020`, `D65-01-2007`, `9001C-2017`."""

# 'A1' behind a plus or a slash alone: '+A1:2015' is what EN has for '/AMD 1:2015'.
_ISO_CHANGE = (
    r"(?:[ /+](?P<change>AMD|COR|ADD|(?<! )A)[. ]?(?P<nth>[0-9]{1,2})"
    rf"(?:[:-](?P<changed>{_FOUR}))?)?"
)

# Lazy parts: in 'ISO 37170-2022', as file names write it, the last four digits are the year.
ISO = Notation(
    rf"{_GAP}(?P<number>[0-9]{{1,6}})(?P<parts>(?:-[0-9A-Z]{{1,4}}){{0,4}}?)"
    rf"(?:[:-](?P<year>{_FOUR}))?" + _ISO_CHANGE + r"(?:\((?:E|F|EN|FR)\))?",
    _iso,
)
"""Digits with parts behind hyphens, the year behind a colon: `61850-7-420:2021`.

A language behind it, `(E)`, is dropped: it is the same text.
"""

ITU = Notation(
    r"[ /-]?(?:REC[. ]{1,2})?(?P<number>[A-Z]{1,3}\.[0-9]{1,5})"
    r"(?:(?P<joint>[.-])(?P<part>[0-9]{1,3}))?"
    rf"(?: ?\((?P<issue>(?:[01][0-9]/)?{_FOUR})\))?",
    _itu,
)
"""A series letter, a number, and the month of issue in brackets: `Y.4904 (12/2019)`."""
