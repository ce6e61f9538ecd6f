"""`suggest` as people and programs meet it: whole, filtered, named, and where nothing is left."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from support.placing import SYSTEM, TEXTS, to_place
from support.runs import Run, inside, on_terminal, register

if TYPE_CHECKING:
    from support.goldens import Golden

DAY = ("--as-of", "2023-11-01")
HOSTILE = ("a[/]{x}%s", "<script>|`x`", "::error::x", "=1+1", "：，—", "🚗\U0002f800", "\u3000x")


def run(data: Path, *words: str, lang: str = "en", code: int = 0) -> Run:
    done = inside("suggest", "--data", str(data), *DAY, "--lang", lang, *words)
    assert done.code == code, done.err
    return done


def answer(data: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(data, *words, "--format", "json").out)["records"]
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_whole(tmp_path: Path, lang: str, golden: Golden) -> None:
    data = to_place(tmp_path)
    golden(f"whole.{lang}.txt", run(data, lang=lang).out)
    golden(f"whole.{lang}.md", run(data, "--all", "--format", "markdown", lang=lang).out)
    told = run(data, "--format", "json", lang=lang).out
    golden("whole.json", told.replace(json.dumps(str(tmp_path))[1:-1], ""))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal(tmp_path: Path, columns: int, lang: str, golden: Golden) -> None:
    words = ("suggest", "--data", str(to_place(tmp_path)), *DAY, "--lang", lang, "--all")
    shown = on_terminal(*words, columns=columns, NO_COLOR="1").out
    assert [line for line in shown.split("\n") if cell_len(line) > columns] == []
    golden(f"whole.{lang}.{columns}.txt", shown)


def test_what_is_asked_for_is_kept(tmp_path: Path) -> None:
    data = to_place(tmp_path)
    every = [each["id"] for each in answer(data)]
    assert sorted(every) == [f"DB31/T {n}-2023" for n in ("2.2", "3", "4", "5")]
    at_field = answer(data, "--field", "出行")
    assert {each["id"] for each in at_field} == {"DB31/T 2.2-2023", "DB31/T 5-2023"}
    named = answer(data, "db31/t5", "公共停车场技术规范")
    assert [each["id"] for each in named] == ["DB31/T 5-2023", "DB31/T 3-2023"]
    assert all(each["leaves"] == [] for each in named[:1])


def test_text_hides_what_is_not_likely_and_what_is_beyond_ten(tmp_path: Path) -> None:
    many = tuple((f"GB {n}-2022", f"自动驾驶测试{n}", "[]", "[]", "") for n in range(1, 13))
    data = to_place(tmp_path, many)
    assert run(data).out.count("0.") == 10
    assert "2 more: add --all" in run(data).out
    assert run(data, "--all").out.count("0.") == 12


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("DB31/T 1-2022",), "DB31/T 1-2022 is none of the standards to place: it is at"),
        (("--write",), "--write asks for each leaf, on a terminal only"),
        (("--write", "--format", "json"), "--write asks questions: leave out --format"),
        (("--write", "--at", "HEAD"), "--write changes the register as it is now: leave out --at"),
        (("--dry-run",), "--dry-run goes with --write"),
        (("--field", "nothing"), "nothing"),
        (("nothing",), "nothing"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    done = run(to_place(tmp_path), *words, code=2)
    assert (done.out, sentence in done.err) == ("", True), done.err


def test_an_empty_register_and_one_without_leaves(tmp_path: Path) -> None:
    empty = run(register(tmp_path, SYSTEM), "--all").out
    assert "there is no standard to place" in empty
    text = to_place(tmp_path).joinpath("standards.yaml").read_text("utf-8")
    alone = re.sub(r"topics: .*", "topics: []", text.partition("standards:\n")[2])
    nowhere = f"version: 1\nstandards:\n{alone}"
    found = answer(register(tmp_path, nowhere))
    assert len(found) == len(TEXTS)
    assert all(each["leaves"] == [] for each in found)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_hostile_titles_and_organizations(tmp_path: Path, form: str) -> None:
    places = ("[life/mobility/driving]", "[]")
    pairs = [(json.dumps(title, ensure_ascii=False), at) for title in HOSTILE for at in places]
    texts = tuple((f"GB {n}-2022", t, at, f"[{t}]", "") for n, (t, at) in enumerate(pairs, 1))
    done = run(to_place(tmp_path, texts), "--all", "--format", form)
    assert "life/mobility/driving" in done.out
    assert "\n::error" not in done.out
    assert "<script>" not in done.out or form != "markdown"


def test_no_golden_file_is_left_over() -> None:
    ends = ("txt", "md", "40.txt", "80.txt")
    made = {f"whole.{lang}.{end}" for lang in ("en", "zh") for end in ends}
    made |= {"whole.json", "written.en.txt", "written.zh.txt"}
    assert {each.name for each in (Path(__file__).parent / "golden").iterdir()} == made
