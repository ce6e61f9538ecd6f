"""A calendar whole: that of the example, and what begins that of the shipped register."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from support.calendars import events
from support.runs import DAY, example, inside

if TYPE_CHECKING:
    from support.goldens import Golden

SHIPPED = Path(__file__).parents[2] / "data"
SHIPPED_DAY = "2026-11-22"
ABOUT = re.compile(r"^(?:DESCRIPTION|X-WR-CALDESC):.*\n(?: .*\n)*", re.MULTILINE)


def exported(data: Path, day: str, lang: str) -> str:
    where = ("--data", str(data), "--as-of", day, "--lang", lang)
    run = inside("export", "--format", "ics", *where)
    assert (run.code, run.err) == (0, "")
    events(run.out.encode())
    return run.out.replace("\r\n", "\n")


def head(text: str) -> str:
    """Give what a calendar says of itself but for its numbers, and the first day of each kind."""
    first, *parts = text.split("BEGIN:VEVENT\n")
    first = ABOUT.sub("", first)
    kinds = {each.partition("X-SDTSTD-KIND:")[2].partition("\n")[0]: each for each in parts[::-1]}
    return first + "".join(f"BEGIN:VEVENT\n{kinds[each]}" for each in sorted(kinds))


def test_example_in_chinese(golden: Golden) -> None:
    golden("example.zh.ics", exported(example(), DAY, "zh"))


def test_example_in_english(golden: Golden) -> None:
    golden("example.en.ics", exported(example(), DAY, "en"))


def test_shipped_register_in_chinese(golden: Golden) -> None:
    golden("shipped.zh.ics", head(exported(SHIPPED, SHIPPED_DAY, "zh")))


def test_shipped_register_in_english(golden: Golden) -> None:
    golden("shipped.en.ics", head(exported(SHIPPED, SHIPPED_DAY, "en")))
