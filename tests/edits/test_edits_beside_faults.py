"""Edits of a register in which other entries have faults, or none of the shape that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.edits import edit, files

if TYPE_CHECKING:
    from pathlib import Path

STANDARDS = "data/standards.yaml"
SOURCE = ("--source", "s", "--notice", "n1", "--source-kind", "official")
FAULTY = """
  - code: DB31/T 9099-2022
    title: 有错的条目
    topics: [life/health]
    stages: {publication: 2022-13}
    sources: [{title: 公告, notice: 1号, kind: official, seen: 2023-01-01}]
"""


def with_faulty(root: Path) -> None:
    path = root / STANDARDS
    text = path.read_text("utf-8")
    path.write_text(text.replace("\npilots:", f"{FAULTY}\npilots:"), "utf-8")


def refused(root: Path, *words: str) -> str:
    before = files(root)
    run = edit(*words)
    assert (run.code, run.out) == (2, "")
    assert files(root) == before
    return run.err


def test_an_entry_that_cannot_be_read_is_not_added_again(root: Path) -> None:
    with_faulty(root)
    new = ("add", "standard", "DB31/T 9099—2022", "--title", "新", "--publication", "2022-05-01")
    assert "the entry of 'DB31/T 9099-2022' has faults" in refused(root, *new, *SOURCE)


def test_an_entry_that_cannot_be_read_is_named(root: Path) -> None:
    with_faulty(root)
    assert "has faults: mend them first: sdtstd check" in refused(
        root, "set", "DB31/T 9099-2022", "note=x"
    )


def test_a_renamed_place_has_another_name_in_entries_with_faults_too(root: Path) -> None:
    with_faulty(root)
    run = edit("rename", "life/health", "--id", "h2", "--reason", "误")
    assert run.code == 0, run.err
    text = (root / STANDARDS).read_text("utf-8")
    assert "    title: 有错的条目\n    topics: [life/h2]\n" in text


def test_a_section_that_is_no_list_is_not_written_over(root: Path) -> None:
    (root / "data/more.yaml").write_text("version: 1\nmeasures: {id: kept, title: 留}\n", "utf-8")
    new = ("add", "measure", "agreement", "--title", "协议", "--topic", "work-pattern/cooperation")
    where = ("--date", "2023-05", "--file", "data/more.yaml")
    assert "is no list: sdtstd check" in refused(root, *new, *where, *SOURCE)


def test_a_key_with_nothing_behind_it_gets_its_first_item(root: Path) -> None:
    path = root / STANDARDS
    text = path.read_text("utf-8")
    head, _, rest = text.partition("  - code: DB31/T 9002-2021\n")
    entry, _, others = rest.partition("\n  - ")
    bare = entry.partition("    sources:")[0] + "    sources:"
    path.write_text(f"{head}  - code: DB31/T 9002-2021\n{bare}\n\n  - {others}", "utf-8")
    run = edit("set", "DB31/T 9002-2021", *SOURCE)
    assert run.code == 0, run.err
    assert "-    sources:" not in run.out
    assert "+      - {title: s, notice: n1, kind: official, seen: 2023-11-30}" in run.out


def test_a_waiver_leaves_no_removal(root: Path) -> None:
    (root / ".git").rename(root / "elsewhere")
    text = (root / STANDARDS).read_text("utf-8")
    waiver = (
        "waivers:\n  - {rule: stale-stage, object: data-trading-guide, reason: 待, until: 2027}\n"
    )
    (root / STANDARDS).write_text(f"{text}\n{waiver}", "utf-8")
    run = edit("remove", "stale-stage data-trading-guide", "--reason", "误")
    assert run.code == 0, run.err
    assert "removals" not in run.out
