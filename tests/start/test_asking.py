"""Questions on a real terminal: what is shown, what is taken, and how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.cli.asking import Asker, is_asked, refused
from sdtstd.diagnostics import CannotRun, say
from support.asked import asked
from support.started import LEAST, MOST, TASKS, begin, written

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

TAB = "\t"
ANSWERS = (
    ("standards system: ", "示范市标准体系\n"),
    ("(Enter: none): ", "\n"),
    ("ends it)\n", f"{TASKS}\n"),
    ("of the plan: ", "\n"),
    ("of the plan: ", "示范市标准化方案\n"),
    ("English title", "\n"),
    ("its document", "\n"),
    ("issued it", "\n"),
    ("was issued: ", "2022-02-30\n"),
    ("was issued: ", "2022-01-01\n"),
    ("that shows it: ", "通知\n"),
    ("of the source: ", f"o{TAB}\n"),
    ("of the source (Enter", "example.org\n"),
    ("of the source (Enter", "\n"),
    ("of the source: ", "示府办〔2022〕1号\n"),
    ("[2026-11-22]: ", "\n"),
    ("First day", "\n"),
    ("Last day", "2023\n"),
    ("ends it)\n", "local > 1 项: x\n\n"),
    ("ends it)\n", "local > 1 项: x\nlocal at_least: x\n\n"),
    ("ends it)\n", "\n"),
    ("ends it)\n", "2022-12-31: x\n2023: y\n\n"),
)


def test_a_register_by_questions(tmp_path: Path, golden: Golden) -> None:
    run = asked("init", "--as-of=2026-11-22", answers=ANSWERS, cwd=tmp_path)
    assert (run.code, run.echoes) == (0, True)
    golden("asked.en.txt", run.shown)
    other = tmp_path / "other"
    other.mkdir()
    same = begin(other, *LEAST, "--milestone=2022-12-31: x", "--milestone=2023: y")
    assert same.code == 0
    assert written(other) == {
        name: text for name, text in written(tmp_path).items() if not name.startswith("other/")
    }


def test_in_chinese_and_only_what_no_option_says(tmp_path: Path, golden: Golden) -> None:
    words = [each for each in MOST if not each.startswith(("--issued", "--title=", "--tasks"))]
    answers = (
        ("标准体系的标题：", "示范市标准体系\n"),
        ("（以空行结束）\n", "一、生活\n十一、治理\n\n"),
        ("印发日期：", "2022-01-01\n"),
    )
    run = asked("init", "--lang=zh", *words, answers=answers, cwd=tmp_path)
    assert run.code == 0
    golden("asked.zh.txt", run.shown)


def test_an_interrupt_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    half = (("(Enter: none): ", "half"), ("half", ""))
    run = asked("init", answers=(*ANSWERS[:1], *half), cwd=tmp_path, interrupt=True)
    assert (run.code, run.echoes, list(tmp_path.iterdir())) == (130, True, [])
    assert "Traceback" not in run.shown
    assert run.shown.endswith("sdtstd: interrupted: nothing was written\n")
    block = ((ANSWERS[2][0], "生活\n"), ("生活\n", ""))
    run = asked("init", answers=(*ANSWERS[:2], *block), cwd=tmp_path, interrupt=True)
    assert (run.code, run.echoes, list(tmp_path.iterdir())) == (130, True, [])


@pytest.mark.parametrize("number", [1, 3])
def test_the_end_of_the_input_is_told(number: int, tmp_path: Path) -> None:
    last = (ANSWERS[number - 1][0], "\x04")
    run = asked("init", answers=(*ANSWERS[: number - 1], last), cwd=tmp_path)
    assert (run.code, run.echoes, list(tmp_path.iterdir())) == (2, True, [])
    assert run.shown.endswith("\nsdtstd: the answers ended here: nothing was written\n")


def test_a_pasted_list_keeps_its_tabs(tmp_path: Path) -> None:
    words = [each for each in LEAST if not each.startswith("--tasks")]
    others = ("English title", "its document", "issued it", "First day", "Last day")
    answers = (
        ("English title", "\n"),
        ("ends it)\n", "生活\n\t健康\n\t\t急救\n\n"),
        *((each, "\n") for each in others),
        *(("ends it)\n", "\n") for _ in range(2)),
    )
    assert asked("init", *words, answers=answers, cwd=tmp_path).code == 0
    assert (
        "topics:\n            - {id: topic-1-1-1, title: 急救}"
        in written(tmp_path)["data/standards.yaml"]
    )


def test_what_cannot_be_shown_is_asked_again(tmp_path: Path) -> None:
    answers = (("system: ", "a\u202eb\n"), ("system: ", "\x04"))
    run = asked("init", answers=answers, cwd=tmp_path)
    assert run.code == 2
    assert "cannot be shown: write it again\n" in run.shown


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    answers = (("system: ", b"\xff\n"),)
    run = asked("init", answers=answers, cwd=tmp_path, PYTHONIOENCODING="utf-8:strict")
    assert (run.code, list(tmp_path.iterdir())) == (2, [])
    assert "the answer is no text in the encoding of the terminal" in run.shown


def test_nothing_is_asked_of_a_pipe() -> None:
    assert not is_asked()


TITLES = {"official": "官方", "press": "报道", "a": "a"}


@pytest.mark.parametrize(
    ("answers", "most", "found"),
    [
        (["official"], 1, ("official",)),
        (["报道"], 1, ("press",)),
        (["OFFICIAL， press,official"], None, ("official", "press")),
        (["pres", "press, a", "press"], 1, ("press",)),
    ],
)
def test_choices(
    answers: list[str],
    most: int | None,
    found: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = iter(answers)
    monkeypatch.setattr("builtins.input", lambda _prompt: next(given))
    assert Asker(str).choices(say("Kind"), TITLES, most=most) == found
    shown = capsys.readouterr().out.splitlines()
    assert shown[:3] == ["  official  官方", "  press  报道", "  a"]
    wrong = ["there is no 'pres': did you mean press?", "name only one of them"]
    assert shown[3:] == wrong[: len(answers) - 1]


def test_a_choice_may_be_left_out_or_have_a_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _prompt: " ")
    assert Asker(str).choice(say("Kind"), TITLES, required=False) == ""
    assert Asker(str).choice(say("Kind"), TITLES, "press") == "press"


def test_a_reader_tells_how_an_answer_is_wrong() -> None:
    def read(answer: str) -> None:
        if answer != "right":
            raise CannotRun(say("wrong"))

    assert refused(read)("right") is None
    assert refused(read)("left") == say("wrong")
