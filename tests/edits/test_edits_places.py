"""Where a new entry stands: beside its kin, or in the file that is named."""

from __future__ import annotations

from pathlib import Path

from support.edits import SOURCE, edit

STANDARDS = Path("data/standards.yaml")
NEW = ("add", "standard", "DB31/T 1701-2023", "--title", "新", "--publication", "2023-11", *SOURCE)


def test_an_entry_stands_behind_the_last_of_its_series(root: Path) -> None:
    """In the file that holds most of them, at its end where no file does."""
    entry = (root / STANDARDS).read_text("utf-8")
    kin = "".join(
        f"  - {{code: DB31/T {n}-2023, title: 甲, stages: {{publication: 2023-01}}, sources: "
        "[{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]}\n"
        for n in range(8)
    )
    (root / "data/more.yaml").write_text(f"version: 1\nstandards:\n{kin}", "utf-8")
    out = edit(*NEW, "--dry-run").out
    assert "+++ b/data/more.yaml" in out
    out = edit(*NEW, "--dry-run", "--file", "data/standards.yaml").out
    assert "+++ b/data/standards.yaml" in out
    assert "排水管道检测规程" in entry
    own = edit(*NEW, "--file", "data/standards.yaml")
    assert own.code == 0
    text = (root / STANDARDS).read_text("utf-8")
    codes = [line.split()[2] for line in text.splitlines() if line.startswith("  - code:")]
    assert codes.index("DB31/T") < codes.index("T/DEMO")
    assert text.index("DB31/T 9004-2022") < text.index("DB31/T 1701-2023") < text.index("T/DEMO")


def test_a_new_file_in_a_new_folder(root: Path) -> None:
    run = edit(*NEW, "--file", "data/2023/local/new.yml")
    assert run.code == 0
    assert "to undo: rm data/2023/local/new.yml" in run.err
    written = (root / "data/2023/local/new.yml").read_text("utf-8")
    assert written.startswith("version: 1\n\nstandards:\n  - code: DB31/T 1701-2023\n")
