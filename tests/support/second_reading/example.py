"""The two examples, as the second reading reads them; and the codes of the first one by name."""

import datetime as dt
from pathlib import Path

import yaml

from support.second_reading.days import Dict
from support.second_reading.reading import read

_EXAMPLE = Path(__file__).parents[2] / "example"
FOLDERS = {"example": _EXAMPLE / "data", "more": _EXAMPLE / "more" / "data"}
FIRST, SECOND, THIRD = dt.date(2023, 6, 30), dt.date(2024, 6, 30), dt.date(2025, 6, 30)
CODES = {
    "one": "DB31/T 9001-2022",
    "two": "DB31/T 9002-2021",
    "joint": "DB31/T 319001-2023",
    "three": "DB31/T 9003-2024",
    "four": "DB31/T 9004-2022",
    "group": "T/DEMO 1-2021",
    "trading": "data-trading-guide",
    "face": "face-recognition",
    "national": "GB/T 99001-2022",
    "iso": "ISO 99370:2022",
}


def written(name: str) -> Dict:
    """Give an example with every scalar as text."""
    register: Dict = {}
    for path in sorted(FOLDERS[name].glob("*.yaml")):
        register |= yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return register


def reading(day: dt.date, name: str = "example") -> Dict:
    """Give every number of an example on a day."""
    return read(written(name), day)
