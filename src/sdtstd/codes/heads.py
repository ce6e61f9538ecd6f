"""How prefixes are written: a regex of named groups for each way, made from the tables.

The groups are `base`, `place`, `body`, `kind` and `region`, of which `families` makes a prefix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes.prefixes import (
    DBJ_PLACES,
    DOCUMENT_TYPES,
    NOT_A_SERIES,
    PARTNERS,
    PROVINCES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def one_of(bases: Iterable[str]) -> str:
    """Give a regex of one of these, the longest that fits."""
    return f"(?P<base>{_either(sorted(bases, key=len, reverse=True))})"


def _either(words: Iterable[str]) -> str:
    return "|".join(words)


# In file names a space, a hyphen or nothing stands for the slash: 'DB31-T', 'GB T', 'GBT'.
SEP = "[ /-]?"
KIND = f"(?:{SEP}(?P<kind>[TZ]))?"

ISO = (
    rf"(?P<base>ISO|IEC)(?P<partners>(?:[ /-](?:{_either(PARTNERS)})){{0,2}})"
    rf"(?:{SEP}(?P<kind>{_either(DOCUMENT_TYPES)}))?"
)

# Without a /T the year must stand there: 'DB29-2020' may lack the number.
_DATED = r"(?!.[0-9.]+\Z)"

# DB or DBS (food safety), a province, city (4 digits) or district (5, 6), then perhaps who
# drafted it (DSJ, SW, HY; always with /Z or /T). 'DB1311-2021' is refused: it may lack a digit.
PROVINCE = (
    rf"(?P<base>DBS|DB) ?(?P<place>(?:{_either(PROVINCES)})(?:[0-9]{{2,4}})?)"
    rf"(?:(?:{SEP}(?P<body>[A-Z]{{2,5}}))?{SEP}(?P<kind>[TZ])|(?!-[0-9.]+\Z))"
)

# Before a number that may be a year: 'DB/T 29-2008' and 'DB62/T 25-2012' are earthquake standard
# 29 and standard 25 of Gansu.
_NO_YEAR = r"(?!.(?:(?:19|20)[0-9]{2}|[5-9][0-9])(?![0-9]|[.:-][0-9]))"

# Construction series. A region is a number of the construction ministry (08 is Shanghai, 15
# Guangdong) or the area code. Gansu has a series 25 beside its other standards (zjt.gansu.gov.cn:
# DB62/T25-3060-2012); Tianjin is 29 (zfcxjs.tj.gov.cn: DB/T29-20-2017, DB29-205-2024).
CONSTRUCTION = (
    rf"(?P<base>DB) ?(?P<place>13)(?P<body>\(J\)){KIND}",
    rf"(?P<base>DG|DB){SEP}(?P<kind>TJ){SEP}(?P<region>[0-9]{{2}})",
    rf"(?P<base>DGJ|DBJ){SEP}(?P<place>[0-9]{{2}}){SEP}(?P<kind>TJ|T|J)",
    rf"(?P<base>DBJ){SEP}(?P<place>{_either(DBJ_PLACES)})",
    rf"(?P<base>DGJ|DBJ)(?:{SEP}(?P<kind>T))?{SEP}(?P<region>[0-9]{{2}})",
    rf"(?P<base>DB) ?(?P<place>62){SEP}(?P<kind>T){SEP}(?P<region>25){_NO_YEAR}",
    rf"(?P<base>DB){SEP}(?P<kind>T){SEP}(?P<region>29){_NO_YEAR}",
    rf"(?P<base>DB){SEP}(?P<region>29){_DATED}",
)

# Shenzhen's guidance documents (深圳市标准化指导性技术文件) always say /Z.
SHENZHEN_GUIDANCE = f"(?P<base>SZDB){SEP}(?P<kind>Z)"

# DB without an area code is the earthquake industry; it always says /T or /Z.
EARTHQUAKE = f"(?P<base>DB){SEP}(?P<kind>[TZ])"

# The letters of an association or enterprise end in a letter, or are ended by a space.
_BODY = r"(?P<kind>[0-9]{0,14}[A-Z]{1,16}|(?=[0-9]*[A-Z])[0-9A-Z]{2,16}(?= |\Z))"
GROUP = rf"(?P<base>T)[ /-]{_BODY}"
ENTERPRISE = rf"(?P<base>Q)[ /-]{_BODY}"
ENTERPRISE_IN_LETTERS = r"(?P<base>Q)[ /-](?P<kind>[A-Z]{1,16})"

# Any other two to four letters are a series that no table knows; a T or Z at their end must be
# set off by a slash.
# Not so DB and DG (half a local code) and JTG and TSG: 'JTGD60' lacks the space of 'JTG D60'.
UNLISTED = (
    rf"(?!DB|DG|JTG|TSG|(?:{_either(NOT_A_SERIES)})(?![A-Z]))"
    r"(?P<base>[A-Z]{2,4})(?:[ /-](?P<kind>[TZ])|(?<![TZ]))"
)
