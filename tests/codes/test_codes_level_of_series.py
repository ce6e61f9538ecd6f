"""The level that follows from a prefix alone."""

from __future__ import annotations

import pytest

from sdtstd.codes import CodeError, Level, level_of_series


@pytest.mark.parametrize(
    ("series", "level"),
    [
        ("GB/T", Level.NATIONAL),
        ("YD/T", Level.INDUSTRY),
        ("DB31/T", Level.LOCAL),
        ("db31", Level.LOCAL),
        ("DG/TJ 08", Level.LOCAL),
        ("T/DEMO", Level.GROUP),
        ("Q/SH", Level.ENTERPRISE),
        ("ISO/IEC", Level.INTERNATIONAL),
        ("XJJ", Level.LOCAL),
        ("DB/T 29", Level.LOCAL),
        ("NB/SH/T", Level.INDUSTRY),
        ("ZQ", None),
    ],
)
def test_the_level_follows_from_the_prefix(series: str, level: Level | None) -> None:
    assert level_of_series(series) is level


@pytest.mark.parametrize("series", ["", "地方标准", "DB99/T", "1311"])
def test_what_is_no_prefix_has_no_level(series: str) -> None:
    with pytest.raises(CodeError):
        level_of_series(series)
