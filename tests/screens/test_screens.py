"""The screens of people with thirty seconds: at three widths, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from support.runs import EXAMPLE, inside, on_terminal

if TYPE_CHECKING:
    from support.goldens import Golden

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "data"
DAY = ("--as-of", "2023-06-30")
SCREENS = {
    "status": ("status", *DAY),
    "status-all": ("status", "--plan", "all", *DAY),
    "status-since": ("status", "--since", "2022-12-31", *DAY),
    "next": ("next", *DAY),
}
LATER = ("2023-03-31", "2026-11-25")  # within the window of the shipped plan, and after it


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, columns: int, lang: str, golden: Golden) -> None:
    words = (*SCREENS[name], "--data", str(EXAMPLE), "--lang", lang)
    shown = on_terminal(*words, columns=columns, NO_COLOR="1").out
    assert [line for line in shown.split("\n") if cell_len(line) > columns] == []
    golden(f"{name}.{lang}.{columns}.txt", shown)


def test_no_screen_is_left_over() -> None:
    made = {f"{n}.{lang}.{c}.txt" for n in SCREENS for lang in ("en", "zh") for c in (60, 80, 120)}
    assert {each.name for each in (Path(__file__).parent / "golden").iterdir()} == made


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("day", LATER)
def test_the_principal_plan_is_whole_on_one_screen(day: str, lang: str) -> None:
    words = ("status", "--data", str(SHIPPED), "--as-of", day, "--lang", lang)
    shown = on_terminal(*words, columns=80, NO_COLOR="1").out
    assert shown.split("\n")[-2].endswith(f"--as-of {day}")  # that line is there with a day alone
    assert shown.count("\n") <= 1 + 24


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("day", LATER)
def test_wide_screens_have_a_line_for_each_goal(day: str, lang: str) -> None:
    words = ("status", "--data", str(SHIPPED), "--as-of", day, "--lang", lang)
    lines = on_terminal(*words, columns=120, NO_COLOR="1").out.split("\n")
    assert sum("2023-12-31" in line for line in lines) == 7
    assert sum("│" in line for line in lines) == 1 + 3  # the legend, and a bar for each count


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_all_plans_take_a_line_for_each_target_with_something_to_say(lang: str) -> None:
    words = ("status", "--plan", "all", "--data", str(SHIPPED), "--as-of", LATER[1])
    shown = on_terminal(*words, "--lang", lang, columns=80, NO_COLOR="1").out
    assert shown.count("\n") <= 64
    assert max(map(cell_len, shown.split("\n"))) <= 80


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("words", [SCREENS["status"], SCREENS["status-all"]])
def test_a_pipe_gets_the_layout_of_80_columns(words: tuple[str, ...], lang: str) -> None:
    asked = (*words, "--data", str(EXAMPLE), "--lang", lang)
    assert inside(*asked).out == on_terminal(*asked, columns=80, NO_COLOR="1").out


def test_a_sample_accuses_nobody() -> None:
    """Within the window it is behind by the records at hand, after it not shown."""
    for day, words in zip(LATER, ("by the records at hand", "not shown"), strict=True):
        asked = ("status", "--data", str(SHIPPED), "--as-of", day, "--lang", "en")
        shown = inside(*asked).out
        assert words in shown
        assert "missed" not in shown
        assert shown.count("which are a sample") == 1
