"""What `init` refuses: it exits 2, says all of it at once, and writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.runs import POWERLESS, closed, inside, shell
from support.started import LEAST, MOST, TASKS, begin, written

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

EVERY = "--title, --plan-title, --issued, --source, --source-kind, --url or --notice, --tasks"
MORE = "More: sdtstd init --help"


def without(*names: str) -> list[str]:
    return [each for each in LEAST if not each.startswith(names)]


def refused(folder: Path, *words: str, tasks: str = TASKS, lang: str = "en") -> list[str]:
    """Run `init` that is refused, and give the lines that say why."""
    run = begin(folder, *words, tasks=tasks, lang=lang)
    assert (run.code, run.out, written(folder)) == (2, "", {})
    return run.err.removeprefix("sdtstd: ").splitlines()


def test_all_that_is_missing_is_named_in_one_sentence(tmp_path: Path) -> None:
    assert refused(tmp_path) == [
        f"init needs {EVERY}: it asks for them on a terminal only",
        MORE,
    ]
    assert refused(tmp_path, lang="zh")[0] == (
        "init 还需要 --title，--plan-title，--issued，--source，--source-kind，--url 或 --notice，"
        "--tasks：只有在终端中才会询问"
    )


@pytest.mark.parametrize("option", ["--title", "--plan-title", "--issued", "--source-kind"])
def test_one_that_is_missing_is_named(option: str, tmp_path: Path) -> None:
    told = refused(tmp_path, *without(f"{option}="))
    assert told == [f"init needs {option}: it asks for them on a terminal only", MORE]


def test_a_copy_needs_neither_address_nor_notice(tmp_path: Path) -> None:
    words = [*without("--notice", "--source-kind"), "--source-kind=副本"]
    assert begin(tmp_path, *words, "--dry-run").code == 0
    words[-1] = "--source-kind=press"
    assert refused(tmp_path, *words)[0].startswith("init needs --url or --notice: ")


def test_the_day_of_the_run_is_that_on_which_the_source_was_seen(tmp_path: Path) -> None:
    assert begin(tmp_path, *without("--seen")).code == 0
    assert "kind: official, seen: 2026-11-22}" in written(tmp_path)["data/targets.yaml"]


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (("--goal=local at_least 1 项: x",), "--from, --to"),
        (("--goal=local > 1 项 to=2023: x", "--from=2022", "--goal=pilots > 1 个: y"), "--to"),
        (("--goal=indicator < 1 %: x",), "--to"),
    ],
)  # fmt: skip
def test_a_goal_without_its_window_asks_for_it(
    words: tuple[str, ...], missing: str, tmp_path: Path
) -> None:
    assert refused(tmp_path, *LEAST, *words)[0].startswith(f"init needs {missing}: ")


def test_all_that_is_wrong_is_told_with_its_option(tmp_path: Path, golden: Golden) -> None:
    wrong = (
        *("--title= ", "--id=Demo", "--time-zone=Asia/Nowhere", "--issued=2022-02-30"),
        *("--source-kind=pres", "--url=example.org", "--seen=2026-11-22", "--from=2023/2022"),
        *("--goal=lokal at_least 1 项: x", "--goal=local at_least 1 项 label=: x"),
        *("--milestone=soon: x", "--milestone=2022", "--tasks=tasks.txt", "--plan-id=1--2"),
    )
    pages = {}
    for lang in ("en", "zh"):
        text = "\n".join(refused(tmp_path, *wrong, tasks="a\n    b\n  c", lang=lang))
        pages[lang] = f"{text}\n"
    golden("wrong.en.txt", pages["en"])
    golden("wrong.zh.txt", pages["zh"])


def test_what_the_check_would_refuse_is_not_written(tmp_path: Path) -> None:
    words = ("--from=2023", "--to=2022", "--goal=local at_least 0 项: x", "--document=\u200b")
    told = "\n".join(refused(tmp_path, *LEAST, *words))
    assert told.startswith("nothing is written, since the files would have errors:\n")
    assert "  data/targets.yaml:" in told
    assert ": forbidden-character: " in told
    assert "    hint: " in told
    told = "\n".join(refused(tmp_path, *LEAST, *words[:2], "--goal=local at_least 1 项: x"))
    assert ": empty-window: " in told


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    assert begin(tmp_path, *LEAST).code == 0
    before = written(tmp_path)
    run = begin(tmp_path, *MOST, "--ci=github")
    assert (run.code, run.out, written(tmp_path)) == (2, "", before)
    assert run.err == (
        "sdtstd: nothing is written over what is there: 'data/data.schema.json', "
        "'data/targets.yaml', 'data/standards.yaml'; name another folder\n"
    )


@pytest.mark.parametrize("folder", [".git", ".git/hooks/x", "sub/.GIT"])
def test_the_folder_of_git_is_no_place_for_a_register(tmp_path: Path, folder: str) -> None:
    run = begin(tmp_path, folder, *LEAST)
    assert (run.code, run.out, written(tmp_path)) == (2, "", {})
    assert run.err == f"sdtstd: '{folder}' lies in git's own folder: name another one\n"


def test_a_register_under_other_names_is_one_too(tmp_path: Path) -> None:
    for each in ("a", "b", "c", "d", "e"):
        (tmp_path / "data" / each).mkdir(parents=True)
        (tmp_path / "data" / each / "x.yml").write_text("version: 1\n")
    (tmp_path / ".gitlab-ci.yml").write_text("")
    run = begin(tmp_path, *LEAST, "--ci=gitlab")
    assert run.code == 2
    assert run.err == (
        "sdtstd: nothing is written over what is there: '.gitlab-ci.yml', 'data/a/x.yml', "
        "'data/b/x.yml', 'data/c/x.yml', …; name another folder\n"
    )
    assert len(written(tmp_path)) == 6


def test_a_folder_with_other_files_is_free(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "notes.txt").write_text("")
    assert begin(tmp_path, *LEAST).code == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "tasks.txt").write_text(TASKS, "utf-8")
    script = " ".join((*POWERLESS, '"$@"'))
    with closed(tmp_path, 0o555):
        run = shell(script, "init", *LEAST, cwd=tmp_path)
    assert (run.code, run.out, written(tmp_path)) == (2, "", {})
    assert run.err.startswith("sdtstd: 'data/data.schema.json' cannot be written: ")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    run = begin(tmp_path, "tasks.txt", *LEAST)
    assert run.code == 2
    assert run.err.startswith("sdtstd: 'tasks.txt/data/data.schema.json' cannot be read: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", "'list' is not UTF-8 text"),
        (b"a\n" * 600_000, "'list' has more than 1 MiB"),
        (b" \n\t\n", "--tasks: the list of tasks is empty: write each task on a line of its own"),
    ],
)
def test_a_list_that_is_none(content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(content)
    run = begin(tmp_path, *without("--tasks"), "--tasks=list")
    assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {told}\n")


@pytest.mark.parametrize("name", ["none", "", "a\x00b"])
def test_a_list_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    told = refused(tmp_path, *without("--tasks"), "--tasks", name)
    assert told[0].startswith(f"{name!r} cannot be read: ")


def test_a_closed_input_is_an_empty_list(tmp_path: Path) -> None:
    words = without("--tasks")
    run = shell('"$@" --tasks - <&-', "init", *words, cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("sdtstd: --tasks: the list of tasks is empty")


def test_no_folder_to_stand_in(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    run = shell('rmdir "$PWD"; "$@"', "init", *LEAST, cwd=gone)
    assert run.code == 2
    assert "no longer exists" in run.err or "cannot be read" in run.err
    assert inside("init", "--help").code == 0
