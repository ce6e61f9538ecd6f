"""Files that are kept: their line endings are their own, and no ending is a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.runs import DAY, Run, example, inside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BLOCK = "<!-- sdtstd:begin lang=en sections=goals -->\nold\n<!-- sdtstd:end -->\n"
PAGE = f"# Ours\n\n{BLOCK}\nThe end.\n"


def report(path: Path, *more: str) -> Run:
    words = ("report", "--data", str(example()), "--lang", "en", "-o", str(path))
    return inside(*words, *(more or ("--as-of", DAY)))


def schema(path: Path, *more: str) -> Run:
    return inside("schema", "--data", str(example()), "-o", str(path), *more)


def checked_out(path: Path) -> bytes:
    """Turn a file's LF into CRLF, as git may do on a checkout."""
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return path.read_bytes()


@pytest.mark.parametrize("make", [report, schema])
def test_a_checkout_with_crlf_agrees_and_is_written_with_crlf(
    make: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "kept"
    assert make(path).code == 0
    assert b"\r" not in path.read_bytes()
    before = checked_out(path)
    checked = make(path, "--check")
    assert (checked.code, checked.out) == (0, "")
    assert path.read_bytes() == before
    assert make(path).code == 0
    assert path.read_bytes() == before
    path.write_bytes(before.replace(b"\r\n", b"\n", 2))  # by half, as some editors leave it
    assert make(path, "--check").code == 0


@pytest.mark.parametrize("end", ["\n", "", "\n\n  \n"])
def test_a_block_in_a_page_of_crlf_agrees(end: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(PAGE.rstrip("\n") + end, "utf-8", newline="\r\n")
    assert report(path).code == 0
    written = path.read_bytes()
    assert written.count(b"\r\n") == written.count(b"\n") == written.count(b"\r") > 10
    assert written.endswith(f"The end.{end}".replace("\n", "\r\n").encode())
    assert report(path, "--check").code == 0


def test_a_whole_file_of_crlf_stays_one(tmp_path: Path) -> None:
    """Blank lines behind the block make no page of it: its title keeps its level."""
    path = tmp_path / "whole.md"
    path.write_text(f"{BLOCK}\n", "utf-8", newline="\r\n")
    assert report(path).code == 0
    assert b"\r\n# " in path.read_bytes()


def test_of_mixed_endings_a_block_has_those_of_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "mixed.md"
    crlf = BLOCK.replace(" -->\n", " -->\r\n", 1)
    path.write_bytes(f"a\n\n{crlf}\nb\r\n{BLOCK}c\n".encode())
    assert report(path).code == 0
    first, _, second = path.read_bytes().partition(b"\nb\r\n")
    assert first.startswith(b"a\n\n<!-- sdtstd:begin")
    assert first.count(b"\r\n") == first.count(b"\n") - 3
    assert b"\r" not in second
    assert second.endswith(b"<!-- sdtstd:end -->\nc\n")
    assert report(path, "--check").code == 0


def test_the_difference_shows_the_text_and_no_endings(tmp_path: Path) -> None:
    path = tmp_path / "kept.md"
    report(path)
    checked_out(path)
    path.write_bytes(path.read_bytes().replace(b"# Coverage", b"# ::x\x1b ##[add-mask]y"))
    found = report(path, "--check")
    assert found.code == 1
    changed = [line for line in found.out.split("\n") if line[:2] in {"-#", "+#"}]
    assert changed == [
        r"-## ::x\u{1b} \u{23}#[add-mask]y by field",
        "+## Coverage by field",
    ]
    assert "\r" not in found.out
    assert "{d}" not in found.out


def test_prettier_is_told_to_leave_each_block_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(PAGE + BLOCK, "utf-8")
    assert report(path).code == 0
    lines = path.read_text("utf-8").split("\n")
    begins = [n for n, line in enumerate(lines) if line.startswith("<!-- sdtstd:begin")]
    ends = [n for n, line in enumerate(lines) if line == "<!-- sdtstd:end -->"]
    assert len(begins) == len(ends) == 2
    assert {lines[n + 1] for n in begins} == {"<!-- prettier-ignore-start -->"}
    assert {lines[n - 1] for n in ends} == {"<!-- prettier-ignore-end -->"}
