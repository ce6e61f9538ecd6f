"""`report` keeps generated blocks in files, and says when they have drifted from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.runs import EXAMPLE, inside_of

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2023-06-30")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for file in EXAMPLE.iterdir():
        (tmp_path / "data" / file.name).write_bytes(file.read_bytes())
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    done = inside_of(folder, "report", *words)
    return done.code, done.out, done.err


def test_a_new_file_states_its_day_and_passes_its_own_check(register: Path) -> None:
    assert run(register, "-o", "P.md", *DAY)[0] == 0
    text = (register / "P.md").read_text("utf-8")
    assert text.startswith("<!-- sdtstd:begin as-of=2023-06-30 lang=en -->\n")
    assert "[新增发布地方标准及团体标准](data/targets.yaml#L15)" in text
    assert run(register, "-o", "P.md", "--check") == (0, "", "sdtstd: P.md agrees with the data\n")


def test_a_drifted_file_is_shown_as_a_difference(register: Path) -> None:
    run(register, "-o", "P.md", *DAY)
    path = register / "data" / "standards.yaml"
    path.write_text(path.read_text("utf-8").replace("2022-05-10", "2020-05-10"), "utf-8")
    before = (register / "P.md").read_bytes()
    code, out, _ = run(register, "-o", "P.md", "--check")
    assert code == 1
    assert out.startswith("--- P.md\n+++ P.md (as the data says)\n")
    assert (register / "P.md").read_bytes() == before
    assert run(register, "-o", "P.md", *DAY)[0] == 0
    assert run(register, "-o", "P.md", "--check")[0] == 0


def test_a_block_in_a_page_is_kept_and_the_rest_left_alone(register: Path) -> None:
    page = register / "docs" / "page.md"
    page.parent.mkdir()
    begin = "<!-- sdtstd:begin lang=zh sections=goals -->"
    page.write_text(f"# Our page\n\n{begin}\nold\n<!-- sdtstd:end -->\n\nThe end.\n", "utf-8")
    assert run(register, "-o", "docs/page.md", *DAY)[0] == 0
    text = page.read_text("utf-8")
    assert text.startswith(
        "# Our page\n\n<!-- sdtstd:begin as-of=2023-06-30 lang=zh sections=goals"
    )
    assert text.endswith("<!-- sdtstd:end -->\n\nThe end.\n")
    assert "old" not in text
    assert "](../data/targets.yaml#L" in text
    assert "\n# 示范市标准化建设实施方案" not in text  # below our own heading
    assert "\n## 示范市标准化建设实施方案" in text
    assert run(register, "-o", "docs/page.md", "--check")[0] == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# A page of somebody's\n", "has no block to fill"),
        ("<!-- sdtstd:begin -->\n", "the block that begins in line 1 has no end"),
        ("<!-- sdtstd:begin lang=xx as-of=2023-06-30 -->\n<!-- sdtstd:end -->\n", "no language"),
        (
            "<!-- sdtstd:begin sections=x as-of=2023-01-01 -->\n<!-- sdtstd:end -->\n",
            "no section",
        ),
        ("<!-- sdtstd:begin -->\n<!-- sdtstd:end -->\n", "does not state its day"),
        ("<!-- sdtstd:begin -->\nkeep\n<!-- sdtstd:begin -->\n<!-- sdtstd:end -->\n", "no end"),
        ("<!-- sdtstd:begin section=goals -->\n<!-- sdtstd:end -->\n", "unknown setting 'section'"),
        ("```\n<!-- sdtstd:begin -->\n<!-- sdtstd:end -->\n```\n", "has no block to fill"),
    ],
)
def test_what_cannot_be_filled_is_left_as_it_is(register: Path, text: str, sentence: str) -> None:
    (register / "P.md").write_text(text, "utf-8")
    code, _, err = run(register, "-o", "P.md", "--check")
    assert (code, sentence in err) == (2, True), err
    assert (register / "P.md").read_text("utf-8") == text


def test_a_link_or_a_folder_is_not_written_through(register: Path) -> None:
    outside = register / "secret"
    outside.write_text("keep", "utf-8")
    (register / "P.md").symlink_to(outside)
    (register / "folder.md").mkdir()
    (register / "gone.md").symlink_to(register / "nowhere")
    for name, sentence in (
        ("P.md", "is a link: name the file itself"),
        ("gone.md", "is a link: name the file itself"),
        ("folder.md", "is not a regular file"),
    ):
        code, _, err = run(register, "-o", name, *DAY)
        assert (code, err) == (2, f"sdtstd: '{name}' {sentence}\n")
    assert not (register / "nowhere").exists()
    assert outside.read_text("utf-8") == "keep"


def test_a_title_cannot_close_the_block(register: Path) -> None:
    path = register / "data" / "standards.yaml"
    title = '"<!-- sdtstd:end -->"'
    path.write_text(path.read_text("utf-8").replace("公共数据质量评价要求", title), "utf-8")
    assert run(register, "-o", "P.md", *DAY)[0] == 0
    text = (register / "P.md").read_text("utf-8")
    assert text.count("<!-- sdtstd:end -->") == 1
    assert run(register, "-o", "P.md", "--check")[0] == 0


def test_what_happened_lies_surely_in_the_period(register: Path) -> None:
    words = ("--section", "changes", "--since", "2022-12-31", "--format", "text", "--lang", "en")
    _, out, _ = run(register, *words, *DAY)
    rows = [line.split("  ")[0] for line in out.splitlines() if line[:2] == "20"]
    assert rows == ["2023-06-01", "2023-05-25", "2023-05", "2023-05-01", "2023-02-01"]
    assert "working-group" in out
    assert "DB31/T 9003-2024" not in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--check",), "--check needs the file"),
        (("-o", "no.md", "--check"), "there is no file 'no.md'"),
        (("-o", "J.json", "--format", "json"), "a kept file is Markdown"),
    ],
)
def test_what_would_check_or_write_the_wrong_thing_is_refused(
    register: Path, words: tuple[str, ...], sentence: str
) -> None:
    code, out, err = run(register, *words)
    assert (code, out) == (2, "")
    assert sentence in err
    assert sorted(each.name for each in register.iterdir()) == ["data"]
