"""Standard codes (标准编号): every written form of a code gives one key and its fields.

    >>> from sdtstd.codes import parse_code
    >>> code = parse_code("ＤＢ31／t1311—2021")
    >>> str(code), code.level.value, code.prefix, code.number, code.full_year
    ('DB31/T 1311-2021', 'local', 'DB31/T', '1311', 2021)

The package needs the standard library only and knows nothing of registers. Its modules:
`characters` (one way to write each character), `prefixes` and `industries` (the tables, with
their sources), `heads` (how prefixes are written), `families` (prefix to level), `numbers`
(number, part, year, amendment), `code` (the value), `parsing`, `joint`.
"""

from sdtstd.codes.code import Code
from sdtstd.codes.errors import CodeError, Reason
from sdtstd.codes.joint import joint_codes
from sdtstd.codes.levels import Level, Mandate
from sdtstd.codes.parsing import (
    canonical,
    canonical_series,
    is_code,
    level_of_series,
    normalize_code,
    normalize_series,
    parse_code,
)

__all__ = [
    "Code",
    "CodeError",
    "Level",
    "Mandate",
    "Reason",
    "canonical",
    "canonical_series",
    "is_code",
    "joint_codes",
    "level_of_series",
    "normalize_code",
    "normalize_series",
    "parse_code",
]
