"""`sdtstd next` as people and programs meet it: whole, filtered, cut, and where nothing is left."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from support.runs import Run, example, inside, on_terminal, register
from support.writing import SYSTEM, count, standard, standards, waiver

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

DAY = "2023-11-01"  # of the example: a late project, three goals that end, what has no day
WORDS = ("--as-of", DAY)


def run(*words: str, data: Path | None = None, lang: str = "en") -> Run:
    done = inside("next", "--data", str(data or example()), *WORDS, "--lang", lang, *words)
    assert done.code == 0, done.err
    return done


def answer(*words: str, data: Path | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*words, "--format", "json", data=data).out)
    return found


def kinds(*words: str, data: Path | None = None) -> list[str]:
    return [each["kind"] for each in answer(*words, data=data)["items"]]


def test_in_english(golden: Golden) -> None:
    golden("example.en.txt", run().out)
    golden("example.en.md", run("--format", "markdown").out)
    golden("example.json", run("--format", "json").out)


def test_in_chinese(golden: Golden) -> None:
    golden("example.zh.txt", run(lang="zh").out)
    golden("example.zh.md", run("--format", "markdown", lang="zh").out)
    assert run("--format", "json", lang="zh").out == run("--format", "json").out


def test_on_a_terminal_in_chinese(golden: Golden) -> None:
    words = ("next", "--data", str(example()), *WORDS, "--lang", "zh")
    golden("example.zh.80.txt", on_terminal(*words, columns=80, NO_COLOR="1").out)


def test_a_stage_without_a_first_day_is_told_in_words(tmp_path: Path) -> None:
    late = standard("id: late, level: local", "{proposal: ../2021-05-06}")
    out = run(data=register(tmp_path, standards(late))).out
    assert "proposal since 2021-05-06 at the latest, usually 3 months" in out
    assert "../" not in out


def test_every_format_has_one_order() -> None:
    ids = [each["id"] for each in answer()["items"]]
    for form in ("text", "markdown"):
        out = run("--format", form).out
        lines = [line for line in out.splitlines() if " sdtstd " not in line]
        rows = [line for line in lines if any(each in line for each in ids)]
        assert len(rows) == len(ids)
        for row, name in zip(rows, ids, strict=True):
            assert name in row


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("--days", "0"), ["stale-stage"]),
        (("--days", "59"), ["stale-stage"]),
        (("--days", "60"), ["stale-stage", *["target-due"] * 3]),
        (("--field", "foundation/data"), ["stale-stage", "window-edge", "unplaced"]),
        (("--field", "数字信任"), ["unplaced"] * 2),
        (("--task", "life"), []),
        (("--kind", "window-edge"), ["window-edge"]),
        (("--kind", "unplaced", "--days", "90"), []),
    ],
)
def test_filters(words: tuple[str, ...], left: list[str]) -> None:
    found = answer(*words)
    assert [each["kind"] for each in found["items"]] == left
    assert found["summary"]["items"] == len(left)
    assert found["within"] == int(words[-1] if "--days" in words else 90)


OWNED = """
waivers: [{rule: unplaced, object: data/standards.yaml, reason: 已知, until: 2023-12-01}]
plans:
  - id: plan
    title: 方案
    owner: 市经济信息化委
    issued: 2022-01-01
    sources: [{title: 通知, notice: 1号, kind: official, seen: 2026-11-01}]
    targets: [{id: stone, kind: milestone, title: 目标, wording: 原文, due: 2024-01}]
