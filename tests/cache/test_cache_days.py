"""Another day is seen: an answer of today holds from midnight to midnight where the register is."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from sdtstd import launch
from sdtstd.cli import clock
from support.kept import anew
from support.runs import DAY

if TYPE_CHECKING:
    from support.kept import Kept

WORDS = (("status", "--as-of", DAY),)


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set both clocks: that of the day, and that of the cache."""
    fixed = SimpleNamespace(now=moment.astimezone, combine=datetime.combine)
    monkeypatch.setattr(clock, "datetime", fixed)
    monkeypatch.setattr(launch, "time", SimpleNamespace(time=moment.timestamp))


MIDNIGHT = datetime(2023, 6, 30, 16, tzinfo=UTC)  # in Shanghai


@pytest.mark.parametrize(
    ("later", "is_known"),
    [
        (timedelta(seconds=1), True),
        (timedelta(hours=24) - timedelta(microseconds=1), True),
        (timedelta(hours=24), False),
        (timedelta(microseconds=-1), False),
        (timedelta(days=-1), False),
        (timedelta(days=365), False),
    ],
)
def test_another_day_is_seen(
    later: timedelta, is_known: bool, root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert root.exists()
    at(MIDNIGHT, monkeypatch)
    before = kept.run("next")
    at(MIDNIGHT + later, monkeypatch)
    right = anew("next")
    assert kept.told("next") == (right, is_known)
    assert (right == before) == is_known


def test_a_day_that_is_named_holds_for_ever(
    root: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert root.exists()
    before = kept.run(*WORDS[0])
    at(MIDNIGHT, monkeypatch)
    assert kept.told(*WORDS[0]) == (before, True)


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Asia/Shanghai", "2023-06-29"),
        ("Asia/Beirut", "2022-03-26"),  # no midnight on the second day
        ("America/Havana", "2022-11-05"),  # two midnights on the second day
        ("America/St_Johns", "1988-10-29"),  # one minute past midnight, back by two hours
        ("Pacific/Apia", "2011-12-29"),  # the second day never was
    ],
)
def test_every_moment_of_the_span_is_of_its_day(zone: str, first: str) -> None:
    for n in range(3):
        day = datetime.fromisoformat(first).date() + timedelta(days=n)
        begin, end = clock._span(day, ZoneInfo(zone))
        moments = [begin + 60 * minute for minute in range(int(end - begin) // 60)]
        assert {datetime.fromtimestamp(each, ZoneInfo(zone)).date() for each in moments} <= {day}
        assert moments or day.isoformat() == "2011-12-30"


def test_a_time_zone_that_the_machine_learns_or_forgets_is_seen(
    root: Path, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone, before = tmp_path / "zones" / "Moon" / "Base", zoneinfo.TZPATH
    zone.parent.mkdir(parents=True)
    monkeypatch.setattr(zoneinfo._tzpath, "TZPATH", (str(tmp_path / "zones"), *before))
    file = root / "data" / "standards.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("time_zone: Asia/Shanghai", "time_zone: Moon/Base"), "utf-8")
    words = ("check", "--as-of", DAY)
    unknown = kept.run(*words)
    assert kept.told(*words) == (unknown, True)
    zone.write_bytes(next(path for path in map(utc_in, before) if path.exists()).read_bytes())
    known, is_kept = kept.told(*words)
    assert (known, is_kept) == (anew(*words), False)
    assert known != unknown
    zone.unlink()
    ZoneInfo.clear_cache()
    assert kept.told(*words) == (unknown, False)


def utc_in(folder: str) -> Path:
    """Give where a folder of time zones has that of UTC."""
    return Path(folder) / "UTC"
