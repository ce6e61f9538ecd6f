"""The Python of the documents runs, and what they say of it is so; the notebook too."""

from __future__ import annotations

import doctest
import json
import re
from pathlib import Path
from typing import Any

import pytest

from documents.notebook import PATH, notebook
from documents.session import BLOCK
from support.tables import pandas

ROOT = Path(__file__).parents[2]
PAGES = ("docs/python.md", "docs/python.zh-CN.md")


@pytest.mark.parametrize("page", PAGES)
def test_what_the_page_shows_is_what_python_gives(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    blocks = "\n".join(BLOCK.findall((ROOT / page).read_text("utf-8")))
    test = doctest.DocTestParser().get_doctest(blocks, {}, page, page, 0)
    assert len(test.examples) > 15
    assert doctest.DocTestRunner().run(test).failed == 0


def test_both_pages_run_the_same() -> None:
    english, chinese = (BLOCK.findall((ROOT / each).read_text("utf-8")) for each in PAGES)
    assert english == chinese


@pytest.fixture(scope="module")
def space() -> dict[str, Any]:
    """Run the notebook in its folder, and give what it leaves."""
    held: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT / "docs")
        for each in cells("code"):
            exec(compile(each, PATH, "exec"), held)
    return held


def cells(kind: str) -> list[str]:
    found = json.loads((ROOT / PATH).read_text("utf-8"))["cells"]
    return ["".join(each["source"]) for each in found if each["cell_type"] == kind]


def test_the_notebook_is_fresh_and_has_no_outputs() -> None:
    text = (ROOT / PATH).read_text("utf-8")
    assert text == notebook()
    code = [each for each in json.loads(text)["cells"] if each["cell_type"] == "code"]
    assert [each for each in code if each["outputs"] or each["execution_count"]] == []
    assert 7 <= len(code) <= 10
    ids = [each["id"] for each in json.loads(text)["cells"]]
    assert len(set(ids)) == len(ids)


def test_the_notebook_counts_everything_once(space: dict[str, Any]) -> None:
    register, day = space["register"], space["DAY"]
    assert len(space["goals"]) == register.status(day, "all").verdict.targets
    assert len(space["parts"]) == len(register.standards())
    out = sum("publication" in each.stages for each in register.standards())
    assert space["years"].size == out
    both = space["both"]
    assert len(both) == len(space["goals"])
    assert (both["counted now"] != both["counted then"]).sum() > 0


def test_the_table_by_field_has_every_leaf(space: dict[str, Any]) -> None:
    leaves = space["leaves"]
    table = pandas.crosstab([leaves["task"], leaves["field"].fillna("")], leaves["state"])
    found = space["register"].coverage(space["DAY"])
    assert table.to_numpy().sum() == len(leaves) == found.coverage.leaves


def test_links_of_the_notebook_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", "\n".join(cells("markdown"))):
        assert (ROOT / "docs" / target).exists()
