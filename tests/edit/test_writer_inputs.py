"""No output goes onto a data file, by whatever name, nor where the next run would read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.runs import inside
from support.writes import CHECK, REPORT, SCHEMA, everything

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    "data/targets.yaml",
    "./data/../data/targets.yaml",
    "hard.md",
    "folder/targets.yaml",
    "folder/new.yaml",
    "data/new.yaml",
    "data/new.yml",
    "data/below/new.yaml",
    "data/../data/new.yaml",
)


@pytest.fixture
def inputs(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (here / "hard.md").hardlink_to(here / "data" / "targets.yaml")
    (here / "folder").symlink_to("data")
    monkeypatch.chdir(here)
    return here


@pytest.mark.parametrize("words", [REPORT, SCHEMA, (*SCHEMA[:-1], "--generic", "-o"), CHECK])
@pytest.mark.parametrize("name", NAMES)
def test_a_data_file_is_refused(words: tuple[str, ...], name: str, inputs: Path) -> None:
    before = everything(inputs)
    run = inside(*words, name)
    shown = name.removeprefix("./")
    sentence = f"sdtstd: '{shown}' is a data file of the register: name another file\n"
    assert (run.code, run.out, run.err) == (2, "", sentence)
    assert everything(inputs) == before


@pytest.mark.parametrize("name", ["data/new.md", "data/.hidden.yaml", "new.yaml", "p.md"])
def test_what_is_never_read_is_written(name: str, inputs: Path) -> None:
    assert (inputs / "data" / "standards.yaml").exists()
    before = inside("check", "--as-of", "2023-06-30").out
    assert inside(*REPORT, name).code == 0
    assert inside("check", "--as-of", "2023-06-30").out == before


def test_a_link_among_the_data_that_leads_nowhere_is_in_nobodys_way(inputs: Path) -> None:
    (inputs / "data" / "gone.yaml").symlink_to("nowhere")
    assert inside(*CHECK, "p.md").code == 1
    assert inside(*CHECK, "hard.md").err.endswith("name another file\n")
    assert inside(*CHECK, "data/gone.yaml").err.endswith("name another file\n")


def test_without_a_register_there_are_no_inputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert inside("schema", "--generic", "-o", "x.yaml").code == 0
    assert [each.name for each in tmp_path.iterdir()] == ["x.yaml"]