"""


def owned(folder: Path) -> Path:
    late = standard("id: late, level: local", "{proposal: 2023-01}")
    text = standards(late).replace("title: 健康,", "title: 健康, owner: [市卫生健康委, 市医保局],")
    return register(folder, text + OWNED)


def test_of_an_owner(tmp_path: Path) -> None:
    data = owned(tmp_path)
    assert kinds(data=data) == ["stale-stage", "waiver-end"]
    assert kinds("--days", "91", data=data) == ["stale-stage", "waiver-end", "target-due"]
    assert kinds("--owner", "市医保局", data=data) == ["stale-stage"]
    assert kinds("--owner", "市经济信息化委", "--days", "91", data=data) == ["target-due"]
    assert "市卫生健康委, 市医保局" in run(data=data).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--owner", "市卫生委"), "has the owner '市卫生委': did you mean 市卫生健康委?"),
        (("--owner", "x"), "those named are 市医保局, 市卫生健康委, 市经济信息化委"),
        (("--kind", "late"), "--kind: there is no 'late': use one of stale-stage (past the"),
        (("--field", "helth"), "--field: the system has no 'helth': did you mean health"),
    ],
)  # fmt: skip
def test_names_that_name_nothing(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = inside("next", *words, "--data", str(owned(tmp_path)), *WORDS, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_register_without_owners_says_so() -> None:
    done = inside("next", "--owner", "x", "--data", str(example()), "--lang", "en")
    assert done.code == 2
    assert "the register names no owner of anything" in done.err


def many(folder: Path, number: int) -> Path:
    rows = (standard(f"DB31/T {n}-2022") for n in range(number))
    return register(folder, standards(*rows).replace("life/health/data", "life/health"))


def test_people_see_three_of_a_kind_and_are_told_how_to_see_the_rest(tmp_path: Path) -> None:
    data = many(tmp_path, 7)
    for form in ("text", "markdown"):
        out = run("--format", form, data=data).out
        assert out.count("at life/health as a whole") == 3
        assert "4 more: record to place (add --kind unplaced, or --all)" in out
        for words in (("--all",), ("--kind", "unplaced")):
            out = run("--format", form, *words, data=data).out
            assert out.count("at life/health as a whole") == 7
            assert "more:" not in out
    assert len(answer(data=data)["items"]) == 7
    assert "more:" not in run(data=many(tmp_path / "three", 3)).out


def test_nothing_to_do_says_what_was_looked_at(tmp_path: Path) -> None:
    data = register(
        tmp_path, standards(standard()), count("{event: publication}", "{from: 2022, to: 2022}")
    )
    out = run(data=data).out
    assert "nothing is overdue, due within 90 days or open at any time" in out
    assert "looked at: 1 standards, 0 pilots, 1 targets, 0 waivers" in out
    assert out.startswith("to do on 2023-11-01: 0\n")
    found = answer(data=data)
    assert found["items"] == []
    assert found["looked_at"] == {"standards": 1, "pilots": 0, "targets": 1, "waivers": 0}
    assert "没有逾期、90 天内到期或不限时的待办" in run(data=data, lang="zh").out


def test_a_register_without_entries_is_not_called_done(tmp_path: Path) -> None:
    out = run(data=register(tmp_path, SYSTEM)).out
    assert "the register holds no standards, pilots or targets: nothing was looked at" in out
    assert "nothing is overdue" not in out


def test_filters_that_leave_nothing_say_how_much_there_is() -> None:
    assert "nothing is left by the filters; without them: 8" in run("--task", "life").out


def test_where_it_is_settled(tmp_path: Path) -> None:
    draft = standard(
        "id: draft, level: local",
        "{consultation: 2023-10-01}",
        "consultation_until: 2023-11-10",
    )
    text = standards(draft) + waiver("stale-stage", "draft", "2023-11-30")
    lines = {each["kind"]: each["line"] for each in answer(data=register(tmp_path, text))["items"]}
    written = text.splitlines()
    assert "consultation_until" in written[lines["consultation-end"] - 1]
    assert "until: 2023-11-30" in written[lines["waiver-end"] - 1]
    assert answer()["items"][0]["path"] == "data/standards.yaml"


def test_a_record_keeps_its_other_places(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(example(), data)
    path = data / "standards.yaml"
    text = path.read_text("utf-8").replace(
        "topics: [foundation/trust]\n", "topics: [foundation/trust, foundation/data]\n"
    )
    path.write_text(text, "utf-8")
    commands = [each["command"] for each in answer("--kind", "unplaced", data=data)["items"]]
    assert any(each.endswith("topics+=TOPIC") for each in commands), commands
