"""TAB: what it offers, in each shell, and that it never parses a large register."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdtstd.cli import complete

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "tests" / "example" / "data"
SDTSTD = Path(sys.executable).parent / "sdtstd"


@pytest.fixture(autouse=True)
def on_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDTSTD_DATA", str(EXAMPLE))


OFFERED = {
    "targets": ("demo-plan/l", ["demo-plan/labels", "demo-plan/local-and-group"]),
    "plans": ("", ["all", "demo-plan"]),
    "tasks": ("f", ["foundation"]),
    "fields": ("foundation/", ["foundation/data", "foundation/trust"]),
    "topics": ("foundation/data/q", ["foundation/data/quality"]),
    "codes": ("DB31/T900", ["DB31/T9001-2022", "DB31/T9002-2021", "DB31/T9003-2024"]),
    "levels": ("g", ["group"]),
    "statuses": ("in", ["in-development", "in-force"]),
    "todo_kinds": ("w", ["waiver-end", "weak-source", "window-edge"]),
    "kinds": ("p", ["pilots", "projects"]),
    "stages": ("a", ["abandonment", "accepted", "approval"]),
    "names": ("sdt30", [f"SDT30{n}" for n in range(1, 8)]),
}


@pytest.mark.parametrize("what", OFFERED)
def test_what_is_offered(what: str) -> None:
    begun, expected = OFFERED[what]
    assert getattr(complete, what)(begun)[: len(expected)] == expected


def test_owners_are_offered_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert complete.owners("") == []
    monkeypatch.setenv("SDTSTD_DATA", str(ROOT / "tests" / "example" / "more" / "data"))
    offered = complete.owners("市")
    assert offered == ["市卫生健康委", "市市场监管局", "市政务服务办", "市民政局"]


def test_owners_are_offered_of_any_part_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = "topics: [{id: c, owner: 丙}, {id: d, owner: {x: y}}]"
    field = f"fields: [{{id: b, owner: [乙, 丁], {topic}}}]"
    text = f"version: 1\nsystem: {{tasks: [{{id: a, owner: 甲, {field}}}]}}\n"
    (tmp_path / "standards.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("SDTSTD_DATA", str(tmp_path))
    assert complete.owners("") == sorted("甲乙丙丁")
    assert complete.owners("丙") == ["丙"]


def test_explain_offers_targets_leaves_and_codes() -> None:
    offered = complete.names("")
    assert {"demo-plan/pilots", "life/health", "DB31/T9001-2022", "face-recognition"} <= set(
        offered
    )
    assert not any(" " in name for name in offered)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_answer(shell: str) -> None:
    words = "sdtstd explain demo-plan/lab"
    environment = {
        **os.environ,
        "_SDTSTD_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": "2",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "demo-plan/lab",
    }
    done = subprocess.run(
        [SDTSTD], env=environment, capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert "demo-plan/labels" in done.stdout


def test_a_large_register_is_looked_through_and_not_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = "".join(f"  - code: DB31/T {n}-2022\n    title: x\n" for n in range(1, 20_000))
    (tmp_path / "standards.yaml").write_text(f"version: 1\nstandards:\n{records}", "utf-8")
    monkeypatch.setenv("SDTSTD_DATA", str(tmp_path))
    monkeypatch.setattr("sdtstd.document.parse", lambda *_: pytest.fail("parsed"))
    assert complete.codes("DB31/T19998") == ["DB31/T19998-2022"]
    assert complete.targets("") == []


@pytest.mark.parametrize("text", ["", "version: [", "a: 1\n", "system: 3\nplans: {a: b}\n"])
def test_a_broken_register_offers_nothing(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "standards.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("SDTSTD_DATA", str(tmp_path))
    assert complete.names("") == []
    monkeypatch.setenv("SDTSTD_DATA", str(tmp_path / "nowhere"))
    assert complete.names("") == []
