"""What is put in the place of a value: dates, codes, numbers, hostile strings, words of the schema.

The keys and the words of enums come from the schema, so that a new field is tried without a word
here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from support.hostile_strings import HOSTILE

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "data.schema.json"
DATES = (
    "2022", "2022-06", "2022-06-30", "2021/2022", "2021-05/2022-06-01", "../2023-05-25", "../2023",
    "0001-01-01", "0001", "9999-12-31", "9999", "../0001-01-01", "2024-02-29", "2022/2021",
    "2023-02-29", "2022-13", "2022-1-1", "2022-00-00", "0000", "10000", "2021/..", "2022~", "202X",
    "20220101", "２０２２", "2022-06-30T00:00:00Z", "-2022", "2022-W01",
)  # fmt: skip
GOOD_DATES = DATES[: DATES.index("2022/2021")]
CODES = (
    "DB31/T 9001-2022", "DB31/T 9001—2022", "ＤＢ31／t9001-2022", "DB31/T 9001.1-2022",
    "DB31/T 9001.2-2022", "GB/T 99001-2022", "GB 1-2022", "T/DEMO 1-2021", "T/X 1-2022",
    "ISO 99370:2022", "ISO/IEC 1-1:2020", "Q/X 1-2022", "DB97/T 1-2022", "DВ31/Т 1-2022",
    "ISO 99370:2016", "DB31/T 319001-2023", "DB31/T", "XX 1-2022", "YD/T 1-2020", "DG/TJ 08-1-2020",
    "GB/T 1.1-2020/XG1-2021", "DB31/T 1-2022/DB32/T 1-2022", "DB31/T 1—2022、DB32/T 2—2022",
    "GB/T 1-2022 ISO 1:2020", "GB/T 1-2022/ISO 1:2020,IDT", "(DB31/T 9001-2022)", "GB-T 1-2022",
    "ＧＢ／Ｔ１－２０２２", "GB/T 1", "1-2022", "DB/T 1-2022", "DBS31/ 1-2022", "JJF 1-2022",
    "DB31/T 9001-22", "DB31/T 99999999999999999999-2022",
)  # fmt: skip
NUMBERS = (
    "0", "1", "-1", "4", "100", "1e9", "1e999", "0.1", "80", "83.97", "0x1F", "010", "1_000",
    "999999999999999999", "99999999999999999999", "999999999999999999.999999999999", "-0", "+1",
    ".5", "1.", "NaN", ".inf", "１００", "0.000000000001", "12:30", "1,000", "100%",
)  # fmt: skip
NAMES = (
    "demo-plan", "demo-plan/local-and-group", "demo-plan/online-rate", "demo-plan/framework",
    "demo-plan/online-rate@2022", "local-and-group", "foundation/data/quality", "foundation/data",
    "foundation", "life/health", "work-pattern/cooperation", "governance/water", "quality",
    "park-pilot", "working-group", "data-trading-guide", "face-recognition", "上海标准",
    "data/standards.yaml", "SDT301", "stage-order", "stages/publication", "publication", "title",
    "a/b/c/d", "/", "//", "demo", "Asia/Shanghai", "UTC", "Nowhere/City", "GB/T", "DB31/T",
    "https://example.org/a?b=c#d", "javascript:alert(1)", "http://[::1", "https://例え.jp/",
)  # fmt: skip
ODD = ("NO", "yes", "~", "null", "Null", "true", "false", "", " ", "=", "<<", "-", "?", "*a", "&a")


def _words(part: Any, key: str) -> Iterator[str]:
    """Give what stands anywhere in the schema under a key, of those that are texts."""
    if isinstance(part, dict):
        yield from (each for each in part.get(key) or () if isinstance(each, str))
        for each in part.values():
            yield from _words(each, key)
    elif isinstance(part, list):
        for each in part:
            yield from _words(each, key)


_schema = json.loads(_SCHEMA.read_text("utf-8"))
KEYS = tuple(sorted(set(_words(_schema, "properties"))))
ENUMS = tuple(sorted(set(_words(_schema, "enum"))))
SHORT = tuple(each for each in HOSTILE if len(each) < 200)
_POOLS = (DATES, DATES, CODES, NUMBERS, NAMES, ODD, ENUMS, ENUMS, SHORT)


def text(chance: random.Random) -> str:
    """Draw a text that may stand for any value."""
    return chance.choice(chance.choice(_POOLS))


def key(chance: random.Random) -> str:
    """Draw a key: most often one that some entry has."""
    return text(chance) if chance.random() < 0.1 else chance.choice(KEYS)
