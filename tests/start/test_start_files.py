"""What `init` writes, whole, in both languages; the check and other readers take it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
import yaml

from sdtstd.cli.program import COMMANDS
from support.runs import inside, shell
from support.started import LEAST, MOST, TASKS, as_page, begin, written

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden


def test_least_in_english(tmp_path: Path, golden: Golden) -> None:
    golden("least.en.txt", as_page(tmp_path, begin(tmp_path, *LEAST)))


def test_most_in_english(tmp_path: Path, golden: Golden) -> None:
    golden("most.en.txt", as_page(tmp_path, begin(tmp_path, *MOST, "--ci=github")))


def test_most_in_chinese(tmp_path: Path, golden: Golden) -> None:
    golden("most.zh.txt", as_page(tmp_path, begin(tmp_path, *MOST, "--ci=gitlab", lang="zh")))


@pytest.mark.parametrize("words", [LEAST, MOST], ids=["least", "most"])
def test_the_check_finds_no_error_and_no_warning(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert begin(tmp_path, *words).code == 0
    monkeypatch.chdir(tmp_path)
    found = inside("check", "--as-of", "2026-11-22", "--fail-on", "warning", "--format", "concise")
    assert (found.code, found.out) == (0, "")


def test_the_schema_is_that_of_the_register(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert begin(tmp_path, *MOST).code == 0
    monkeypatch.chdir(tmp_path)
    assert inside("schema").out == written(tmp_path)["data/data.schema.json"]
    assert "life/field-1-1/electronic-records" in written(tmp_path)["data/data.schema.json"]


def test_a_dry_run_shows_the_files_and_writes_none(tmp_path: Path) -> None:
    shown = begin(tmp_path, *MOST, "--ci=github", "--dry-run")
    assert (shown.code, written(tmp_path)) == (0, {})
    assert begin(tmp_path, *MOST, "--ci=github").code == 0
    files = written(tmp_path)
    files["data/data.schema.json"] = ""
    order = ("data/standards.yaml", "data/targets.yaml", "data/data.schema.json")
    pages = [f"==> {each} <==\n{files.pop(each)}" for each in order]
    pages += [f"==> {name} <==\n{text}" for name, text in files.items()]
    assert shown.out == "".join(pages)


def test_the_list_of_tasks_may_come_from_a_pipe(tmp_path: Path) -> None:
    words = [each for each in LEAST if not each.startswith("--tasks")]
    (tmp_path / "list").write_text(TASKS, "utf-8")
    script = 'program=$1; shift; "$program" init "$@" --tasks - < list && "$program" status'
    run = shell(script, *words, cwd=tmp_path)
    assert run.code == 0, run.err
    assert begin(tmp_path, *LEAST, "--dry-run").code == 2
    other = tmp_path / "other"
    other.mkdir()
    assert begin(other, *LEAST).code == 0
    assert written(other)["data/standards.yaml"] == written(tmp_path)["data/standards.yaml"]


def test_another_folder_is_made_and_named_in_what_comes_next(tmp_path: Path) -> None:
    run = begin(tmp_path, "my city", *LEAST)
    assert run.out.splitlines()[-2:] == [
        "next: cd 'my city' && sdtstd add standard",
        "where the plan stands: cd 'my city' && sdtstd status",
    ]
    assert set(written(tmp_path / "my city")) == {
        f"data/{each}" for each in ("data.schema.json", "standards.yaml", "targets.yaml")
    }


def test_texts_that_look_like_something_else_stay_texts(tmp_path: Path) -> None:
    words = (*LEAST, "--issuer=no", "--document=# 1", "--goal=indicator = 0 1e3 due=2030: 2022")
    assert begin(tmp_path, *words, tasks="null\n12:30 | 010 | a\n'x': y | - z").code == 0
    files = written(tmp_path)
    plan = yaml.safe_load(files["data/targets.yaml"])["plans"][0]
    assert (plan["issuer"], plan["document"]) == ("no", "# 1")
    assert [each["wording"] for each in plan["targets"]] == ["2022"]
    tasks = yaml.safe_load(files["data/standards.yaml"])["system"]["tasks"]
    assert [each["title"] for each in tasks] == ["null", "12:30", "'x': y"]
    assert [each["id"] for each in tasks] == ["task-1", "a", "z"]


def test_ids_of_one_list_are_different(tmp_path: Path) -> None:
    tasks = "甲 | Same\n乙 | Same\n丙 | Same | same-2\n丁 | | task-5\n戊\n己 | 数字"
    goals = ("--milestone=2022: a | Same | x", "--milestone=2023: a | Same | x")
    assert begin(tmp_path, *LEAST, *goals, tasks=tasks).code == 0
    files = {name: yaml.safe_load(text) for name, text in written(tmp_path).items()}
    ids = [each["id"] for each in files["data/standards.yaml"]["system"]["tasks"]]
    assert ids == ["same", "same-3", "same-2", "task-5", "task-5-2", "task-6"]
    (plan,) = files["data/targets.yaml"]["plans"]
    assert [each["id"] for each in plan["targets"]] == ["same", "same-2"]


def test_its_examples_are_no_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tasks.txt").write_text(TASKS, "utf-8")
    codes = []
    for each in COMMANDS["init"].examples:
        run = inside("init", *shlex.split(each), "--as-of=2026-11-22")
        assert run.code == 0 or run.err.startswith("sdtstd: init needs --title, "), run.err
        codes.append(run.code)
    assert codes.count(0) == 1
