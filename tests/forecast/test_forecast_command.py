"""`forecast` as people and programs meet it: whole, on a terminal, of one target, refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

import sdtstd
from support.foretold import foretold
from support.runs import Run, inside, on_terminal, register

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

DAY = ("--as-of", "2022-07-01")


def run(data: Path, *words: str, lang: str = "en", code: int = 0) -> Run:
    done = inside("forecast", "--data", str(data), *DAY, "--lang", lang, *words)
    assert done.code == code, done.err
    return done


def answer(data: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(data, *words, "--format", "json").out)
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_whole(tmp_path: Path, lang: str, golden: Golden) -> None:
    data = foretold(tmp_path)
    golden(f"whole.{lang}.txt", run(data, lang=lang).out)
    golden(f"one.{lang}.txt", run(data, "all", lang=lang).out)
    golden(f"one.{lang}.md", run(data, "all", "--format", "markdown", lang=lang).out)
    golden("whole.json", run(data, "--format", "json", lang=lang).out)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal(tmp_path: Path, columns: int, lang: str, golden: Golden) -> None:
    words = ("forecast", "--data", str(foretold(tmp_path)), *DAY, "--lang", lang)
    shown = on_terminal(*words, columns=columns, NO_COLOR="1").out
    assert [line for line in shown.split("\n") if cell_len(line) > columns] == []
    golden(f"whole.{lang}.{columns}.txt", shown)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_status_and_report_tell_it_in_few_words(tmp_path: Path, lang: str, golden: Golden) -> None:
    data = foretold(tmp_path)
    words = ("--data", str(data), *DAY, "--lang", lang)
    golden(f"status.{lang}.txt", inside("status", *words).out)
    report = inside("report", *words, "--section", "goals", "--section", "method").out
    golden(f"report.{lang}.md", report)


def test_status_and_report_give_the_open_ones_as_forecast_does(tmp_path: Path) -> None:
    data = foretold(tmp_path)
    every = answer(data)
    opened = [each for each in every["forecasts"] if each["committed"] is not None]
    assert [each["id"] for each in opened] == [each["id"] for each in every["members"]]
    assert len(opened) == 7
    for command in ("status", "report"):
        told = inside(command, "--data", str(data), *DAY, "--format", "json").out
        assert json.loads(told)["forecasts"] == opened
    rows = sdtstd.load(data).forecast("2022-07-01")
    assert [each.id for each in rows] == [each["id"] for each in every["forecasts"]]


@pytest.mark.parametrize("name", ["few", "plan/few", "新增国家标准", "National standards"])
def test_a_target_is_named_as_elsewhere(tmp_path: Path, name: str) -> None:
    data = foretold(tmp_path)
    found = answer(data, *name.split(" "))
    assert [each["id"] for each in found["forecasts"]] == ["plan/few"]
    assert found == answer(data, name, "--plan", "plan")
    (row,) = sdtstd.load(data).forecast("2022-07-01", name)
    assert row.id == "plan/few"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("GB/T 1-2022",), "'GB/T 1-2022' is no target: see sdtstd status"),
        (("nothing",), "'nothing' is no target, leaf, code or rule"),
        (("few", "--plan", "second"), "'few' is a target of the plan plan"),
        (("--plan", "nothing"), "no plan 'nothing'"),
    ],
)
def test_what_is_no_target_is_refused(
    tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    data = foretold(tmp_path)
    second = (data / "targets.yaml").read_text("utf-8").split("    targets:")[0]
    (data / "more.yaml").write_text(second.replace("id: plan", "id: second") + "    targets: []\n")
    assert sentence in run(data, *words, code=2).err


def test_a_plan_says_which_of_two_targets_is_meant(tmp_path: Path) -> None:
    data = foretold(tmp_path)
    second = (data / "targets.yaml").read_text("utf-8").replace("id: plan", "id: second")
    (data / "more.yaml").write_text(second, "utf-8")
    found = answer(data, "few", "--plan", "second")
    assert [each["id"] for each in found["forecasts"]] == ["second/few"]
    assert "'few' may mean" in run(data, "few", code=2).err


@pytest.mark.parametrize("day", ["0001-01-01", "2022-01-01", "2022-12-31", "9999-12-31"])
def test_a_register_without_dates_claims_nothing(tmp_path: Path, day: str) -> None:
    record = "{code: GB/T 1-2022, title: 标准, stages: {}, sources: []}"
    text = f"version: 1\nstandards:\n  - {record}\n"
    plan = (foretold(tmp_path / "other") / "targets.yaml").read_text("utf-8")
    data = register(tmp_path, text, plan)
    done = inside("forecast", "--data", str(data), "--as-of", day, "--format", "json")
    assert done.code == 0, done.err
    for each in json.loads(done.out)["forecasts"]:
        assert (each["chance"], each["days"]) == (None, None)
        assert each["state"] not in {"given", "reached"}
    assert all(not each["coming"] for each in json.loads(done.out)["members"])


def test_a_register_without_targets_says_so(tmp_path: Path) -> None:
    told = run(register(tmp_path, "version: 1\nstandards: []\n")).out
    assert "there is no target" in told
